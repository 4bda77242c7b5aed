import { hash } from 'node:crypto'
import { parseEvent } from '../../shared/project/events.ts'
import { isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'

const HASH_LENGTH = 16
const LINE_FEED = 10
const TAB = 9

/** The end of a journal: enough to write its next line and to recognise that it has not changed. */
export interface JournalEnd {
  /** How many lines there are. */
  readonly lines: number
  /** The chain hash of the last line; the empty string before the first. */
  readonly head: string
  /** How many bytes the lines take. */
  readonly length: number
}

export const emptyJournal: JournalEnd = { lines: 0, head: '', length: 0 }

/** What the bytes of a journal say. */
export interface JournalReading {
  readonly events: readonly StoredEvent[]
  readonly end: JournalEnd
  /** A last line that was not written to its end, or `null`. */
  readonly torn: Uint8Array | null
  /** The last line is whole, and only its line feed is missing. */
  readonly unended: boolean
  /** The first line (1 is first) that does not follow from the one before it, or `null`. */
  readonly brokenAt: number | null
  /** How many lines hold no event. */
  readonly unreadable: number
  /** The lines of events that this version does not know, by the event's id, so that a copy keeps them. */
  readonly unknownJson: ReadonlyMap<string, string>
}

/** A line's link in the chain: the first 16 hex digits of SHA-256 over the previous link and the event. */
export function chainHash(previous: string, json: string): string {
  return hash('sha256', previous + json, 'hex').slice(0, HASH_LENGTH)
}

/** The lines for these events, to follow a journal that ends so, and where it ends with them. */
export function formatLines(
  events: readonly StoredEvent[],
  end: JournalEnd,
): { readonly bytes: Uint8Array; readonly end: JournalEnd } {
  return formatJsonLines(
    events.map((event) => JSON.stringify(event)),
    end,
  )
}

/** Like `formatLines`, from the events' JSON. */
export function formatJsonLines(
  jsons: readonly string[],
  end: JournalEnd,
): { readonly bytes: Uint8Array; readonly end: JournalEnd } {
  let { head } = end
  const lines = jsons.map((json) => {
    head = chainHash(head, json)
    return `${json}\t${head}\n`
  })
  const bytes = new TextEncoder().encode(lines.join(''))
  return {
    bytes,
    end: { lines: end.lines + jsons.length, head, length: end.length + bytes.byteLength },
  }
}

/**
 * Reads a journal in one pass. Whatever can be read is read: a line that was changed, put in or taken out
 * breaks the chain, which is told, and the lines after it still count.
 *
 * @param bytes the whole file
 */
export function readJournal(bytes: Uint8Array): JournalReading {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const events: StoredEvent[] = []
  const unknownJson = new Map<string, string>()
  let lines = 0
  let head = ''
  let start = 0
  let brokenAt: number | null = null
  let unreadable = 0

  const take = (line: JournalLine): void => {
    lines += 1
    if (!line.follows) brokenAt ??= lines
    head = line.head
    const event = parseJson(line.json)
    if (event === null) unreadable += 1
    else {
      events.push(event)
      if (isUnknown(event)) unknownJson.set(event.id, line.json)
    }
  }

  for (let feed = buffer.indexOf(LINE_FEED); feed >= 0; feed = buffer.indexOf(LINE_FEED, start)) {
    take(readLine(buffer.subarray(start, feed), head))
    start = feed + 1
  }
  const rest = buffer.subarray(start)
  const last = rest.length > 0 ? readLine(rest, head) : null
  const unended = last?.follows === true
  if (last && unended) take(last)
  return {
    events,
    end: { lines, head, length: unended ? buffer.length : start },
    torn: last && !unended ? new Uint8Array(rest) : null,
    unended,
    brokenAt,
    unreadable,
    unknownJson,
  }
}

interface JournalLine {
  readonly json: string
  /** The hash that stands in the line, so that a changed line shows once and not in all that follow. */
  readonly head: string
  readonly follows: boolean
}

/** JSON has no raw tab, so the first one ends it. */
function readLine(line: Buffer, previous: string): JournalLine {
  const tab = line.indexOf(TAB)
  const json = line.toString('utf8', 0, tab < 0 ? line.length : tab)
  const expected = chainHash(previous, json)
  const written = tab < 0 ? '' : line.toString('latin1', tab + 1)
  const head = /^[0-9a-f]{16}$/.test(written) ? written : expected
  return { json, head, follows: written === expected }
}

function parseJson(json: string): StoredEvent | null {
  try {
    return parseEvent(JSON.parse(json))
  } catch {
    return null
  }
}
