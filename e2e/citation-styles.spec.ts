import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

test('a style chosen in the settings is that of the citations in the report', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.press('Control+,')
  await page.getByLabel('Citations').selectOption('APA (7th edition)')
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  const log = join(app.documentsDir, 'Harbour log.txt')
  await writeFile(log, 'The ferry left at noon.')
  await desk.attach(log)
  await desk.press('Control+e')
  const report = shownReport(page).contentFrame()
  await expect(report.getByText('Harbour log. (n.d.).').first()).toBeVisible()
})
