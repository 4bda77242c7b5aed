import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EVENT_CHANNEL } from '../shared/ipc/channels.ts'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'

/** What the system asks of the app: files to open, a second start, an end in the middle of writing. */

async function articleFile(
  { documentsDir }: App,
  name: string,
  text: string = article.en,
): Promise<string> {
  await mkdir(documentsDir, { recursive: true })
  const path = join(documentsDir, name)
  await writeFile(path, text)
  return path
}

test.describe('a file that the app is started with', () => {
  test.use({ appOptions: { language: 'en', args: [], startsLater: true } })

  test('is open when the window is', async ({ app }) => {
    await app.start([await articleFile(app, 'ferry.txt')])
    await new Desk(app).checkPreviewed()
    await expect(
      app.page.getByText('Ferry service to Lund resumes after storm').first(),
    ).toBeVisible()
  })

  test('that cannot be read is told, and the app is there', async ({ app }) => {
    await app.start([await articleFile(app, 'ferry.pdf')])
    await expect(app.page.getByRole('alert')).toContainText('ferry.pdf')
    const desk = new Desk(app)
    await desk.pasteArticle(article.en)
  })
})

test('a second start hands its file to the app that runs, and ends', async ({ app }) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.fr)
  const second = spawn(...app.secondInstance([await articleFile(app, 'ferry.txt')]))
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await desk.checkPreviewed()
  await expect(
    app.page.getByText('Ferry service to Lund resumes after storm').first(),
  ).toBeVisible()
  expect(await desk.projectFolders()).toHaveLength(2)
})

test('a second start with the project that is open, told late, takes back nothing that was decided meanwhile', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.pasteArticle(article.en)
  // As main tells it of a second start; the next decision may be made while that is on its way.
  const told = await app.page.evaluate(async () => {
    const answer = await window.claimdesk.call('app.start')
    return answer.ok ? answer.value.opened : null
  })
  await desk.press('Enter', '1')
  await desk.saved()
  await app.evaluate(
    ({ BrowserWindow }, [channel, opened]) => {
      const contents = BrowserWindow.getAllWindows().map((window) => window.webContents)
      const own = contents.find((one) => one.getURL().startsWith('app://claimdesk/index.html'))
      own?.send(channel, 'project:opened', opened)
    },
    [EVENT_CHANNEL, told] as const,
  )
  // Messages keep their order: what was sent before this is answered has arrived.
  await app.page.evaluate(() => window.claimdesk.call('projects.listRecent'))
  await expect(app.page.locator('[role="option"] .mark--verified')).toHaveCount(1)
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
  await app.answerOpenDialog(await articleFile(app, 'ferry.fr.txt', article.fr))
  await app.menu('article.open')
  await desk.checkPreviewed()
  await expect(app.page.getByText('Le ferry de Lund reprend la mer').first()).toBeVisible()
  await desk.press('Control+W')
  await desk.reopen(/Ferry service/)
  await expect(app.page.locator('#inspector-rationale')).toHaveValue('Counted by the harb')
})
