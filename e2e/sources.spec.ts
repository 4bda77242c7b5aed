import { createHash } from 'node:crypto'
import { readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
})

async function fileToAttach(app: App, name: string, content: string): Promise<string> {
  const path = join(app.documentsDir, name)
  await writeFile(path, content)
  return path
}

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

test('a chosen file is copied into the project by its hash', async ({ app }) => {
  const content = 'Passengers: 1,200\n'
  await app.answerOpenDialog(await fileToAttach(app, 'Harbour log.txt', content))
  await desk.press('s')
  await app.page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  const dialog = app.page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toContainText('Harbour log.txt')
  await expect(dialog.locator('#source-title')).toHaveValue('Harbour log')
  await desk.press('Control+Enter')
  await expect(app.page.getByText(/Harbour log\.txt · saved copy/)).toBeVisible()
  await desk.saved()
  const [folder = ''] = await desk.projectFolders()
  const copy = join(folder, 'files', `${sha256(content)}.txt`)
  expect(await readFile(copy, 'utf8')).toBe(content)
})

test('a dropped file becomes a source', async ({ app }) => {
  const path = await fileToAttach(app, 'photo.png', 'not really a picture')
  await app.dropFiles('[aria-label="Evidence"]', [path])
  await expect(app.page.getByRole('dialog').getByRole('listitem')).toContainText('photo.png')
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'photo' })).toBeVisible()
})

test('a file that is dropped anywhere on the claim is a source, and no other article', async ({
  app,
}) => {
  const path = await fileToAttach(app, 'log.txt', 'Passengers: 1,200')
  await app.dropFiles('[aria-labelledby="inspector-content"]', [path])
  await expect(app.page.getByRole('dialog').getByRole('listitem')).toContainText('log.txt')
  await expect(desk.preview).toBeHidden()
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'log' })).toBeVisible()
})

for (const [where, selector] of [
  ['its row', '[role="option"]:has-text("resumed service")'],
  ['its mark in the margin', 'article button[aria-label="Suggested claim"] >> nth=0'],
  ['its words in the article', '[data-block]:has-text("resumed service")'],
] as const) {
  test(`a file that is dropped on a suggestion, on ${where}, makes it a claim with a source`, async ({
    app,
  }) => {
    const path = await fileToAttach(app, 'log.txt', 'Passengers: 1,200')
    await app.holdFiles(selector, [path])
    await expect(app.page.getByText('a source for this suggestion')).toBeVisible()
    await app.dropFiles(selector, [path])
    await expect(app.page.getByRole('dialog').getByRole('listitem')).toContainText('log.txt')
    await expect(app.page.getByText('a source for this suggestion')).toBeHidden()
    await desk.press('Control+Enter')
    await expect(desk.currentRow).toContainText('resumed service')
    await expect(desk.currentRow).toContainText('1 source')
    await expect(desk.preview).toBeHidden()
  })
}

test('a file that is dropped on a suggestion’s inspector makes it a claim with a source', async ({
  app,
}) => {
  const path = await fileToAttach(app, 'log.txt', 'Passengers: 1,200')
  await desk.stepTo('1,200 passengers')
  await app.dropFiles('#panel-inspector', [path])
  await expect(app.page.getByRole('dialog').getByRole('listitem')).toContainText('log.txt')
  await desk.press('Control+Enter')
  await expect(desk.currentRow).toContainText('1 source')
})

test('a file that is dropped on a claim that is not at hand is a source of it', async ({ app }) => {
  const path = await fileToAttach(app, 'log.txt', 'Friday: sailing again')
  await desk.stepTo('1,200 passengers')
  await app.holdFiles('[data-block="0"]', [path])
  await expect(app.page.getByText('a source for claim 1')).toBeVisible()
  await app.dropFiles('[data-block="0"]', [path])
  await expect(app.page.getByRole('dialog').getByRole('listitem')).toContainText('log.txt')
  await desk.press('Control+Enter')
  await expect(desk.currentRow).toContainText('Ferry service')
  await expect(desk.currentRow).toContainText('1 source')
})

test('a file that is dropped beside all claims is opened as an article, as it says before', async ({
  app,
}) => {
  const path = await fileToAttach(app, 'second.txt', 'Another article\n\nSomething else happened.')
  await app.holdFiles('footer', [path])
  await expect(app.page.getByText('Drop it here to open it')).toBeVisible()
  await app.dropFiles('footer', [path])
  await expect(desk.preview).toBeVisible()
})

test('a link without a title is said once, and opens from where it is said', async ({ app }) => {
  const address = 'https://example.org/2026/harbour-of-lund-counts-its-passengers-anew.html'
  await desk.press('s')
  await app.page.locator('#source-url').fill(address)
  await desk.press('Control+Enter')
  const evidence = app.page.getByRole('region', { name: 'Evidence' })
  await expect(evidence.getByText(address)).toHaveCount(1)
  await expect(evidence.getByRole('heading').getByRole('button', { name: address })).toBeVisible()
  await desk.press('Control+3')
  const details = app.page.getByRole('region', { name: 'The source at hand' })
  await expect(details.getByText(address)).toHaveCount(1)
  await expect(details.getByRole('heading').getByRole('button', { name: address })).toBeVisible()
})

test('a pasted link opens the dialog with it', async ({ app }) => {
  await app.page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'https://example.org/harbour')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await expect(app.page.locator('#source-url')).toHaveValue('https://example.org/harbour')
  await expect(app.page.locator('#source-title')).toBeFocused()
})

test('a whole reference is pasted as a link with its title, at the claim and into the field', async ({
  app,
}) => {
  const { page } = app
  const title = 'Ruiz, A. (2024). Ferries and storms. Journal of Islands, 12(3), 45–67.'
  const url = 'https://doi.org/10.1000/xyz123'
  const paste = (target: Locator): Promise<void> =>
    target.evaluate((element, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, `${title} ${url}`)
  await paste(page.locator('body'))
  await expect(page.locator('#source-url')).toHaveValue(url)
  await expect(page.locator('#source-title')).toHaveValue(title)
  await desk.press('Escape', 's')
  await paste(page.locator('#source-url'))
  await expect(page.locator('#source-url')).toHaveValue(url)
  await expect(page.locator('#source-title')).toHaveValue(title)
  await desk.press('Control+Enter')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
})

test('a link that is pasted at a suggestion makes it a claim, and words do not', async ({
  app,
}) => {
  const paste = (text: string): Promise<void> =>
    app.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, text)
  await desk.stepTo('1,200 passengers')
  await paste('a few words')
  await expect(desk.currentRow).toContainText('suggested')
  await paste('https://example.org/harbour')
  await expect(app.page.locator('#source-url')).toHaveValue('https://example.org/harbour')
  await desk.press('Control+Enter')
  await expect(desk.currentRow).toContainText('1,200 passengers')
  await expect(desk.currentRow).toContainText('1 source')
})

test('a source is used again for another claim, changed for both, and taken off one', async ({
  app,
}) => {
  await desk.press('s')
  await app.page.locator('#source-url').fill('https://example.org/harbour')
  await app.page.locator('#source-title').fill('Harbour log')
  await desk.press('Control+Enter')
  await desk.press('j', 'Enter', 's')
  await app.page.getByRole('radio', { name: 'One of the project’s' }).check()
  await app.page.getByRole('searchbox', { name: 'Find a source' }).fill('log harbour')
  await expect(app.page.getByRole('option', { name: /^Harbour log/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await app.page.locator('input[type=radio][value=context]').check()
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'Harbour log' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Change “Harbour log”' }).press('Enter')
  await app.page.locator('#source-title').fill('Harbour log of March')
  await desk.press('Control+Enter')
  await desk.press('k')
  await expect(app.page.getByRole('heading', { name: 'Harbour log of March' })).toBeVisible()
  await app.page.getByRole('button', { name: /^Take “Harbour log of March” off/ }).press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Harbour log of March' })).toBeHidden()
  await desk.press('j')
  await expect(app.page.getByRole('heading', { name: 'Harbour log of March' })).toBeVisible()
  await desk.press('Control+z')
  await expect(app.page.getByRole('heading', { name: 'Evidence · 1' })).toBeVisible()
})

test('what is wrong with a source is said beside it, and nothing is recorded', async ({ app }) => {
  await desk.press('s', 'Control+Enter')
  await expect(app.page.getByText('A source needs a link, a title or a file.')).toBeVisible()
  await app.page.locator('#source-url').fill('javascript:alert(1)')
  await app.page.locator('#source-issued').fill('31/02/2025')
  await desk.press('Control+Enter')
  await expect(app.page.getByText(/A link starts with https/)).toBeVisible()
  await expect(app.page.getByText(/Write a date as 2025/)).toBeVisible()
  await desk.press('Escape')
  await expect(app.page.getByRole('heading', { name: 'Evidence · 0' })).toBeVisible()
})

test('a folder cannot be attached, and one is told', async ({ app }) => {
  await app.answerOpenDialog(app.documentsDir)
  await desk.press('s')
  await app.page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(app.page.getByRole('alert')).toContainText('is a folder, a link or a device')
})

test('a source dialog starts empty, whatever was typed into that of another claim', async ({
  app,
}) => {
  await desk.press('s')
  await app.page.locator('#evidence-passage').fill('words of another source')
  await app.page.locator('input[type=radio][value=contradicts]').check()
  await desk.press('Escape')
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await desk.press('j', 'Enter', 's')
  await expect(app.page.locator('#evidence-passage')).toHaveValue('')
  await expect(app.page.locator('input[type=radio][value=supports]')).toBeChecked()
})

test('the menu leaves an open dialog alone', async ({ app }) => {
  await desk.press('s')
  await app.menu('history.show')
  await expect(app.page.locator('#source-url')).toBeFocused()
  await desk.press('Escape')
  await expect(desk.currentRow).toBeVisible()
})

test('adding a source to a suggestion accepts it', async ({ app }) => {
  await desk.press('j', 's')
  await app.page.locator('#source-url').fill('https://example.org/harbour')
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'Evidence · 1' })).toBeVisible()
})

test('a source that is saved while its file is still being copied has the file', async ({
  app,
}) => {
  const path = join(app.documentsDir, 'long.bin')
  // Without bytes of its own on the disk.
  await writeFile(path, '')
  await truncate(path, 50_000_000)
  await app.answerOpenDialog(path)
  await desk.press('s')
  await app.page.locator('#source-title').fill('A recording')
  await app.page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'A recording' })).toBeVisible()
  await expect(app.page.getByText(/long\.bin · saved copy/)).toBeVisible()
})
