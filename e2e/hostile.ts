import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base, type App } from './app.ts'
import { article, Desk } from './desk.ts'
import { listening, type Listener } from './listener.ts'

/**
 * The app with a project open, taken over by a page that means harm. When the spec is through, nothing may be gained:
 * the page is the one that it was, nothing is written, no window is open, and whoever listens on this computer has
 * heard nothing.
 */

export { expect } from './app.ts'

export const test = base.extend<{ outside: Listener; nothingGained: undefined }>({
  outside: async ({}, use) => listening(use),

  nothingGained: [
    async ({ app, outside }, use) => {
      app.expectConsoleError(
        /Content Security|Trusted|ERR_|Refused|Not allowed|Unsafe|Blocked|404|sandbox/i,
      )
      const desk = new Desk(app)
      await desk.pasteArticle(article.en)
      // The app lists it by itself; after a decision it would count anew some seconds later, in the middle of a spec.
      await expect.poll(() => recentProjects(app)).toContain('Ferry service')
      await app.page.evaluate(() => Object.assign(globalThis, { samePage: true }))
      const before = await ownFiles(app)
      expect(before.length).toBeGreaterThan(3)

      await use(undefined)

      // The page is answered, by which time what it has tried is through.
      expect(await state(app)).toEqual({ answers: true, samePage: true, ran: false })
      expect(new URL(app.page.url()).pathname).toBe('/index.html')
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
        1,
      )
      expect(app.page.context().pages().length).toBe(1)
      expect(await ownFiles(app)).toEqual(before)
      expect(outside.heard).toEqual([])
      // And the project is still the person's to work on.
      await desk.press('Enter', '1')
      await desk.saved()
    },
    { auto: true },
  ],
})

function state(app: App): Promise<object> {
  return app.page.evaluate(async () => {
    const { ok } = await window.claimdesk.call('app.start')
    return { answers: ok, samePage: 'samePage' in globalThis, ran: 'ran' in globalThis }
  })
}

function recentProjects(app: App): Promise<string> {
  return readFile(join(app.dataDir, 'recent-projects.json'), 'utf8').catch(() => '')
}

/** Each file of the documents and of the app's own settings, with the hash of its bytes. */
async function ownFiles(app: App): Promise<readonly string[]> {
  const documents = await readdir(app.documentsDir, { recursive: true, withFileTypes: true })
  // Beside them Electron keeps its browser's.
  const kept = await readdir(app.dataDir, { withFileTypes: true })
  // Where the person was reading the app notes by itself, some moments after the project has opened.
  const own = kept.filter(({ name }) => name.endsWith('.json') && name !== 'places.json')
  const files = [...documents, ...own]
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const hashed = files.sort().map(async (file) => {
    return `${file} ${createHash('sha256')
      .update(await readFile(file))
      .digest('hex')}`
  })
  return Promise.all(hashed)
}
