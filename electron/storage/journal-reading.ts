import { parseJson } from '../../shared/parse-json.ts'
import { parseEvent } from '../../shared/project/events.ts'
import { isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'
import { asBuffer } from './as-buffer.ts'
import { JournalChain, splitLine, type JournalLine } from './journal-chain.ts'
import { emptyJournal, LINE_FEED, LINK, type JournalEnd } from './journal-lines.ts'
import type { JournalText } from './journal-text.ts'

/** What the bytes of a journal say. */
export interface JournalReading {
  readonly events: readonly StoredEvent[]
  readonly end: JournalEnd
  /**
   * What was not written to its end, or `null`: a last line, or the lines of a last action whose other lines are not
   * there. An action counts as a whole or not at all.
   */
  readonly torn: Uint8Array | null
  /** The last line is whole, and only its line feed is missing. */
  readonly unended: boolean
  /** The first line (1 is first) that does not follow from the one before it, or `null`. */
  readonly brokenAt: number | null
  /** How many lines hold no event. */
  readonly unreadable: number
  /** Whether git has left two versions of it in one file, one after the other, for somebody to choose. */
  readonly isUnmerged: boolean
  /** The lines of events that this version does not know, by the event's id, so that a copy keeps them. */
  readonly unknownJson: ReadonlyMap<string, string>
  /** Its lines, where all of them are whole and it was worth finding out; `events` are read from them. */
  readonly text: JournalText | null
}

/** Of a journal in which nothing stands. */
export const nothingRead: JournalReading = {
  events: [],
  end: emptyJournal,
  torn: null,
  unended: false,
  brokenAt: null,
  unreadable: 0,
  isUnmerged: false,
  unknownJson: new Map(),
  text: null,
}

/**
 * Reads a journal in one pass. Whatever can be read is read: a line that was changed, put in or taken out
 * breaks the chain, which is told, and the lines after it still count.
 *
 * @param bytes the whole file
 */
export function readJournal(bytes: Uint8Array): JournalReading {
  return readOn(nothingRead, bytes)
}

/**
 * Reads what has been added to a journal.
 *
 * @param before what was read of it
 * @param bytes from `before.end.length` on
 */
export function readOn(before: JournalReading, bytes: Uint8Array): JournalReading {
  const buffer = asBuffer(bytes)
  const events = [...before.events]
  const unknownJson = new Map(before.unknownJson)
  const chain = new JournalChain(before)
  let { unreadable } = before
  // The line feed that was missing.
  let start = before.unended && buffer[0] === LINE_FEED ? 1 : 0

  /** Where the last whole action ends. */
  const whole = { events: events.length, start, lines: chain.lines, head: chain.head }
  const markWhole = (): void => {
    whole.events = events.length
    whole.start = start
    whole.lines = chain.lines
    whole.head = chain.head
  }

  /** Takes the line before `start`. */
  const take = (line: JournalLine): void => {
    const event = chain.take(line) ? readEvent(line.json) : undefined
    if (event === null) unreadable += 1
    else if (event !== undefined) {
      events.push(event)
      if (isUnknown(event)) unknownJson.set(event.id, line.json)
      // Lines that were changed are shown as they are: nobody can tell what was whole.
      else if (chain.follows && event.more && !chain.isUnmerged) return
    }
    markWhole()
  }

  for (let feed = buffer.indexOf(LINE_FEED, start); feed >= 0;) {
    const short = feed - start < LINK ? shortLinesFrom(buffer, start) : nothingShort
    if (short.lines > 0) {
      chain.passOver(short.lines)
      unreadable += short.lines
      start = short.end
      markWhole()
    } else {
      const line = splitLine(buffer.subarray(start, feed))
      start = feed + 1
      take(line)
    }
    feed = buffer.indexOf(LINE_FEED, start)
  }
  const last = start < buffer.length ? splitLine(buffer.subarray(start)) : null
  const lastIsWhole = last !== null && chain.isNext(last)
  if (lastIsWhole) {
    start = buffer.length
    take(last)
  }
  const unended = lastIsWhole && whole.start === buffer.length
  const rest = buffer.subarray(whole.start)
  events.length = whole.events
  const { brokenAt, isUnmerged } = chain
  const { lines, head } = whole
  const length = before.end.length + whole.start
  return {
    events,
    end: { lines, head, length },
    torn: rest.length > 0 ? new Uint8Array(rest) : null,
    unended: unended || (before.unended && buffer.length === 0),
    brokenAt,
    unreadable,
    isUnmerged,
    unknownJson,
    text: null,
  }
}

/**
 * The lines from here on that are too short to have a hash, and are none of git's. A package of some kilobytes can
 * hold half a thousand million of them: they are only counted, byte by byte.
 */
function shortLinesFrom(
  buffer: Buffer,
  from: number,
): { readonly lines: number; readonly end: number } {
  let lines = 0
  let end = from
  for (let at = from; at < buffer.length && at - end < LINK; at += 1) {
    if (buffer[at] !== LINE_FEED) continue
    if (buffer[end] !== LINE_FEED && buffer[end] === buffer[end + 1] && hasSign(buffer, end)) break
    lines += 1
    end = at + 1
  }
  return { lines, end }
}

/** Whether what is there begins as git's signs do. */
function hasSign(buffer: Buffer, at: number): boolean {
  return buffer[at] === buffer[at + 6] && '<|=>'.includes(String.fromCharCode(buffer[at] ?? 0))
}

const nothingShort = { lines: 0, end: 0 }

/** The shortest event of any version, with the shortest stamp that there is. */
const SHORTEST = '{"v":1,"id":"2026-11-23T10:15:30.123Z-0000-12345678","type":""}'.length

function readEvent(json: string): StoredEvent | null {
  if (json.length < SHORTEST || !json.startsWith('{')) return null
  return parseEvent(parseJson(json))
}
