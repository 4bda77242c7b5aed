import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { App } from '../e2e/app.ts'
import { Desk } from '../e2e/desk.ts'
import { shownReport } from '../e2e/shown-report.ts'
import { withTemporaryFolder } from '../e2e/temporary-folder.ts'
import { pictureExports } from './export-pictures.ts'

/** `npm run pictures`: takes the README's pictures of the real, built app, working on the sample article. */

const folder = join(import.meta.dirname, '../docs/pictures')

const words = {
  en: {
    disputed: 'several thousand men are cut off',
    rationale:
      'The general staff denies it, and maps of that week show a withdrawal, not a closed pocket.',
    correction: 'several thousand men are said to be cut off',
    source: 'Example source: statement of the general staff',
    passage: 'This is an example: here the passage would stand.',
  },
  fr: {
    disputed: 'plusieurs milliers d’hommes y sont cernés',
    rationale:
      'L’état-major dément, et les cartes de la semaine montrent un repli, non une poche fermée.',
    correction: 'plusieurs milliers d’hommes y seraient cernés',
    source: 'Exemple de source : communiqué de l’état-major',
    passage: 'Ceci est un exemple : ici se trouverait le passage.',
  },
} as const

type Screen = 'preview' | 'review' | 'sources' | 'report' | 'export' | 'history' | 'drafts' | 'home'

async function take(
  language: 'en' | 'fr',
  theme: 'light' | 'dark',
  screens: readonly Screen[],
): Promise<void> {
  await withApp(language, async (app, desk) => {
    await app.page.setViewportSize({ width: 1440, height: 900 })
    const suffix = `${language}${theme === 'dark' ? '-dark' : ''}`
    const shoot = async (screen: Screen): Promise<void> => {
      if (!screens.includes(screen)) return
      await app.page.screenshot({ path: join(folder, `${screen}-${suffix}.png`) })
    }
    await preview(app, desk, language)
    await shoot('preview')
    await desk.press('Escape')
    await check(desk, language, theme)
    await shoot('review')
    await app.page.keyboard.press('Control+e')
    await shownReport(app.page).contentFrame().locator('h1').waitFor()
    await shoot('report')
    await app.page.keyboard.press('Control+Shift+E')
    await desk.exportDialog.waitFor()
    await shoot('export')
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Control+3')
    await app.page.locator('[role=listbox]').waitFor()
    await shoot('sources')
    await app.page.keyboard.press('Control+2')
    await app.page.locator('ol').first().waitFor()
    await shoot('history')
    if (screens.includes('drafts')) await revise(app, desk, language)
    await shoot('drafts')
    await app.page.keyboard.press('Control+w')
    await app.page.locator('#home-open').waitFor()
    await shoot('home')
  })
}

/** Every export of the half-done review, as its reader sees it. */
async function takeExports(): Promise<void> {
  await withApp('en', async (app, desk) => {
    await check(desk, 'en', 'light')
    await pictureExports(app, desk, join(folder, 'exports'))
  })
}

/** Starts the app on folders of its own, and leaves nothing of it behind. */
async function withApp(
  language: 'en' | 'fr',
  use: (app: App, desk: Desk) => Promise<void>,
): Promise<void> {
  await withTemporaryFolder('pictures', async (data) => {
    const app = new App(data, language)
    try {
      await app.start()
      await use(app, new Desk(app))
    } finally {
      await app.dispose()
    }
  })
}

/** A document before a project is made of it. */
async function preview(app: App, desk: Desk, language: 'en' | 'fr'): Promise<void> {
  await app.answerOpenDialog(
    join(import.meta.dirname, `../e2e/documents/libreoffice.${language}.docx`),
  )
  await desk.press('Control+o')
  await desk.preview.waitFor()
}

/** A review half done: some verified, one disputed with its reasons, one dismissed, the rest open. */
async function check(desk: Desk, language: 'en' | 'fr', theme: 'light' | 'dark'): Promise<void> {
  const { page } = desk
  const say = words[language]
  await desk.chooseTheme(theme)
  await desk.introduce('Camille Morel')
  await desk.openSample(language)
  await desk.press('1', 'Shift+1', 'j', '1', 'Shift+1', 'j')
  await desk.stepTo(say.disputed)
  await desk.press('2', 'Shift+1', 'r')
  await page.locator('#inspector-rationale').fill(say.rationale)
  await desk.press('Escape', 'c')
  await page.locator('#inspector-correction').fill(say.correction)
  await desk.press('Escape', 's')
  await page.locator('#source-url').fill('https://example.org/general-staff')
  await page.locator('#source-title').fill(say.source)
  await page.locator('input[type=radio][value=contradicts]').check()
  await page.locator('#evidence-passage').fill(say.passage)
  await desk.press('Control+Enter')
  await page.locator('[role=dialog]').waitFor({ state: 'detached' })
  await desk.press('j', 'Enter', 'j', 'Enter', 'k', 'k')
  await desk.stepTo(say.disputed)
  await desk.saved()
}

/** The writer takes the correction over, and sends the article again without its last sentence. */
async function revise(app: App, desk: Desk, language: 'en' | 'fr'): Promise<void> {
  const { disputed, correction } = words[language]
  const sample = join(import.meta.dirname, `../resources/samples/sample.${language}.txt`)
  const text = (await readFile(sample, 'utf8')).replace(disputed, correction)
  await app.menu('draft.paste')
  await app.page.locator('[role=dialog] textarea').fill(text.trim().replace(/\. [^.]+\.$/, '.'))
  await desk.press('Control+Enter')
  await desk.preview.waitFor()
  await desk.press('Control+Enter')
  await app.page.locator('ins').first().waitFor()
}

await mkdir(folder, { recursive: true })
await take('en', 'light', ['review', 'report', 'home', 'export', 'drafts'])
await take('fr', 'light', ['history', 'preview', 'sources'])
await take('fr', 'dark', ['review'])
await takeExports()
console.log(`Pictures are in ${folder}`)
