import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { inImporter, windows } from './import-window.ts'

const document = (name: string): string => join(import.meta.dirname, 'documents', name)
const title = 'Kursk: US president appeals to Moscow for the lives of Ukrainian soldiers'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
})

test('a document fills the source’s fields by what it says of itself, to be looked at', async ({
  app,
}) => {
  const { page } = app
  await app.answerOpenDialog(document('libreoffice.en.pdf'))
  await desk.press('s')
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Read from the file' })).toHaveText(
    /: Title, Author, (?:and )?Date/,
  )
  await expect(page.locator('#source-title')).toHaveValue(title)
  await expect(page.locator('#source-authors')).toHaveValue('Margaret Lowell')
  await expect(page.locator('#source-issued')).toHaveValue(/November 28, 2026|28 November 2026/)
  await expect(page.locator('#source-type')).toHaveValue('document')
  await desk.press('Control+Enter')
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  expect(await windows(app)).toBe(1)
})

test('what a person has typed stays, whatever a document says that is dropped then', async ({
  app,
}) => {
  await desk.press('s')
  await app.page.locator('#source-title').fill('The appeal, as filed')
  await app.answerOpenDialog(document('libreoffice.en.docx'))
  await app.page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(app.page.locator('#source-authors')).toHaveValue('Margaret Lowell')
  await expect(app.page.locator('#source-title')).toHaveValue('The appeal, as filed')
})

test('a document that takes the hidden window over fills nothing, and is attached all the same', async ({
  app,
}) => {
  const path = join(app.documentsDir, 'hostile.pdf')
  await copyFile(document('libreoffice.en.pdf'), path)
  const lie = { ok: true, properties: { title: 'a\nb', authors: [], issued: null, path: '/etc' } }
  await inImporter(app, { script: `'${JSON.stringify(lie)}'`, when: 'instead' })
  await app.dropFiles('[aria-label="Evidence"]', [path])
  await expect(app.page.locator('#source-title')).toHaveValue('hostile')
  await expect.poll(() => windows(app)).toBe(1)
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'hostile' })).toBeVisible()
  await expect(app.page.locator('#source-title')).toHaveCount(0)
})
