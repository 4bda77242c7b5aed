import { isDeepStrictEqual, promisify } from 'node:util'
import { constants, deflateRaw, inflateRawSync } from 'node:zlib'
import { packEvents, unpackEvents, type PackedEvents } from '../../shared/ipc/packed-events.ts'
import { latestStamp, parseStamp, type Stamp } from '../../shared/project/clock.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { asBuffer } from './as-buffer.ts'
import { LINE_FEED, LINK, TAB, type JournalEnd } from './journal-lines.ts'
import { nothingRead, type JournalReading } from './journal-reading.ts'

const SPACE = 32
const [COMMA, OPENING, CLOSING] = [44, 91, 93] as const
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

/** From how many bytes on it is worth holding a journal in less room. */
const WORTH_SHRINKING = 1_000_000

/**
 * The lines of such a journal. As objects its events take several times the room and some time to make, and most of
 * the time nobody asks for them: they are read when somebody does, and not held.
 */
export class JournalText {
  readonly whole: WholeJournal
  #held: { readonly bytes: Uint8Array; readonly isShrunk: boolean }
  #events: WeakRef<readonly StoredEvent[]> | null = null

  constructor(bytes: Uint8Array, whole: WholeJournal) {
    this.#held = { bytes, isShrunk: false }
    this.whole = whole
  }

  /** All of the journal. */
  get bytes(): Uint8Array {
    const { bytes, isShrunk } = this.#held
    return isShrunk ? inflateRawSync(bytes) : bytes
  }

  /**
   * Holds a long journal in about a tenth of its room from now on. Reading it then takes some hundredths of a second
   * more.
   */
  async shrink(): Promise<void> {
    const { bytes, isShrunk } = this.#held
    if (isShrunk || bytes.byteLength < WORTH_SHRINKING) return
    const shrunk = await promisify(deflateRaw)(bytes, { level: constants.Z_BEST_SPEED })
    // A copy, for what is given may be the beginning of something longer.
    this.#held = { bytes: new Uint8Array(shrunk), isShrunk: true }
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
    const buffer = asBuffer(this.bytes)
    const parts: string[] = []
    let scratch = Buffer.alloc(0)
    for (let start = 0; start < buffer.length;) {
      const feed = buffer.indexOf(LINE_FEED, Math.min(start + FULL, buffer.length - 1))
      const lines = buffer.subarray(start, feed + 1)
      if (scratch.length <= lines.length) scratch = Buffer.allocUnsafe(lines.length + 1)
      parts.push(packLines(lines, scratch.subarray(0, lines.length + 1)))
      start = feed + 1
    }
    return parts
  }

  /** The events in whose lines this text stands. @param text as JSON writes it */
  mentioning(text: string): readonly StoredEvent[] {
    const buffer = asBuffer(this.bytes)
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

/** One array of some lines. @param text takes one byte more than they have */
function packLines(lines: Buffer, text: Buffer): string {
  text[0] = OPENING
  lines.copy(text, 1)
  for (let feed = text.indexOf(LINE_FEED); feed >= 0; feed = text.indexOf(LINE_FEED, feed + 1)) {
    text.fill(SPACE, feed - LINK, feed)
    text[feed] = COMMA
  }
  text[text.length - 1] = CLOSING
  return text.toString('utf8')
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
 * @param before what is known of the journal's beginning
 * @param added the bytes that come after that
 * @param reading of them
 */
export function findWhole(
  reading: JournalReading,
  added: Uint8Array,
  before: WholeJournal | null = null,
): WholeJournal | null {
  const { events, end, torn, unended, brokenAt, unreadable, isUnmerged, unknownJson } = reading
  const isDamaged = torn !== null || brokenAt !== null || unreadable > 0 || isUnmerged
  if (isDamaged || unended || unknownJson.size > 0) return null
  const lines = (before?.end.lines ?? 0) + events.length
  const length = (before?.end.length ?? 0) + added.byteLength
  if (lines === 0 || end.lines !== lines || end.length !== length) return null
  const buffer = asBuffer(added)
  let start = 0
  for (const event of events) {
    const feed = buffer.indexOf(LINE_FEED, start)
    const tab = feed - LINK
    if (tab < start || buffer[tab] !== TAB) return null
    if (!says(buffer.toString('utf8', start, tab), event)) return null
    start = feed + 1
  }
  const ids = events.map(({ id }) => id)
  const stampers = ids.map((id) => parseStamp(id).installation)
  const installations = new Set([...(before?.installations ?? []), ...stampers])
  const latest = latestStamp([...(before ? [before.latest] : []), ...ids])
  return { end, latest, installations: [...installations] }
}

/** Whether this is an event's JSON, be it in another order. */
function says(json: string, event: StoredEvent): boolean {
  if (json === JSON.stringify(event)) return true
  const value: unknown = JSON.parse(json)
  return json === JSON.stringify(value) && isDeepStrictEqual(value, event)
}
