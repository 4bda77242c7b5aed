import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

let desk: Desk
/** The list's rows, and the one at hand. */
const rows = (): Locator => desk.page.getByRole('listbox').getByRole('option')
const row = (): Locator => desk.page.getByRole('listbox').getByRole('option', { selected: true })

test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter')
})

/** Adds a source to the claim at hand, from the review. */
async function cite(fields: Readonly<Record<string, string>>): Promise<void> {
  await desk.press('s')
  for (const [field, value] of Object.entries(fields)) {
    await desk.page.locator(`#source-${field}`).fill(value)
  }
  await desk.press('Control+Enter')
  await expect(desk.page.getByRole('dialog')).toBeHidden()
}

const details = (): Locator => desk.page.getByRole('region', { name: 'The source at hand' })

test('says what to do as long as there is no source', async ({ app }) => {
  await desk.press('Control+3')
  await expect(app.page.getByRole('heading', { name: 'No sources yet' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Add a source…' }).press('Enter')
  await app.page.locator('#source-title').fill('Port register')
  await app.page.getByText('More about the source').press('Enter')
  await app.page.locator('#source-publisher').fill('Port of Lund')
  await desk.press('Control+Enter')
  await expect(row()).toContainText('Port register')
  await expect(details()).toContainText('Port of Lund')
})

test('shows all of a source at hand that is called by a long address, and of the claims it is cited for', async ({
  app,
}) => {
  await cite({ url: `https://port.example/${'register-of-stranded-passengers/'.repeat(8)}` })
  await desk.press('Control+3')
  await expect(details()).toContainText('https://port.example/')
  for (const width of [1024, 1440]) {
    await app.page.setViewportSize({ width, height: 800 })
    expect(
      await details().evaluate((panel) => panel.scrollWidth - panel.clientWidth),
    ).toBeLessThanOrEqual(0)
  }
})

test('finds, filters and sorts, and leads to the claims', async ({ app }) => {
  await cite({ url: 'https://example.org/log', title: 'Harbour log', issued: '14 March 2025' })
  await desk.press('Control+3')
  await expect(details()).toContainText('Harbour log')
  await desk.press('s')
  await app.page.locator('#source-title').fill('Règlement du port')
  await app.page.locator('#source-type').selectOption('regulation')
  await desk.press('Control+Enter')
  await expect(rows()).toHaveCount(2)
  await desk.press('Control+f')
  await app.page.keyboard.type('reglement')
  await expect(rows()).toHaveText([/Règlement du port/])
  await app.page.keyboard.press('Control+a')
  await app.page.keyboard.press('Delete')
  await app.page.getByRole('button', { name: /^Used/ }).press('Enter')
  await expect(rows()).toHaveText([/Harbour log/])
  await expect(details()).toContainText(/14 Mar 2025|Mar 14, 2025/)
  await details()
    .getByRole('button', { name: /Ferry service to Lund resumes/ })
    .press('Enter')
  await expect(app.page.getByRole('heading', { name: 'Evidence · 1' })).toBeVisible()
})

test('changes a source by key and keeps what was not changed', async ({ app }) => {
  await cite({ url: 'https://example.org/log', title: 'Harbour log' })
  await desk.press('Control+3')
  await expect(app.page.getByRole('listbox')).toBeFocused()
  await desk.press('Enter')
  await app.page.locator('#source-issued').fill('03/04/2025')
  await desk.press('Control+Enter')
  await expect(app.page.getByText(/write the month in letters/)).toBeVisible()
  await app.page.locator('#source-issued').fill('April 3, 2025')
  await desk.press('Control+Enter')
  await expect(row()).toContainText(/3 Apr 2025|Apr 3, 2025/)
  await desk.saved()
  const edited = (await desk.eventsOnDisk()).find(({ type }) => type === 'source.edited')
  expect(edited?.data['csl']).toMatchObject({
    URL: 'https://example.org/log',
    title: 'Harbour log',
    issued: { 'date-parts': [[2025, 4, 3]] },
  })
})

test('deletes only what no claim cites, and undo brings it back', async ({ app }) => {
  await cite({ title: 'Harbour log' })
  await desk.press('Control+3')
  await expect(details().getByRole('button', { name: 'Delete' })).toBeDisabled()
  await desk.press('Delete')
  await expect(rows()).toHaveCount(1)
  await app.page.getByRole('button', { name: 'Add a source…' }).press('Enter')
  await app.page.locator('#source-title').fill('A rumour')
  await desk.press('Control+Enter')
  await expect(rows()).toHaveCount(2)
  await details().getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(rows()).toHaveText([/Harbour log/])
  await desk.press('Control+z')
  await expect(rows()).toHaveCount(2)
})

test('marks a confidential source wherever it stands', async ({ app }) => {
  await desk.press('s')
  await app.page.locator('#source-title').fill('A witness')
  await app.page.getByLabel('Confidential source').check()
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: /A witness\s+confidential/ })).toBeVisible()
  await desk.press('Control+3')
  await expect(row()).toContainText('confidential')
  await desk.press('Control+e')
  await expect(
    shownReport(app.page)
      .contentFrame()
      .getByText('Confidential source, known to the desk')
      .first(),
  ).toBeVisible()
  await expect(shownReport(app.page).contentFrame().getByText('A witness')).toHaveCount(0)
})
