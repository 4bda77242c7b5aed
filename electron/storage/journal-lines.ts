import { hash } from 'node:crypto'
import type { StoredEvent } from '../../shared/project/stored-event.ts'

/** Of a chain hash, in hex digits. */
const HASH_LENGTH = 16

export const TAB = 9
export const LINE_FEED = 10
/** What stands between a line's event and its line feed, in bytes: a tab and a hash. */
export const LINK = 1 + HASH_LENGTH

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
