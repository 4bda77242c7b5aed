import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

const told = 'Something unforeseen went wrong'

test('a screen that cannot be loaded is told, the work goes on, and it comes when it can be', async ({
  app,
}) => {
  const { page } = app
  const desk = new Desk(app)
  app.expectConsoleError(/ReportScreen|ERR_BLOCKED/)
  await desk.pasteArticle(article.en)
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  await network.send('Network.setBlockedURLs', { urls: ['*ReportScreen*'] })
  await desk.press('Control+e')
  await expect(page.getByRole('alert').filter({ hasText: told })).toContainText('ReportScreen')
  await desk.press('Control+1', 'Enter', '1')
  await desk.saved()
  await network.send('Network.setBlockedURLs', { urls: [] })
  await desk.press('Control+e')
  await expect(page.getByRole('heading', { name: 'Fact-check report' })).toBeVisible()
})

test('what goes wrong behind the interface is told', async ({ app }) => {
  app.expectConsoleError(/no such thing/)
  await app.page.evaluate(() => void Promise.reject(new Error('no such thing')))
  await expect(app.page.getByRole('alert').filter({ hasText: told })).toContainText('no such thing')
})
