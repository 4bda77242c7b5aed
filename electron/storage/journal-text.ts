import { isDeepStrictEqual } from 'node:util'
import { packEvents, unpackEvents, type PackedEvents } from '../../shared/ipc/packed-events.ts'
import { latestStamp, parseStamp, type Stamp } from '../../shared/project/clock.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import type { JournalEnd } from './journal-lines.ts'
import { nothingRead, type JournalReading } from './journal-reading.ts'

const LINE_FEED = 10
const TAB = 9
const SPACE = 32
const COMMA = 44
/** What stands between a line's event and its line feed: a tab and a hash. */
const LINK = 1 + '0123456789abcdef'.length
/** From how many bytes on a part is full: no string may hold a whole journal, however long that is. */
const FULL = 1_000_000

/** What a journal says as a whole in which every line follows from the one before and says its event, no more and no less. */
export interface WholeJournal {
  readonly end: JournalEnd
  /** The latest stamp in it. */
  readonly latest: Stamp
  /** The installations that have stamped events in it. */
  readonly installations: readonly string[]
}

/**
 * The lines of such a journal. As objects its events take several times the room and some time to make, and most of
 * the time nobody asks for them: they are read when somebody does, and not held.
 */
export class JournalText {
  readonly bytes: Uint8Array
  readonly whole: WholeJournal
  #events: WeakRef<readonly StoredEvent[]> | null = null

  constructor(bytes: Uint8Array, whole: WholeJournal) {
    this.bytes = bytes
    this.whole = whole
  }

  get events(): readonly StoredEvent[] {
    const known = this.#events?.deref()
    if (known) return known
    const events = unpackEvents(this.packed())
    this.#events = new WeakRef(events)
    return events
  }

  /** The events as the page takes them: the lines, with a comma and blanks where each of them has its hash. */
  packed(): PackedEvents {
    const text = Buffer.from(this.bytes)
    const parts: string[] = []
    let start = 0
    let end = 0
    const close = (): void => {
      if (end > start) parts.push(`[${text.toString('utf8', start, end)}]`)
    }
    for (let feed = text.indexOf(LINE_FEED); feed >= 0; feed = text.indexOf(LINE_FEED, feed + 1)) {
      end = feed - LINK
      if (feed - start >= FULL) {
        close()
        start = feed + 1
      } else {
        text.fill(SPACE, end, feed)
        text[feed] = COMMA
      }
    }
    close()
    return parts
  }

  /** The events in whose lines this text stands. @param text as JSON writes it */
  mentioning(text: string): readonly StoredEvent[] {
    const buffer = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    const events: StoredEvent[] = []
    for (let found = buffer.indexOf(text); found >= 0;) {
      const start = buffer.lastIndexOf(LINE_FEED, found) + 1
      const feed = buffer.indexOf(LINE_FEED, found)
      // Every line has been found to be an event.
      events.push(JSON.parse(buffer.toString('utf8', start, feed - LINK)) as StoredEvent)
      found = buffer.indexOf(text, feed)
    }
    return events
  }
}

/** What a whole journal says, its events read when they are asked for. */
export function readingOf(text: JournalText): JournalReading {
  return {
    ...nothingRead,
    text,
    end: text.whole.end,
    get events() {
      return text.events
    },
  }
}

/** A journal's events as the page takes them. */
export function packReading(reading: JournalReading): PackedEvents {
  return reading.text ? reading.text.packed() : packEvents(reading.events)
}

/** At least those of a journal's events in whose JSON a text stands. */
export function readMentioning(reading: JournalReading, text: string): readonly StoredEvent[] {
  return reading.text ? reading.text.mentioning(text) : reading.events
}

/**
 * What a journal says as a whole, or `null` where a line is damaged, torn, of a newer version, or not written as JSON is
 * written here: then it cannot stand for its event.
 *
 * @param reading of these bytes
 * @param before what is known of the journal's beginning, of which the bytes are known too
 */
export function findWhole(
  reading: JournalReading,
  bytes: Uint8Array,
  before: WholeJournal | null = null,
): WholeJournal | null {
  const { events, end, torn, unended, brokenAt, unreadable, isUnmerged, unknownJson } = reading
  const isDamaged = torn !== null || brokenAt !== null || unreadable > 0 || isUnmerged
  if (isDamaged || unended || unknownJson.size > 0) return null
  if (end.lines === 0 || end.lines !== events.length || end.length !== bytes.byteLength) return null
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = before?.end.length ?? 0
  for (const event of events.slice(before?.end.lines ?? 0)) {
    const feed = buffer.indexOf(LINE_FEED, start)
    const tab = feed - LINK
    if (tab < start || buffer[tab] !== TAB) return null
    if (!says(buffer.toString('utf8', start, tab), event)) return null
    start = feed + 1
  }
  const ids = events.map(({ id }) => id)
  const installations = new Set(ids.map((id) => parseStamp(id).installation))
  return { end, latest: latestStamp(ids), installations: [...installations] }
}

/** Whether this is an event's JSON, be it in another order. */
function says(json: string, event: StoredEvent): boolean {
  if (json === JSON.stringify(event)) return true
  const value: unknown = JSON.parse(json)
  return json === JSON.stringify(value) && isDeepStrictEqual(value, event)
}
