import type { BrowserWindow, Session } from 'electron'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type {
  ImporterAnswer,
  ImporterTask,
  PropertiesAnswer,
  PropertiesTask,
} from '../../shared/ipc/importer-page.ts'
import { IMPORTER_URL } from '../windows/app-origin.ts'
import {
  openHiddenWindow,
  withinLimits,
  type GivenUp,
  type ParsingLimits,
} from './hidden-window.ts'
import { readAnswer } from './importer-answer.ts'
import type { OfferedDocuments } from './offered-documents.ts'
import { readPropertiesAnswer } from './properties-answer.ts'

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

export type DescribingTask = Omit<PropertiesTask, 'path'> & Pick<ParsingTask, 'bytes' | 'signal'>

/**
 * Takes a document apart in a hidden window made for this document and destroyed with it. What cannot be done within
 * the limits is given up.
 *
 * @throws AppFailure `cancelled`
 */
export function parseInWindow(
  options: ImporterWindowOptions,
  { bytes, signal, ...task }: ParsingTask,
): Promise<ImporterAnswer> {
  return inWindow(options, { bytes, signal }, (window, path) =>
    ask(window, `parseDocument(${JSON.stringify({ ...task, path })})`, readAnswer),
  )
}

/** Reads only what a document says of itself, in the same way. */
export function describeInWindow(
  options: ImporterWindowOptions,
  { bytes, signal, ...task }: DescribingTask,
): Promise<PropertiesAnswer> {
  return inWindow(options, { bytes, signal }, (window, path) =>
    ask(window, `describeDocument(${JSON.stringify({ ...task, path })})`, readPropertiesAnswer),
  )
}

async function inWindow<Answer>(
  { session, documents, limits }: ImporterWindowOptions,
  { bytes, signal }: Pick<ParsingTask, 'bytes' | 'signal'>,
  work: (window: BrowserWindow, path: string) => Promise<Answer>,
): Promise<Answer | GivenUp> {
  // Nor does anything stay for the next document.
  await session.clearStorageData()
  if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
  const path = documents.offer(bytes)
  const window = openHiddenWindow(session, false)
  try {
    return await withinLimits(window, limits, signal, () => work(window, path))
  } finally {
    documents.withdraw(path)
    window.destroy()
  }
}

async function ask<Answer>(
  window: BrowserWindow,
  script: string,
  read: (answer: unknown) => Answer,
): Promise<Answer | GivenUp> {
  await window.loadURL(IMPORTER_URL)
  try {
    return read(await window.webContents.executeJavaScript(script))
  } catch (error) {
    console.error('the importer’s answer was refused:', String(error))
    return { ok: false, problem: 'corrupt' }
  }
}
