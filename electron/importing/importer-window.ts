import type { BrowserWindow, Session } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { ImporterAnswer, ImporterTask } from '../../shared/ipc/importer-page.ts'
import { IMPORTER_URL } from '../windows/app-origin.ts'
import { openHiddenWindow, withinLimits, type ParsingLimits } from './hidden-window.ts'
import { readAnswer } from './importer-answer.ts'
import type { OfferedDocuments } from './offered-documents.ts'

/**
 * An empty page has 130 MB. A text of 5 MB took 2 s and 280 MB, a PDF of 190 pages 1.4 s and 184 MB (two cores,
 * Chromium 156).
 */
export const parsingLimits: ParsingLimits = { milliseconds: 20_000, memory: 512 * 1024 * 1024 }

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
 * Takes a document apart in a hidden window made for this document and destroyed with it. What cannot be done within
 * the limits is given up.
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
  const window = openHiddenWindow(session, false)
  try {
    return await withinLimits(window, limits, signal, () => run(window, { ...task, path }))
  } finally {
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
