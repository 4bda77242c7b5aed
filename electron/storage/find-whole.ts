import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { emptyJournal } from './journal-lines.ts'
import { nothingRead, readOn } from './journal-reading.ts'
import { cutIntoStretches, joinStretches, type Stretch } from './journal-stretches.ts'
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

/** How many bytes are looked at before what was made of them is let go. */
const AT_ONCE = 250_000

/** Looks at each line of a stretch that is not empty. */
export function findWholeIn(stretch: Stretch): WholeJournal | null {
  const count = Math.ceil(stretch.added.byteLength / AT_ONCE)
  return joinStretches(cutIntoStretches(stretch, count).map(findWholeAtOnce))
}

function findWholeAtOnce({ added, before }: Stretch): WholeJournal | null {
  const end = before?.end ?? emptyJournal
  return findWhole(readOn({ ...nothingRead, end }, added), added, before)
}

export const findWholeHere: FindWhole = (bytes, before) =>
  Promise.resolve(findWholeIn(behind(bytes, before)))

function behind(bytes: Uint8Array, before: WholeJournal | null): Stretch {
  return { added: bytes.subarray(before?.end.length ?? 0), before }
}

/** From how many bytes on it is worth starting a thread, and then one for each so many. */
const WORTH_A_THREAD = 1_000_000

/** Somebody waits, and has the computer to do other things as well. */
const MOST_THREADS = 4

/**
 * Looks at long journals in threads of their own, at several stretches at once. Meanwhile the window is drawn and
 * answered, and what was made of the lines goes with the threads.
 *
 * @param program the built `journal-thread.js`
 */
export function findWholeInThreads(
  program: string,
  mostThreads = Math.min(MOST_THREADS, availableParallelism()),
): FindWhole {
  return async (bytes, before) => {
    const all = behind(bytes, before)
    const worth = Math.floor(all.added.byteLength / WORTH_A_THREAD)
    if (worth === 0) return findWholeIn(all)
    const stretches = cutIntoStretches(all, Math.min(mostThreads, worth))
    const found = await Promise.all(stretches.map((stretch) => findInThread(program, stretch)))
    return joinStretches(found)
  }
}

function findInThread(program: string, { added, before }: Stretch): Promise<WholeJournal | null> {
  return new Promise((resolve) => {
    // Handed over and not copied once more.
    const own = new Uint8Array(added)
    const workerData: Stretch = { added: own, before }
    const thread = new Worker(program, { workerData, transferList: [own.buffer] })
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
