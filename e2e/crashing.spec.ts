import type { Page } from '@playwright/test'
import { expect, test, type App } from './app.ts'
import { Desk } from './desk.ts'
import { livePage } from './live-page.ts'

/** A page that crashes comes back by itself; one that keeps crashing comes back where the person wants it. */

interface Asked {
  asked: string[]
}

test.beforeEach(async ({ app }) => {
  await new Desk(app).beginProject()
})

test('a page that crashes twice at once is told of, and comes back with the project', async ({
  app,
}) => {
  await answerQuestion(app, 0)
  await crash(app, await livePage(app))
  await crash(app, await livePage(app))
  const page = await livePage(app)
  expect(await questions(app)).toEqual([
    'Claimdesk’s window has crashed twice within a short time.',
  ])
  await expect(page.getByRole('listbox')).toBeVisible()
})

test('who does not want it again quits', async ({ app }) => {
  await answerQuestion(app, 1)
  const exited = app.exited()
  await crash(app, await livePage(app))
  await crash(app, await livePage(app))
  expect(await exited).toBe(0)
})

/** Notes what is asked, and answers with a button; 0 is the first. */
async function answerQuestion(app: App, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const main = globalThis as unknown as Asked
    main.asked = []
    // Specs see the two forms of the call as one.
    dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
      main.asked.push(message)
      return Promise.resolve({ response, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  }, button)
}

function questions(app: App): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as Asked).asked)
}

async function crash(app: App, page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  await crashed
}
