import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type App } from './app.ts'

/** What a spec keeps in the main process, between two calls of `evaluate`. */
export interface Kept {
  kept: unknown[]
}

export const kept = (app: App): Promise<unknown[]> =>
  app.evaluate(() => (globalThis as unknown as Kept).kept)

/** Opens a second window with a preload of the spec's own. `report(…)` in it ends up in `kept`. */
export async function openWithPreload(app: App, body: string): Promise<void> {
  // The document that it shows is the one that says so.
  app.expectConsoleError(/404/)
  const preload = join(app.documentsDir, 'preload.cjs')
  await mkdir(app.documentsDir, { recursive: true })
  await writeFile(
    preload,
    `const { contextBridge, ipcRenderer, webUtils } = require('electron')
     const report = (...values) => ipcRenderer.invoke('spec:report', ...values)
     void (async () => { ${body} })()`,
  )
  await app.evaluate(async ({ BrowserWindow, ipcMain }, path) => {
    const main = globalThis as unknown as Kept
    main.kept = []
    ipcMain.handle('spec:report', (_event, ...values: unknown[]) => {
      main.kept.push(...values)
    })
    ipcMain.handle('spec:echo', (_event, ...values: unknown[]) => values)
    ipcMain.handle('spec:fail', () => {
      throw new TypeError('no such thing')
    })
    const window = new BrowserWindow({
      show: false,
      webPreferences: { preload: path, sandbox: true, contextIsolation: true },
    })
    // A document without scripts of its own.
    await window.loadURL('app://claimdesk/nothing-here')
  }, preload)
}

/** What a preload reports, when it has reported that much. */
export async function reported(app: App, body: string, count = 1): Promise<unknown[]> {
  await openWithPreload(app, body)
  await expect.poll(async () => (await kept(app)).length).toBe(count)
  return kept(app)
}
