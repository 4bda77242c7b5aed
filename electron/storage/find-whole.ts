import { Worker } from 'node:worker_threads'
import { emptyJournal } from './journal-lines.ts'
import { nothingRead, readOn } from './journal-reading.ts'
import { findWhole, type WholeJournal } from './journal-text.ts'

/**
 * Looks at the lines of a journal behind what is known of it.
 *
 * @param bytes all of it
 * @returns what it says as a whole, or `null` where it is not whole, or nobody could find out
 */
export type FindWhole = (
  bytes: Uint8Array,
  before: WholeJournal | null,
) => Promise<WholeJournal | null>

/** What a thread is started with. */
export interface JournalTask {
  readonly bytes: Uint8Array
  readonly before: WholeJournal | null
}

export function findWholeAfter({ bytes, before }: JournalTask): WholeJournal | null {
  const end = before?.end ?? emptyJournal
  const added = readOn({ ...nothingRead, end }, bytes.subarray(end.length))
  return findWhole(added, bytes, before)
}

export const findWholeHere: FindWhole = (bytes, before) =>
  Promise.resolve(findWholeAfter({ bytes, before }))

/** From how many bytes on it is worth starting a thread. */
const WORTH_A_THREAD = 1_000_000

/**
 * Looks at long journals in a thread of its own: what is made of ten thousands of lines takes ten times their room, and
 * goes with the thread at once. Meanwhile the window is drawn and answered.
 *
 * @param program the built `journal-thread.js`
 */
export function findWholeInThread(program: string): FindWhole {
  return (bytes, before) => {
    const added = bytes.byteLength - (before?.end.length ?? 0)
    if (added < WORTH_A_THREAD) return findWholeHere(bytes, before)
    return new Promise((resolve) => {
      const task: JournalTask = { bytes, before }
      const thread = new Worker(program, { workerData: task })
      // Written by `journal-thread.ts`, which says nothing else.
      thread.once('message', (whole: WholeJournal | null) => resolve(whole))
      // Whoever asked reads the lines then.
      thread.once('error', (error) => {
        console.error('a journal was not looked at in a thread:', error)
        resolve(null)
      })
      thread.once('exit', () => resolve(null))
    })
  }
}
