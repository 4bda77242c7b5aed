import { app, BrowserWindow, type Session, type WebContents } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { ImporterAnswer, ImporterTask } from '../../shared/ipc/importer-page.ts'
import { IMPORTER_URL } from '../windows/app-origin.ts'
import { confine } from '../windows/session-security.ts'
import { readAnswer } from './importer-answer.ts'
import type { OfferedDocuments } from './offered-documents.ts'

/** What a document may take to be read, before it is given up. */
export interface ParsingLimits {
  readonly milliseconds: number
  /** Bytes, of the whole process that the document is in. */
  readonly memory: number
}

/**
 * An empty page has 130 MB. A text of 5 MB took 2 s and 280 MB, a PDF of 190 pages 1.4 s and 184 MB (two cores,
 * Chromium 156).
 */
export const parsingLimits: ParsingLimits = { milliseconds: 20_000, memory: 512 * 1024 * 1024 }

/** How often the memory is looked at, in milliseconds. */
const MEMORY_INTERVAL = 100

export interface ImporterWindowOptions {
  readonly session: Session
  readonly documents: OfferedDocuments
  readonly limits: ParsingLimits
}

export type ParsingTask = Omit<ImporterTask, 'path'> & {
  readonly bytes: Uint8Array
  /** Ends the parsing with the failure `cancelled`. */
  readonly signal: AbortSignal
}

/**
 * Takes a document apart in a hidden window that has no preload, no Node, no network and a sandboxed process of
 * its own, made for this document and destroyed with it. What cannot be done within the limits is given up.
 *
 * @throws AppFailure `cancelled`
 */
export async function parseInWindow(
  { session, documents, limits }: ImporterWindowOptions,
  { bytes, signal, ...task }: ParsingTask,
): Promise<ImporterAnswer> {
  // Nor does anything stay for the next document.
  await session.clearStorageData()
  if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
  const path = documents.offer(bytes)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      webgl: false,
      images: false,
      spellcheck: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
      // It is never seen, and has work to do.
      backgroundThrottling: false,
    },
  })
  confine(window.webContents, { mayNavigateTo: () => false, mayEmbed: () => false })
  const watch = watchWindow(window, limits, signal)
  try {
    return await Promise.race([watch.ended, run(window, { ...task, path })])
  } finally {
    watch.stop()
    documents.withdraw(path)
    window.destroy()
  }
}

async function run(window: BrowserWindow, task: ImporterTask): Promise<ImporterAnswer> {
  await window.loadURL(IMPORTER_URL)
  try {
    const script = `parseDocument(${JSON.stringify(task)})`
    return readAnswer(await window.webContents.executeJavaScript(script))
  } catch (error) {
    console.error('the importer’s answer was refused:', String(error))
    return { ok: false, problem: 'corrupt' }
  }
}

interface Watch {
  /** How it ends if the page does not answer; neither a page that hangs nor one that is gone ever does. */
  readonly ended: Promise<ImporterAnswer>
  readonly stop: () => void
}

function watchWindow(window: BrowserWindow, limits: ParsingLimits, signal: AbortSignal): Watch {
  const { promise: ended, resolve, reject } = Promise.withResolvers<ImporterAnswer>()
  const giveUp = (): void => resolve({ ok: false, problem: 'too-complex' })
  const cancel = (): void => reject(new AppFailure({ code: 'cancelled' }))
  const { webContents } = window
  const timer = setTimeout(giveUp, limits.milliseconds)
  const memory = setInterval(() => {
    if (memoryOf(webContents) > limits.memory) giveUp()
  }, MEMORY_INTERVAL)
  signal.addEventListener('abort', cancel)
  // The app is closing.
  window.on('closed', cancel)
  webContents.on('render-process-gone', (_event, { reason }) => {
    const isOutOfMemory = reason === 'oom' || reason === 'memory-eviction'
    resolve({ ok: false, problem: isOutOfMemory ? 'too-complex' : 'corrupt' })
  })
  // Nobody may be waiting any more.
  ended.catch(() => undefined)
  return {
    ended,
    stop() {
      clearTimeout(timer)
      clearInterval(memory)
      signal.removeEventListener('abort', cancel)
      window.off('closed', cancel)
    },
  }
}

/** Bytes; 0 while the window has no process. */
function memoryOf(contents: WebContents): number {
  if (contents.isDestroyed()) return 0
  const pid = contents.getOSProcessId()
  const process = app.getAppMetrics().find((metric) => metric.pid === pid)
  return (process?.memory.workingSetSize ?? 0) * 1024
}
