import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

/** A newsroom's own settings: what they change in the app and in a report. */

/** One white pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=='

test('a verdict in the newsroom’s words stands beside ours, in the app and in the report', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.press('Control+,')
  await page.getByLabel('Another verdict in your words').fill('Mostly true')
  await page.getByLabel('Another verdict in your words').press('Enter')
  await page.getByLabel('They have places on a scale').press('Space')
  await page.getByLabel('Place of “Mostly true” on the scale').fill('4')
  await page.getByLabel('Method').fill('We always ask twice.')
  await page.getByRole('button', { name: 'Back' }).press('Enter')

  await desk.pasteArticle(article.en)
  await desk.press('Enter', '1')
  await page.getByLabel('In your words').selectOption('Mostly true')
  await desk.saved()
  await desk.press('Control+e')
  const report = shownReport(page).contentFrame()
  await expect(report.getByText('“Mostly true” (4 on a scale from 1 to 5)')).toBeVisible()
  await expect(report.getByText('We always ask twice.')).toBeVisible()

  await page.getByText('Where it is published').press('Enter')
  const address = page.getByLabel('Address of the article')
  await address.fill('javascript:alert(1)')
  await address.press('Tab')
  await expect(page.getByRole('alert')).toContainText('An address starts with https://')
  await address.fill('https://example.org/ferry')
  await address.press('Tab')
  await expect(report.getByRole('link', { name: 'https://example.org/ferry' })).toBeVisible()
})

test('what is written in a setting is kept when Esc leaves the settings', async ({ app }) => {
  const desk = new Desk(app)
  const method = app.page.getByLabel('Method')
  await desk.press('Control+,')
  await method.focus()
  await app.page.keyboard.type('We always ask twice.')
  await desk.press('Escape')
  await expect(method).toBeHidden()
  await desk.press('Control+,')
  await expect(method).toHaveValue('We always ask twice.')
})

test('the logo is in the report, and a file that is no picture is refused in words', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.press('Control+,')
  const wrong = join(app.documentsDir, 'logo.png')
  await writeFile(wrong, '<svg onload="alert(1)">')
  await app.answerOpenDialog(wrong)
  await page.getByRole('button', { name: 'Choose a picture…' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('“logo.png” is neither a PNG nor a JPEG')

  await writeFile(wrong, Buffer.from(pixel, 'base64'))
  await page.getByRole('button', { name: 'Choose a picture…' }).press('Enter')
  await expect(page.getByRole('img', { name: 'Your newsroom’s logo' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()
  await page.getByLabel('Newsroom', { exact: true }).fill('The Gazette')
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await desk.pasteArticle(article.en)
  await desk.press('Control+e')
  const logo = shownReport(page).contentFrame().getByRole('img', { name: 'The Gazette' })
  await expect(logo).toHaveJSProperty('naturalWidth', 1)
})

test('the settings of a newsroom go to a colleague as a file', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await desk.press('Control+,')
  const newsroom = page.getByLabel('Newsroom', { exact: true })
  await newsroom.fill('The Gazette')
  await newsroom.press('Tab')
  const file = join(app.documentsDir, 'Gazette.json')
  await app.answerSaveDialog(file)
  await page.getByRole('button', { name: 'Save to a file…' }).press('Enter')
  await expect(page.getByText('Saved as “Gazette.json”.')).toBeVisible()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'claimdesk-newsroom',
    newsroom: { name: 'The Gazette' },
  })

  await newsroom.fill('Another paper')
  await newsroom.press('Tab')
  await app.answerOpenDialog(file)
  await page.getByRole('button', { name: 'Take over from a file…' }).press('Enter')
  await expect(newsroom).toHaveValue('The Gazette')
  await page.getByRole('button', { name: 'Take that back' }).press('Enter')
  await expect(newsroom).toHaveValue('Another paper')

  await writeFile(file, '{"name": "something else"}')
  await page.getByRole('button', { name: 'Take over from a file…' }).press('Enter')
  await expect(page.getByRole('alert')).toContainText('does not hold the settings of a newsroom')
  await expect(newsroom).toHaveValue('Another paper')
})
