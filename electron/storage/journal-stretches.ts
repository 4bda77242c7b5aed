import { latestStamp } from '../../shared/project/clock.ts'
import { asBuffer } from './as-buffer.ts'
import { LINE_FEED, LINK } from './journal-lines.ts'
import type { WholeJournal } from './journal-text.ts'

/** Some lines of a journal, to be looked at by themselves. */
export interface Stretch {
  readonly added: Uint8Array
  /** What comes before them; `null` where they are the journal's first. */
  readonly before: WholeJournal | null
}

/**
 * Cuts a stretch into about equal ones that can be looked at side by side. Each is to follow from the hash that stands
 * in the line before it, which the one before has to find right: where all are whole, so is what they were cut from.
 *
 * @param count how many at most
 */
export function cutIntoStretches({ added, before }: Stretch, count: number): readonly Stretch[] {
  const buffer = asBuffer(added)
  const start = before?.end.length ?? 0
  const stretches: Stretch[] = []
  for (let from = 0, part = 1; from < buffer.length; part += 1) {
    const aim = Math.floor((buffer.length * part) / count)
    const to = part >= count ? buffer.length : endOfAction(buffer, Math.max(from, aim))
    const known = from === 0 ? before : linesUpTo(buffer, from, start)
    stretches.push({ added: added.subarray(from, to), before: known })
    from = to
  }
  return stretches
}

/** Where a line ends behind which a stretch may begin: an action counts as a whole, so none is cut. */
function endOfAction(buffer: Buffer, from: number): number {
  for (let start = from; ;) {
    const feed = buffer.indexOf(LINE_FEED, start)
    if (feed < 0) return buffer.length
    const line = buffer.subarray(buffer.lastIndexOf(LINE_FEED, feed - 1) + 1, feed)
    if (!line.includes('"more":true')) return feed + 1
    start = feed + 1
  }
}

/** As far as a stretch that begins there has to know them. */
function linesUpTo(buffer: Buffer, end: number, start: number): WholeJournal {
  const feed = end - 1
  const head = buffer.toString('latin1', Math.max(0, feed - LINK + 1), feed)
  return { end: { lines: 0, head, length: start + end }, latest: '', installations: [] }
}

/** What was found in the stretches of a journal says together; `null` where one is not whole. */
export function joinStretches(found: readonly (WholeJournal | null)[]): WholeJournal | null {
  const stretches = found.filter((whole) => whole !== null)
  const last = stretches.at(-1)
  if (!last || stretches.length < found.length) return null
  return {
    end: { ...last.end, lines: stretches.reduce((sum, { end }) => sum + end.lines, 0) },
    latest: latestStamp(stretches.map(({ latest }) => latest)),
    installations: [...new Set(stretches.flatMap(({ installations }) => installations))],
  }
}
