import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

test('no request leaves the app during a whole review', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('1', 'j', 'Enter', 's')
  await app.page.locator('#source-url').fill('https://example.org/a-source')
  await desk.press('Control+Enter')
  await desk.press('Control+e')
  await expect(shownReport(app.page).contentFrame().locator('h1')).toBeVisible()
  expect(app.requests.length).toBeGreaterThan(5)
  const own = /^(?:app:\/\/claimdesk\/|http:\/\/app\.localhost\/|blob:|data:)/
  expect(app.requests.filter((url) => !own.test(url))).toEqual([])
})
