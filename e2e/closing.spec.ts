import { EVENT_CHANNEL } from '../shared/ipc/channels.ts'
import { expect, test, type App } from './app.ts'
import { collectGarbage } from './collect-garbage.ts'
import { article, Desk } from './desk.ts'

/** Whoever closes a project and goes on at once does not wait for the disk, and loses nothing by it. */

let desk: Desk
test.beforeEach(({ app }) => {
  desk = new Desk(app)
})

const goOn = async (): Promise<void> => {
  await desk.press('Control+Shift+V')
  await desk.app.page.getByRole('dialog').getByRole('textbox').fill(article.fr)
  await desk.press('Control+Enter')
  await expect(desk.preview).toBeVisible()
}

test('an article that is pasted while a project is still being closed stays, and is made a project', async ({
  app,
}) => {
  await desk.beginProject()
  await app.evaluate((_, held) => {
    // The disk is slow with what closing writes, until it is let go.
    const fs = process.getBuiltinModule('node:fs/promises')
    const { open } = fs
    const free = Promise.withResolvers<undefined>()
    fs.open = async (path, ...rest) => {
      if (String(path).includes(held)) await free.promise
      return open(path, ...rest)
    }
    Object.assign(globalThis, { letGo: free.resolve })
  }, 'journal-heads')
  await app.page.keyboard.press('Control+w')
  await goOn()
  await app.evaluate(() => {
    ;(globalThis as unknown as { letGo: () => void }).letGo()
  })
  // Closings wait for each other: when this one is answered, the page has heard of the first.
  await app.page.evaluate(() => window.claimdesk.call('projects.close'))
  await desk.checkPreviewed()
  await desk.saved()
  expect(await desk.projectFolders()).toHaveLength(2)
})

test('who writes in a dialog while the page is asked to finish goes on by keyboard', async ({
  app,
}) => {
  await desk.beginProject()
  await desk.press('Control+Shift+V')
  await app.page.getByRole('dialog').getByRole('textbox').fill(article.fr)
  await app.evaluate(({ BrowserWindow }, channel) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.send(channel, 'app:closing', null)
  }, EVENT_CHANNEL)
  // Messages keep their order: what was sent before this is answered has arrived.
  await app.page.evaluate(() => window.claimdesk.call('projects.listRecent'))
  await desk.press('Control+Enter')
  await expect(desk.preview).toBeVisible()
})

/** How many nodes the page holds, also those that it does not show any more. */
async function nodesHeld({ page }: App): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await collectGarbage(cdp)
  const { nodes } = await cdp.send('Memory.getDOMCounters')
  await cdp.detach()
  return nodes
}

test('a project that is closed leaves nothing of its screens behind', async ({ app }) => {
  const home = app.page.getByRole('button', { name: /English sample/i })
  await expect(home).toBeVisible()
  const before = await nodesHeld(app)
  await desk.openSample('en')
  const screens = app.page.getByRole('navigation', { name: 'Screens of the project' })
  for (const [key, name] of [
    ['Control+2', 'History'],
    ['Control+3', 'Sources'],
    ['Control+e', 'Report'],
    ['Control+1', 'Review'],
  ] as const) {
    await desk.press(key)
    await expect(screens.locator('[aria-current]')).toContainText(name)
  }
  await expect(desk.currentRow).toBeVisible()
  const dialog = app.page.getByRole('dialog')
  for (const key of ['Control+k', 'Control+Shift+V', 's']) {
    await desk.press(key)
    await expect(dialog).toBeVisible()
    await desk.press('Escape')
    await expect(dialog).toBeHidden()
  }
  expect(await nodesHeld(app)).toBeGreaterThan(before * 3)
  await desk.press('Control+w')
  await expect(home).toBeVisible()
  await expect.poll(() => nodesHeld(app)).toBeLessThan(before * 1.5)
})
