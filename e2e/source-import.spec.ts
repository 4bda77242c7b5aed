import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
const rows = (): Locator => desk.page.getByRole('listbox').getByRole('option')

async function choose(content: string): Promise<void> {
  const path = join(desk.app.documentsDir, 'sources.bib')
  await writeFile(path, content)
  await desk.app.answerOpenDialog(path)
  await desk.page.getByRole('button', { name: 'Import sources…' }).press('Enter')
}

test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Control+3')
  // What is dropped before the screen is there is for the window.
  await expect(app.page.getByRole('heading', { name: 'No sources yet' })).toBeVisible()
})

test('takes over what is new in one step, and says what is not', async ({ app }) => {
  await choose(String.raw`@online{a, title = {Harbour log}, url = {https://example.org/log}}
@online{b, title = {The log}, url = {http://www.example.org/log/}}
@book{c, title = {Mar{\'e}es}}
@book{d, title = {Never closed`)
  const dialog = app.page.getByRole('dialog')
  await expect(dialog.getByText('same as “Harbour log” (same address)')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /^Harbour log/ })).toBeFocused()
  await expect(
    dialog.getByText('From line 4 of the file: @book{d, title = {Never closed'),
  ).toBeVisible()
  await expect(dialog.getByText(/^The entry is damaged or unfinished/)).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /^The log/ })).not.toBeChecked()
  await dialog.getByRole('button', { name: 'Import 2 sources' }).press('Enter')
  await expect(rows()).toHaveText([/Harbour log/, /Marées/])
  await desk.press('Control+z')
  await expect(app.page.getByRole('heading', { name: 'No sources yet' })).toBeVisible()
})

test('says of a file with an address alone that it is no list', async ({ app }) => {
  await choose('https://example.org/list.bib')
  await expect(app.page.getByRole('alert')).toContainText('is no list of sources')
  await desk.press('Escape')
  await expect(app.page.getByRole('heading', { name: 'No sources yet' })).toBeVisible()
})

test('lists that are dropped are looked at one after the other, and long texts are told', async ({
  app,
}) => {
  const first = join(app.documentsDir, 'first.bib')
  const second = join(app.documentsDir, 'second.ris')
  await writeFile(first, '@book{a, title = {Tides}}')
  await writeFile(second, `TY  - BOOK\nTI  - Storms\nAB  - ${'wind '.repeat(2_100)}\nER  - \n`)
  await app.dropFiles('main', [first, second])
  const dialog = app.page.getByRole('dialog')
  await expect(dialog.getByText('“first.bib” holds 1 source.')).toBeVisible()
  await expect(dialog.getByText(/only the first 10,000 characters/)).toBeHidden()
  await desk.press('Enter')
  await expect(dialog.getByText('“second.ris” holds 1 source.')).toBeVisible()
  await expect(dialog.getByText(/only the first 10,000 characters/)).toBeVisible()
  await desk.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(rows()).toHaveText([/Storms/, /Tides/])
})
