import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { Desk } from './desk.ts'
import { documentsFolder } from './parsing/source-article.ts'
import { readPdf } from './read-pdf.ts'

/**
 * What shows that nothing was left out of a package: run on the app as it is packed by
 * `scripts/try-packed-app.ts`, and on the built one with all other specs.
 */

test.use({ appOptions: { language: 'fr', args: [], startsLater: false } })

test('the sample opens from what the app brings along, and a verdict is kept', async ({ app }) => {
  const desk = new Desk(app)
  await desk.openSample('fr')
  await desk.press('1')
  await desk.saved()
  const events = await desk.eventsOnDisk()
  expect(events.map(({ type }) => type)).toContain('verdict.given')
})

test('a document is taken apart by the pages that come with the app', async ({ app }) => {
  const desk = new Desk(app)
  for (const name of ['libreoffice.fr.docx', 'libreoffice.fr.pdf']) {
    const path = join(app.documentsDir, name)
    await copyFile(join(documentsFolder, name), path)
    await app.answerOpenDialog(path)
    await desk.press('Control+o')
    await expect(desk.preview).toBeVisible()
    await desk.press('Escape')
    await expect(desk.preview).toBeHidden()
  }
})

test('a report is printed with the fonts that come with the app', async ({ app }) => {
  const desk = new Desk(app)
  await desk.openSample('fr')
  await desk.press('1')
  await desk.saved()
  const target = join(app.documentsDir, 'report.pdf')
  await app.answerSaveDialog(target)
  await desk.exportAs(['pdf'])
  expect((await readPdf(target)).language).toBe('fr')
})

test('the app says which version it is: that of its own manifest', async ({ app }) => {
  const appPath = await app.evaluate((electron) => electron.app.getAppPath())
  const version = await app.evaluate((electron) => electron.app.getVersion())
  expect(appPath).toBe(process.env.CLAIMDESK_APP ?? join(import.meta.dirname, '..'))
  await new Desk(app).press('Control+,')
  await expect(app.page.getByText(`Claimdesk ${version}`)).toBeVisible()
})
