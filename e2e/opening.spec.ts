import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

test('an article is opened from a file, and the file is kept in the project', async ({ app }) => {
  const desk = new Desk(app)
  const path = join(app.documentsDir, 'ferry.md')
  await writeFile(path, article.fr.replace(/^/, '# '))
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await desk.checkPreviewed()
  await expect(app.page.locator('[data-block="0"]')).toHaveText(
    'Le ferry de Lund reprend la mer après la tempête',
  )
  await desk.saved()
  const imported = (await desk.eventsOnDisk()).find(({ type }) => type === 'draft.imported')
  expect(imported?.data).toMatchObject({ language: 'fr', original: { name: 'ferry.md' } })
})

test('a drop of which the system hands nothing over is told, also over a source', async ({
  app,
}) => {
  const { page } = app
  const nothing = await page.evaluateHandle(() => new DataTransfer())
  await page.dispatchEvent('main', 'drop', { dataTransfer: nothing })
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Nothing of what was dropped arrived, so nothing was opened.')
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await expect(alert).toHaveCount(0)
  await desk.press('Enter', 's')
  await page.dispatchEvent('[role="dialog"] form', 'drop', { dataTransfer: nothing })
  await expect(page.getByRole('dialog')).toContainText('Nothing of what was dropped arrived')
  await expect(page.getByRole('dialog')).toContainText('by “Choose a file…” instead')
})

test('where files can be dropped is shown for as long as they are held there', async ({ app }) => {
  const desk = new Desk(app)
  const paths = [join(app.documentsDir, 'ferry.txt')]
  await writeFile(join(app.documentsDir, 'ferry.txt'), article.en)
  const shown = app.page.locator('[class*="--over"]')
  const drag = async (from: string, to: string): Promise<void> => {
    await app.holdFiles(from, paths)
    await expect(shown).toHaveCount(1)
    await app.holdFiles(to, paths)
    await expect(shown).toHaveCount(0)
  }
  await drag('#home-open', 'main h1')
  await desk.pasteArticle(article.en)
  await desk.press('Control+3')
  await drag('main h1', 'nav')
})

test('a dropped article is opened', async ({ app }) => {
  const path = join(app.documentsDir, 'ferry.txt')
  await writeFile(path, article.en)
  await app.dropFiles('main', [path])
  await new Desk(app).checkPreviewed()
})

test('a text that is not UTF-8 is read, and one sees how before it is kept', async ({ app }) => {
  const desk = new Desk(app)
  const path = join(app.documentsDir, 'ferry.txt')
  await writeFile(path, Buffer.from(article.fr.replaceAll('’', "'"), 'latin1'))
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await expect(desk.preview.getByText('Windows-1252').first()).toBeVisible()
  await desk.checkPreviewed()
  await expect(app.page.locator('[data-block="0"]')).toContainText('après la tempête')
})

const refused: readonly { what: string; name: string; content: Buffer | string; told: RegExp }[] = [
  { what: 'an empty file', name: 'empty.txt', content: '', told: /holds no text/ },
  { what: 'white space alone', name: 'blank.txt', content: ' \r\n\t\n', told: /holds no text/ },
  {
    what: 'a binary that calls itself text',
    name: 'binary.txt',
    content: Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)),
    told: /not a kind of file/,
  },
  { what: 'another kind of file', name: 'article.xlsx', content: 'PK', told: /not a kind of file/ },
  {
    what: 'a very large file',
    name: 'large.txt',
    content: Buffer.alloc(5_000_001, 'word '),
    told: /is larger than/,
  },
]

for (const { what, name, content, told } of refused) {
  test(`${what} is refused with a sentence, and nothing is made of it`, async ({ app }) => {
    const desk = new Desk(app)
    const path = join(app.documentsDir, name)
    await writeFile(path, content)
    await app.answerOpenDialog(path)
    await desk.press('Control+o')
    await expect(app.page.getByRole('alert')).toContainText(told)
    await expect(app.page.getByRole('alert')).toContainText(name)
    expect(await desk.projectFolders()).toEqual([])
  })
}

test('a folder that is no project is refused, and stays as it is', async ({ app }) => {
  const desk = new Desk(app)
  const folder = join(app.documentsDir, 'Nothing.claimdesk')
  await mkdir(folder)
  await app.answerOpenDialog(folder)
  await desk.press('Control+Shift+o')
  await expect(app.page.getByRole('alert')).toBeVisible()
})

test('a project that is gone is told, and can be taken off the list', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.saved()
  const [folder = ''] = await desk.projectFolders()
  await app.close()
  await rename(folder, `${folder}.moved`)
  await app.start()
  await app.page.getByRole('button', { name: /^Ferry service/ }).press('Enter')
  await expect(app.page.getByRole('alert')).toContainText('is not there any more')
  await app.page.getByRole('button', { name: /^Take “Ferry service/ }).press('Enter')
  await expect(app.page.getByRole('button', { name: /^Ferry service/ })).toHaveCount(0)
})

test('the sample opens with example sources that say that they are examples', async ({ app }) => {
  const desk = new Desk(app)
  await desk.openSample('en')
  await desk.press('Enter', 's')
  const options = app.page.getByLabel('Which source').locator('option')
  await expect(options).not.toHaveCount(1)
  for (const title of (await options.allTextContents()).slice(1))
    expect(title).toMatch(/Example source/)
})
