import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

const saved = (name: string): string => join(import.meta.dirname, 'saved-pages', name)

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
})

test('a saved page fills the source’s fields, to be looked at, and becomes the source', async ({
  app,
}) => {
  const { page } = app
  await app.answerOpenDialog(saved('single-file.html'))
  await desk.press('s')
  await page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Read from the file' })).toHaveText(
    /Link, Title, Author, Published in, Kind of source, Date/,
  )
  await expect(page.locator('#source-url')).toHaveValue(/^https:\/\/gazette\.example\/2025/)
  await expect(page.locator('#source-title')).toHaveValue(/^Le pont de Garin rouvre/)
  await expect(page.locator('#source-authors')).toHaveValue('Élise Marchand; Paul Roux')
  await expect(page.locator('#source-container')).toHaveValue('La Gazette du Lestrac')
  await expect(page.locator('#source-type')).toHaveValue('article-newspaper')
  await expect(page.locator('#source-issued')).toHaveValue(/March 12, 2025|12 March 2025/)
  await expect(page.locator('#source-accessed')).toHaveValue(/March 14, 2025|14 March 2025/)
  await desk.press('Control+Enter')
  await expect(page.getByRole('heading', { name: /^Le pont de Garin rouvre/ })).toBeVisible()
})

for (const name of ['chromium.mhtml', 'safari.webarchive', 'crawl.warc.gz', 'browsertrix.wacz']) {
  test(`${name}, dropped on a claim, says its address and title`, async ({ app }) => {
    await app.dropFiles('[aria-label="Evidence"]', [saved(name)])
    await expect(app.page.locator('#source-url')).toHaveValue(
      'https://gazette.example/2025/pont-garin',
    )
    await expect(app.page.locator('#source-title')).toHaveValue(/^Le pont de Garin rouvre/)
  })
}

test('what a person has typed stays, whatever the saved page says', async ({ app }) => {
  await app.answerOpenDialog(saved('single-file.html'))
  await desk.press('s')
  await app.page.locator('#source-title').fill('The bridge, says the Gazette')
  await app.page.locator('#source-accessed').fill('2025-03-20')
  await app.page.getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(app.page.locator('#source-container')).toHaveValue('La Gazette du Lestrac')
  await expect(app.page.locator('#source-title')).toHaveValue('The bridge, says the Gazette')
  await expect(app.page.locator('#source-accessed')).toHaveValue(/March 20, 2025|20 March 2025/)
})
