import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** What the system asks of the app: files to open, a second start, an end in the middle of writing. */

async function articleFile(name: string, text: string = article.en): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'claimdesk-article-')), name)
  await writeFile(path, text)
  return path
}

test.describe('a file that the app is started with', () => {
  test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

  test('is open when the window is', async ({ app }) => {
    await app.start([await articleFile('ferry.txt')])
    await new Desk(app).checkPreviewed()
    await expect(
      app.page.getByText('Ferry service to Lund resumes after storm').first(),
    ).toBeVisible()
  })

  test('that cannot be read is told, and the app is there', async ({ app }) => {
    await app.start([await articleFile('ferry.pdf')])
    await expect(app.page.getByRole('alert')).toContainText('ferry.pdf')
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
  })
})

test('a second start hands its file to the app that runs, and ends', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.fr)
  const second = spawn(...app.secondInstance([await articleFile('ferry.txt')]))
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await desk.checkPreviewed()
  await expect(
    app.page.getByText('Ferry service to Lund resumes after storm').first(),
  ).toBeVisible()
  expect(await desk.projectFolders()).toHaveLength(2)
})

test('what one is writing is recorded when the app is closed in the middle of it', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'r')
  await app.page.keyboard.type('Counted by the harb')
  await app.close()
  const events = await desk.eventsOnDisk()
  expect(events.at(-1)).toMatchObject({
    type: 'rationale.written',
    data: { rationale: 'Counted by the harb' },
  })
})

test('what one is writing goes to the project it is about, when another is opened', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  await desk.press('Enter', 'r')
  await app.page.keyboard.type('Counted by the harb')
  await app.answerOpenDialog(await articleFile('ferry.fr.txt', article.fr))
  await app.menu('article.open')
  await desk.checkPreviewed()
  await expect(app.page.getByText('Le ferry de Lund reprend la mer').first()).toBeVisible()
  await desk.press('Control+W')
  await desk.reopen(/Ferry service/)
  await expect(app.page.locator('#inspector-rationale')).toHaveValue('Counted by the harb')
})
