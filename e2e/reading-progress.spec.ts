import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

/** The hidden window never gets to a document, as if that took for ever. */
async function neverRead(app: App): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.prototype.loadURL = () => new Promise(() => undefined)
  })
}

test('reading can be cancelled, and the app goes on', async ({ app }) => {
  const desk = new Desk(app)
  const path = join(app.documentsDir, 'ferry.txt')
  await writeFile(path, article.en)
  await neverRead(app)
  await app.answerOpenDialog(path)
  for (const cancel of ['key', 'button']) {
    await desk.press('Control+o')
    await expect(app.page.getByRole('status').filter({ hasText: 'ferry.txt' })).toBeVisible()
    await expect(app.page.getByRole('progressbar', { name: 'ferry.txt' })).toBeVisible()
    if (cancel === 'key') await desk.press('Escape')
    else await app.page.getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect(app.page.getByRole('progressbar')).toBeHidden()
    await expect(app.page.getByRole('alert')).toBeHidden()
  }
  await expect(app.page.getByRole('heading', { name: 'Check an article' })).toBeVisible()
})

test('Esc cancels the reading of another article, and leaves the one that is looked at', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { preview } = desk
  await writeFile(join(app.documentsDir, 'ferry.txt'), article.en)
  await app.answerOpenDialog(join(app.documentsDir, 'ferry.txt'))
  await desk.press('Control+o')
  await expect(preview).toContainText('ferry.txt')
  await neverRead(app)
  const path = join(app.documentsDir, 'other.txt')
  await writeFile(path, article.en)
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await expect(app.page.getByRole('progressbar', { name: 'other.txt' })).toBeVisible()
  await desk.press('Escape')
  await expect(app.page.getByRole('progressbar')).toBeHidden()
  const paper = preview.getByRole('region', { name: 'Article as it was read' })
  await expect(paper).toContainText('Ferry service to Lund')
  await desk.press('Escape')
  await expect(app.page.getByRole('heading', { name: 'Check an article' })).toBeVisible()
})
