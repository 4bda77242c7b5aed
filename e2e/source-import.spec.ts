import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
const rows = (): Locator => desk.page.getByRole('listbox').getByRole('option')

async function choose(content: string): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'claimdesk-import-')), 'sources.bib')
  await writeFile(path, content)
  await desk.app.answerOpenDialog(path)
  await desk.page.getByRole('button', { name: 'Import…' }).press('Enter')
}

test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Control+3')
})

test('takes over what is new in one step, and says what is not', async ({ app }) => {
  await choose(String.raw`@online{a, title = {Harbour log}, url = {https://example.org/log}}
@online{b, title = {The log}, url = {http://www.example.org/log/}}
@book{c, title = {Mar{\'e}es}}
@book{d, title = {Never closed`)
  const dialog = app.page.getByRole('dialog')
  await expect(dialog.getByText('same as “Harbour log” (same address)')).toBeVisible()
  await expect(dialog.getByText('Line 4: its form is broken.')).toBeVisible()
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
