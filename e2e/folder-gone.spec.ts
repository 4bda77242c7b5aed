import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { Desk } from './desk.ts'

/** A project's folder that goes while the project is open: a drive pulled out, a share cut off, a folder put elsewhere. */

test('a folder that goes away is told, nothing is lost, and work goes on when it is back', async ({
  app,
}) => {
  const desk = new Desk(app)
  const folder = await desk.beginProject()
  const before = await desk.eventsOnDisk()

  await rename(folder, `${folder}.elsewhere`)
  await desk.press('2')
  await expect(desk.saveStatus).toHaveAttribute('data-state', 'failed')
  const alert = app.page.getByRole('alert')
  await expect(alert).toContainText(/“Ferry service[^”]*claimdesk” is not there any more/)
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')

  await rename(`${folder}.elsewhere`, folder)
  expect(await desk.eventsOnDisk()).toEqual(before)
  await alert.getByRole('button', { name: 'Try again' }).press('Enter')
  await desk.saved()
  await expect(alert).toHaveCount(0)
  await app.restart()
  await desk.reopen(/Ferry service/)
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
})

test('of a folder that is gone for good, a copy with all decisions can be saved elsewhere', async ({
  app,
}) => {
  const desk = new Desk(app)
  const folder = await desk.beginProject()
  await rm(folder, { recursive: true })
  await desk.press('2')
  await expect(desk.saveStatus).toHaveAttribute('data-state', 'failed')
  const copy = join(app.documentsDir, 'copy.claimdesk')
  await app.answerSaveDialog(copy)
  await app.page.getByRole('button', { name: 'Save a copy elsewhere…' }).first().press('Enter')
  await expect(app.page.getByText(/now holds a copy/)).toBeVisible()
  const journals = join(copy, 'journal')
  const texts = (await readdir(journals)).map((name) => readFile(join(journals, name), 'utf8'))
  const written = (await Promise.all(texts)).join('')
  expect(written).toContain('"verified"')
  expect(written).toContain('"disputed"')
})

test('Home marks a project that was moved; once it is found it is known by its new place', async ({
  app,
}) => {
  const desk = new Desk(app)
  const folder = await desk.beginProject()
  const moved = join(app.documentsDir, 'Moved.claimdesk')
  await app.close()
  await rename(folder, moved)
  await app.start()
  const row = app.page.getByRole('listitem').filter({ hasText: 'Ferry service' })
  await expect(row).toContainText('Not where it was')

  await app.answerOpenDialog(moved)
  await row.getByRole('button', { name: /^Find it… \(“Ferry service/ }).press('Enter')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await desk.press('Control+w')
  await expect(row).toHaveCount(1)
  await expect(row).toContainText('Last decision')
  await expect(row).toContainText('Moved.claimdesk')
})

test('a project that was gone is one again when its folder is back', async ({ app }) => {
  const desk = new Desk(app)
  const folder = await desk.beginProject()
  await rename(folder, `${folder}.elsewhere`)
  await app.restart()
  const row = app.page.getByRole('listitem').filter({ hasText: 'Ferry service' })
  await expect(row).toContainText('Not where it was')
  await rename(`${folder}.elsewhere`, folder)
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(row).toContainText('Last decision')

  await rename(folder, `${folder}.elsewhere`)
  await app.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(row).toContainText('Not where it was')
  await row.getByRole('button', { name: /^Take “Ferry service/ }).press('Enter')
  await expect(row).toHaveCount(0)
})
