import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** What is no next draft: the project stays as it is. */

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.beginProject()
})

const draftsTab = (): Locator =>
  desk.page.getByRole('navigation', { name: 'Screens of the project' }).getByText('Drafts')

test('the text of the current draft is not added again', async ({ app }) => {
  const before = (await desk.eventsOnDisk()).length
  const path = join(app.documentsDir, 'again.txt')
  await writeFile(path, article.en)
  await app.answerOpenDialog(path)
  await app.menu('draft.import')
  await expect(desk.preview).toContainText('Nothing is recorded before')
  await desk.press('Control+Enter')
  await expect(desk.preview).toContainText('word for word')
  await desk.press('Escape')
  await expect(draftsTab()).toBeHidden()
  expect(await desk.eventsOnDisk()).toHaveLength(before)
})

test('a file that cannot be read leaves everything as it is', async ({ app }) => {
  const path = join(app.documentsDir, 'broken.docx')
  await writeFile(path, 'no document')
  await app.answerOpenDialog(path)
  await app.menu('draft.import')
  await expect(app.page.getByRole('alert')).toContainText('broken.docx')
  await expect(desk.currentRow).toBeVisible()
  await expect(draftsTab()).toBeHidden()
})
