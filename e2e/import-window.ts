import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type App } from './app.ts'
import { article, Desk } from './desk.ts'

/** The hidden window that takes documents apart, with scripts of a spec in it as a document's would be. */

export interface Watched {
  /** What the spec's scripts in the hidden window have yielded. */
  yielded: unknown[]
  /** Where the page wanted to go and may not. */
  stopped: string[]
}

/**
 * Runs a script in the hidden window of the next document, before that is taken apart or in the place of it.
 */
export async function inImporter(
  app: App,
  given: { readonly script: string; readonly when: 'before' | 'instead' },
): Promise<void> {
  await app.evaluate(({ app: electronApp }, { script, when }) => {
    const main = globalThis as unknown as Watched
    main.yielded = []
    main.stopped = []
    electronApp.once('browser-window-created', (_event, { webContents }) => {
      const run = webContents.executeJavaScript.bind(webContents)
      webContents.on('will-navigate', (event) => {
        // The app itself listens later than this.
        queueMicrotask(() => {
          if (event.defaultPrevented) main.stopped.push(event.url)
        })
      })
      webContents.executeJavaScript = async (code): Promise<unknown> => {
        if (when === 'instead') return run(script) as Promise<unknown>
        main.yielded.push(await run(script))
        return run(code) as Promise<unknown>
      }
    })
  }, given)
}

export const watched = (app: App): Promise<Watched> =>
  app.evaluate(() => {
    const { yielded, stopped } = globalThis as unknown as Watched
    return { yielded, stopped }
  })

/** What a script yields that runs in the hidden window before the document is taken apart. */
export async function yieldedInImporter(app: App, script: string): Promise<unknown> {
  await inImporter(app, { script, when: 'before' })
  expect(await readArticle(app)).toMatchObject({ ok: true })
  const { yielded } = await watched(app)
  expect(yielded).toHaveLength(1)
  return yielded[0]
}

/** Chooses an article. @returns what the page is answered */
export async function readArticle(app: App, token = 'spec'): Promise<unknown> {
  const path = join(app.documentsDir, 'ferry.txt')
  await writeFile(path, article.en)
  await app.answerOpenDialog(path)
  return app.page.evaluate((given) => window.claimdesk.call('articles.choose', given), token)
}

export const windows = (app: App): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)

/** The app goes on as if nothing had been: no window is left, nothing is written, and an article opens. */
export async function expectUnharmed(app: App): Promise<void> {
  await expect.poll(() => windows(app)).toBe(1)
  const desk = new Desk(app)
  expect(await desk.projectFolders()).toEqual([])
  expect(await readArticle(app)).toMatchObject({ ok: true, value: { kind: 'preview' } })
}
