import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from './app.ts'

/** A short article of our own with one thing of each kind, as a wire service would send it. */
export const article = {
  en: [
    'Ferry service to Lund resumes after storm',
    '',
    'The ferry line between Lund and Marholm resumed service on Friday after a storm that lasted three days.',
    'According to harbour master Ida Brandt, 1,200 passengers were stranded on the island.',
    'It was the longest interruption since 1978, Brandt said.',
    'The company expects to carry 4,000 people on Saturday.',
  ].join('\n'),
  fr: [
    'Le ferry de Lund reprend la mer après la tempête',
    '',
    'La ligne de ferry entre Lund et Marholm a repris vendredi après une tempête de trois jours.',
    'Selon la capitaine du port, Ida Brandt, 1 200 passagers étaient bloqués sur l’île.',
    'C’est la plus longue interruption depuis 1978, a déclaré Brandt.',
    'La compagnie prévoit de transporter 4 000 personnes samedi.',
  ].join('\n'),
} as const

/** A journal line without its hash. */
export interface EventOnDisk {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Steps that a person takes, by keyboard, and what they look at. */
export class Desk {
  readonly app: App

  constructor(app: App) {
    this.app = app
  }

  get page(): Page {
    return this.app.page
  }

  get saveStatus(): Locator {
    return this.page.getByTestId('save-status')
  }

  /** The rows of the claim list that are in sight. */
  get rows(): Locator {
    return this.page.getByRole('option')
  }

  /** The row at hand; what is chosen in a field of a form is an option as well, and is none. */
  get currentRow(): Locator {
    return this.page.locator('[role="option"][aria-selected="true"]')
  }

  /** How a verdict on "is it true?" is shown in the inspector. */
  contentVerdict(name: RegExp): Locator {
    return this.page
      .getByRole('group', { name: /is it true|est-ce vrai/i })
      .getByRole('button', { name })
  }

  async press(...keys: readonly string[]): Promise<void> {
    await expect(this.page.locator('main')).toBeAttached()
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Says who one is, as the app asks once. */
  async introduce(name: string): Promise<void> {
    await this.page.locator('#home-name').fill(name)
    await this.press('Enter')
    await expect(this.page.locator('#home-name')).toBeHidden()
  }

  async pasteArticle(text: string): Promise<void> {
    await this.press('Control+Shift+V')
    await this.page.getByRole('dialog').getByRole('textbox').fill(text)
    await this.press('Control+Enter')
    await this.checkPreviewed()
  }

  /** Makes a project of the article, whose first claim is verified and saved. @returns its folder */
  async beginProject(): Promise<string> {
    await this.pasteArticle(article.en)
    await this.press('Enter', '1')
    await this.saved()
    const [folder] = await this.projectFolders()
    if (folder === undefined) throw new Error('There is no project')
    return folder
  }

  /** The article that was read, before a project is made of it. */
  get preview(): Locator {
    return this.page.getByRole('form', { name: /look at the article|regardez d’abord l’article/i })
  }

  /** Takes the article as it is shown. */
  async checkPreviewed(): Promise<void> {
    await expect(this.preview).toBeVisible()
    // Where it was pasted: no key goes to what lies under a dialog.
    await expect(this.page.getByRole('dialog')).toBeHidden()
    await this.press('Control+Enter')
    await this.waitForSuggestions()
  }

  async openSample(language: 'en' | 'fr'): Promise<void> {
    const names = {
      en: /english sample|exemple en anglais/i,
      fr: /french sample|exemple en français/i,
    }
    await this.page.getByRole('button', { name: names[language] }).press('Enter')
    await this.waitForSuggestions()
  }

  /** The review is there and has something at hand. */
  async waitForSuggestions(): Promise<void> {
    await expect(this.currentRow).toBeVisible()
  }

  /** Goes through the list from the top until the words of a claim or suggestion stand in the row. */
  async stepTo(words: RegExp | string): Promise<void> {
    const wanted = this.rows.filter({ hasText: words }).first()
    await expect(wanted).toBeAttached()
    for (;;) {
      if (await wanted.and(this.currentRow).count()) return
      const before = await this.currentRow.getAttribute('aria-posinset')
      const target = await wanted.getAttribute('aria-posinset')
      await this.press(Number(before) < Number(target) ? 'j' : 'k')
      await expect(this.currentRow).not.toHaveAttribute('aria-posinset', before ?? '')
    }
  }

  /** Somebody else sits down at the same computer: says so in the settings, and comes back. */
  async become(name: string, role: 'checker' | 'editor' | 'second-reader'): Promise<void> {
    await this.press('Control+,')
    const field = this.page.getByLabel(/^(?:name|nom)$/i)
    await field.fill(name)
    await field.press('Tab')
    await this.page.locator(`input[type=radio][value=${role}]`).check()
    await this.page.getByRole('button', { name: /^(?:back|retour)$/i }).press('Enter')
    await expect(field).toBeHidden()
  }

  /** Chooses the theme in the settings, and comes back. */
  async chooseTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.press('Control+,')
    await this.page.locator(`input[type=radio][value=${theme}]`).check()
    await expect(this.page.locator('html')).toHaveAttribute('data-theme', theme)
    // In the host a frame with a process of its own is told by the host and by the spec, and follows the later.
    await this.page.emulateMedia({ colorScheme: theme })
    await this.page.getByRole('button', { name: /^(?:back|retour)$/i }).press('Enter')
  }

  /** What to export, and how. */
  get exportDialog(): Locator {
    return this.page.getByRole('dialog', { name: /^(?:export|exporter)$/i })
  }

  /** Opens the export dialog and chooses just these kinds. */
  async chooseExports(kinds: readonly string[]): Promise<void> {
    await this.press('Control+Shift+E')
    await expect(this.exportDialog).toBeVisible()
    const boxes = this.exportDialog.locator('input[type=checkbox][value]')
    for (const box of await boxes.all()) {
      await box.setChecked(kinds.includes(await box.inputValue()))
    }
  }

  /** An export of those that are made, or were made last. */
  exportOf(kind: string): Locator {
    return this.page.locator(`li[data-kind="${kind}"]`)
  }

  /** Exports into a folder, or as a file where it is only one kind. The dialog's answer is given before. */
  async exportAs(kinds: readonly string[]): Promise<void> {
    await this.chooseExports(kinds)
    await this.press('Control+Enter')
    for (const kind of kinds) {
      await expect(this.exportOf(kind)).toHaveAttribute('data-state', 'written')
    }
  }

  /** Attaches a file to the claim at hand. The form is gone after it, and the app's commands are followed again. */
  async attach(path: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await this.app.answerOpenDialog(path)
    await this.press('s')
    await this.page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
    // While it is copied, another list shows how far it is.
    await expect(dialog.getByRole('button', { name: `Look at ${basename(path)}` })).toBeVisible()
    await this.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await this.saved()
  }

  /** Attaches a file to the claim at hand and looks at it from its card. @returns the preview */
  async attachAndLookAt(path: string): Promise<Locator> {
    await this.attach(path)
    await this.page.getByRole('button', { name: /· saved copy/ }).press('Enter')
    return this.page.getByRole('dialog')
  }

  /** Everything done so far is on disk. */
  async saved(): Promise<void> {
    await expect(this.saveStatus).toHaveAttribute('data-state', 'saved')
  }

  /** Opens the most recent project from Home. */
  async reopen(title: RegExp | string): Promise<void> {
    await this.page.getByRole('button', { name: title }).first().press('Enter')
    await this.waitForSuggestions()
  }

  /** The folders of the projects in the documents folder. */
  async projectFolders(): Promise<readonly string[]> {
    const home = join(this.app.documentsDir, 'Claimdesk')
    const names = await readdir(home).catch(() => [])
    return names.filter((name) => name.endsWith('.claimdesk')).map((name) => join(home, name))
  }

  /** The events on disk of the only project, as their JSON says; not what is still being written. */
  async eventsOnDisk(): Promise<readonly EventOnDisk[]> {
    const [folder] = await this.projectFolders()
    if (folder === undefined) throw new Error('There is no project')
    const journals = await readdir(join(folder, 'journal'))
    const texts = await Promise.all(
      journals
        .filter((name) => name.endsWith('.jsonl') && !name.includes('.torn-'))
        .map((name) => readFile(join(folder, 'journal', name), 'utf8')),
    )
    return texts
      .flatMap((text) => text.split('\n').slice(0, -1))
      .map((line) => JSON.parse(line.slice(0, line.lastIndexOf('\t'))) as EventOnDisk) // our own format
  }
}
