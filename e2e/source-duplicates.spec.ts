import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
/** The list's rows, and the one at hand. */
const rows = (): Locator => desk.page.getByRole('listbox').getByRole('option')
const row = (): Locator => desk.page.getByRole('listbox').getByRole('option', { selected: true })

test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 's')
  await app.page.locator('#source-url').fill('https://www.example.org/log?b=2&a=1')
  await app.page.locator('#source-title').fill('Harbour log')
  await desk.press('Control+Enter')
  await desk.press('j', 'Enter', 's')
})

test('a source that is there already is offered in place of a second one', async ({ app }) => {
  await app.page.locator('#source-url').fill('http://example.org/log/?a=1&b=2&utm_source=mail#top')
  await expect(app.page.getByText('“Harbour log” is there already (same address).')).toBeVisible()
  await app.page.getByRole('button', { name: 'Use that one' }).press('Enter')
  const list = app.page.getByRole('listbox', { name: 'Sources of the project' })
  await expect(list).toBeFocused()
  await expect(list.getByRole('option', { selected: true })).toContainText('Harbour log')
  await desk.press('Control+Enter')
  await expect(app.page.getByRole('heading', { name: 'Harbour log' })).toBeVisible()
  await desk.press('Control+3')
  await expect(rows()).toHaveCount(1)
  await expect(row()).toContainText('2 claims')
})

test('two that are the same are joined in one step, and undo parts them', async ({ app }) => {
  await app.page.locator('#source-url').fill('http://example.org/log?a=1&b=2')
  await app.page.locator('#source-title').fill('The log of the harbour')
  await desk.press('Control+Enter')
  await desk.press('Control+3')
  await app.page.getByRole('button', { name: /^Duplicates/ }).press('Enter')
  await expect(rows()).toHaveCount(2)
  await rows().filter({ hasText: 'Harbour log' }).click()
  await app.page.getByRole('button', { name: 'Join them into this one' }).press('Enter')
  await app.page.getByRole('button', { name: /^All/ }).press('Enter')
  await expect(rows()).toHaveText([/Harbour log.*2 claims/])
  await expect(app.page.getByText('title: The log of the harbour')).toBeVisible()
  await desk.press('Control+z')
  await expect(rows()).toHaveText([/Harbour log.*1 claim/, /The log of the harbour.*1 claim/])
})

test('two that only a person knows to be the same are joined as well', async ({ app }) => {
  await app.page.locator('#source-title').fill('Logbook')
  await desk.press('Control+Enter')
  await desk.press('Control+3')
  await rows().filter({ hasText: 'Harbour log' }).click()
  await app.page.getByRole('button', { name: 'Join with another source…' }).press('Enter')
  await app.page
    .getByRole('group', { name: 'Which source is the same as this one?' })
    .getByRole('searchbox')
    .press('ArrowDown')
  await desk.press('Enter')
  await expect(rows()).toHaveText([/Harbour log.*2 claims/])
  // Which one was joined is no question any more, nor once they are parted again.
  await desk.press('Control+z')
  await expect(rows()).toHaveCount(2)
  await expect(app.page.getByRole('button', { name: 'Join with another source…' })).toBeVisible()
})
