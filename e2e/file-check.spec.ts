import { createHash } from 'node:crypto'
import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

/** Copies that were changed or lost outside of the app are found, shown wherever they stand, and put back. */

const contents = {
  'log.txt': 'Stranded: 1,200 passengers',
  'minutes.txt': 'The line was closed for three days',
} as const
type Name = keyof typeof contents

let desk: Desk
const dialog = (): Locator => desk.page.getByRole('dialog', { name: 'Check all files' })
const marks = (text: string): Locator => desk.page.locator('main').getByText(text, { exact: true })

/** The file as it was attached. */
const originalOf = (app: App, name: Name): string => join(app.documentsDir, name)

async function copyOf(name: Name): Promise<string> {
  const [folder = ''] = await desk.projectFolders()
  const sha256 = createHash('sha256').update(contents[name]).digest('hex')
  return join(folder, 'files', `${sha256}.txt`)
}

async function attach(app: App, name: Name): Promise<void> {
  await writeFile(originalOf(app, name), contents[name])
  await desk.attach(originalOf(app, name))
}

test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
  await attach(app, 'log.txt')
})

test('a changed and a lost copy are found, marked in the review and on the sources, and put back', async ({
  app,
}) => {
  const { page } = app
  await attach(app, 'minutes.txt')
  await writeFile(await copyOf('log.txt'), contents['log.txt'].replace('1,200', '9,999'))
  await rm(await copyOf('minutes.txt'))

  await app.menu('files.check')
  await expect(dialog().getByText('2 files of 3 are not as they were attached.')).toBeVisible()
  await expect(dialog().getByRole('listitem').filter({ hasText: 'log.txt' })).toContainText(
    /file changed.*its content has changed since.*Kept for the source “log”/,
  )
  await expect(dialog().getByRole('listitem').filter({ hasText: 'minutes.txt' })).toContainText(
    'file missing',
  )
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await desk.press('Escape')
  await expect(marks('file changed')).toBeVisible()
  await expect(marks('file missing')).toBeVisible()
  await desk.press('Control+e')
  await expect(page.getByText('Files are missing or were changed').first()).toBeVisible()
  await desk.press('Control+3')
  await expect(page.getByRole('option', { name: /^log\b/ })).toContainText('file changed')
  await expect(page.getByRole('option', { name: /^minutes\b/ })).toContainText('file missing')

  await page.getByRole('button', { name: 'Check all files…' }).press('Enter')
  await app.answerOpenDialog(originalOf(app, 'minutes.txt'))
  const putBack = (name: Name): Locator =>
    dialog().getByRole('button', { name: `Put the file back… (“${name}”)` })
  await putBack('log.txt').press('Enter')
  await expect(dialog().getByRole('alert')).toContainText('is not the file that is missing')
  await putBack('minutes.txt').press('Enter')
  await expect(putBack('minutes.txt')).toBeHidden()
  await app.answerOpenDialog(originalOf(app, 'log.txt'))
  await putBack('log.txt').press('Enter')
  await expect(dialog().getByText('All 3 files are as they were attached.')).toBeVisible()
  await desk.press('Escape')
  await expect(dialog()).toBeHidden()
  await expect(marks('file changed')).toHaveCount(0)
  await expect(marks('file missing')).toHaveCount(0)
})

test('one file is checked on request, and its state stays until it is put back', async ({
  app,
}) => {
  const { page } = app
  await desk.press('Control+3')
  const check = page.getByRole('button', { name: /^Check this file: “log\.txt”/ })
  await check.press('Enter')
  await expect(marks('as it was attached')).toBeVisible()
  await writeFile(await copyOf('log.txt'), contents['log.txt'].replace('1,200', '9,999'))
  await check.press('Enter')
  await expect(page.getByRole('option', { name: /^log\b/ })).toContainText('file changed')
  await expect(desk.page.getByText(/its content has changed since/)).toBeVisible()
  await desk.press('Control+1')
  await expect(marks('file changed')).toBeVisible()
  await desk.press('Control+3')
  await app.answerOpenDialog(originalOf(app, 'log.txt'))
  await page.getByRole('button', { name: 'Put the file back… (“log.txt”)' }).press('Enter')
  await expect(marks('file changed')).toHaveCount(0)
})

test('a copy that was lost while the project was closed is marked when it is opened', async ({
  app,
}) => {
  await desk.press('Control+w')
  await expect(app.page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
  await rm(await copyOf('log.txt'))
  await desk.reopen('Ferry service to Lund')
  await expect(marks('file missing')).toBeVisible()
})

test('a check under way is told and can be stopped', async () => {
  // As much to read as takes a while; there is nothing on the disk of it.
  await truncate(await copyOf('log.txt'), 40_000_000_000)
  await desk.press('Control+k')
  await desk.page.keyboard.type('check all')
  await desk.press('Enter')
  await expect(dialog().getByText('Reading “log.txt”…')).toBeVisible()
  await expect(dialog().getByRole('progressbar')).toBeVisible()
  await expect(dialog().getByRole('button', { name: 'Cancel' })).toBeFocused()
  await desk.press('Enter')
  await expect(dialog().getByText('You stopped the check')).toBeVisible()
  await desk.press('Enter')
  await expect(dialog()).toBeHidden()
})

test('a check goes on when its dialog is closed, and its outcome is told', async () => {
  const { page } = desk
  // As much to read as takes a while.
  await truncate(await copyOf('log.txt'), 2_000_000_000)
  await desk.press('Control+k')
  await page.keyboard.type('check all')
  await desk.press('Enter')
  await expect(dialog().getByText('Reading “log.txt”…')).toBeVisible()
  await desk.press('Escape')
  await expect(dialog()).toBeHidden()
  const going = page.getByRole('status').filter({ hasText: 'The files are being checked.' })
  await going.getByRole('button', { name: 'Show the check' }).press('Enter')
  await expect(dialog().getByText('Reading “log.txt”…')).toBeVisible()
  await dialog().getByRole('button', { name: 'Go on in the background' }).press('Enter')
  await expect(going).toBeVisible()
  const told = page.getByRole('alert').filter({ hasText: '1 file of 2 is not as it was attached' })
  await told.waitFor({ timeout: 0 })
  await told.getByRole('button', { name: 'Show the check' }).press('Enter')
  await expect(dialog().getByText('log.txt', { exact: false }).first()).toBeVisible()
  await desk.press('Escape')
  await expect(told).toBeHidden()
})
