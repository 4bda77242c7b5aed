import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'
import { smallDisk, type SmallDisk } from './small-disk.ts'

test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

let disk: SmallDisk
test.beforeEach(async ({ app }) => {
  disk = smallDisk(app)
  await app.start()
})
test.afterEach(async ({ app }) => {
  await app.dispose()
  disk.remove()
})

test('a full disk is told, loses nothing, and work goes on when there is room again', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.beginProject()
  const before = await desk.eventsOnDisk()

  await disk.fill()
  // One decision may still fit into the last block of the file; a long text does not.
  await desk.press('r')
  await app.page.locator('#inspector-rationale').fill('A long reason. '.repeat(1000))
  await desk.press('Escape')
  await expect(desk.saveStatus).toHaveAttribute('data-state', 'failed')
  const alert = app.page.getByRole('alert')
  await expect(alert).toContainText('The disk is full')
  await desk.press('2')
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
  expect((await desk.eventsOnDisk()).slice(0, before.length)).toEqual(before)

  // It is tried again by itself as well, and the button goes with the alert: it has the focus before there is room.
  await alert.getByRole('button', { name: 'Try again' }).focus()
  await disk.makeRoom()
  await desk.press('Enter')
  await desk.saved()
  await expect(alert).toHaveCount(0)
  await app.restart()
  await desk.reopen(/Ferry service/)
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
  await expect(app.page.locator('#inspector-rationale')).toHaveValue(/^A long reason\./)
})

test('with the disk full, a complete copy can be saved elsewhere', async ({ app }) => {
  const desk = new Desk(app)
  const elsewhere = join(app.dataDir, '../elsewhere')
  mkdirSync(elsewhere, { recursive: true })
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  await desk.saved()
  await disk.fill()
  await desk.press('r')
  await app.page.locator('#inspector-rationale').fill('A long reason. '.repeat(1000))
  await desk.press('Escape')
  await expect(desk.saveStatus).toHaveAttribute('data-state', 'failed')
  if (disk.kind === 'injected') await disk.makeRoom()
  await app.answerOpenDialog(elsewhere)
  await app.answerSaveDialog(join(elsewhere, 'copy.claimdesk'))
  await app.page.getByRole('button', { name: 'Save a copy elsewhere…' }).first().press('Enter')
  await expect(app.page.getByText(/now holds a copy/)).toBeVisible()
})

test('with the disk full, the report says what it waits for, and why is told once', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.beginProject()
  await disk.fill()
  await desk.press('r')
  await page.locator('#inspector-rationale').fill('A long reason. '.repeat(1000))
  await desk.press('Escape')
  await expect(desk.saveStatus).toHaveAttribute('data-state', 'failed')
  await desk.press('Control+e')
  const pane = page.getByRole('status').filter({ hasText: 'The report cannot be shown' })
  await expect(pane).toContainText('it appears as soon as your last decisions are')
  await expect(page.getByText(/disk is full/i)).toHaveCount(1)
  await expect(shownReport(page)).toHaveCount(0)
  const tryAgain = page.getByRole('button', { name: 'Try again' })
  await expect(tryAgain).toHaveCount(1)
  await tryAgain.press('Enter')
  await expect(pane).toBeVisible()

  await disk.makeRoom()
  await desk.saved()
  await expect(shownReport(page)).toBeVisible()
  await expect(pane).toHaveCount(0)
})

test('an article cannot be started in a folder that cannot be written, and one is told', async ({
  app,
}) => {
  const desk = new Desk(app)
  await disk.lock()
  await desk.press('Control+Shift+V')
  await app.page.getByRole('dialog').getByRole('textbox').fill(article.en)
  await desk.press('Control+Enter')
  await desk.preview.waitFor()
  await desk.press('Enter')
  await expect(app.page.getByRole('alert')).toContainText('may not write to the folder')
  await expect(desk.preview).toBeVisible()
  expect(await desk.projectFolders()).toEqual([])
  await disk.unlock()
})

test('a project in a folder that cannot be written opens to read', async ({ app }) => {
  const desk = new Desk(app)
  await desk.beginProject()
  await app.close()
  const before = await desk.eventsOnDisk()
  await disk.lock()
  await app.start()
  await desk.reopen(/Ferry service/)
  await expect(app.page.getByText(/open to read only/)).toBeVisible()
  await expect(desk.saveStatus).toHaveText('Read only')
  await desk.press('2')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  const keys = app.page.locator('footer')
  await expect(keys).toContainText('next / previous')
  await expect(keys).not.toContainText(/verdict|source/)
  await disk.unlock()
  expect(await desk.eventsOnDisk()).toEqual(before)
})
