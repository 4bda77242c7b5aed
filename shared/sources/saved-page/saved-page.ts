import { wholeCharacters } from '../../whole-characters.ts'

/** The kinds of file that a page of the web is kept in. */
export const savedPageFormats = ['html', 'mhtml', 'webarchive', 'warc', 'wacz'] as const
export type SavedPageFormat = (typeof savedPageFormats)[number]

/** What a saved page says of itself, for the source that it becomes. `null` and empty where it says nothing. */
export interface SavedPage {
  readonly format: SavedPageFormat
  /** `http` or `https`, without credentials. */
  readonly address: string | null
  readonly title: string | null
  /** When it was saved: ISO 8601, UTC. */
  readonly captured: string | null
  readonly authors: readonly string[]
  /** The site or newspaper that it stands in. */
  readonly container: string | null
  readonly publisher: string | null
  /** ISO 8601 date. */
  readonly issued: string | null
  readonly isNews: boolean
}

/** A page taken out of its container: what the container says of it, and its own HTML. */
export interface ContainedPage {
  readonly address: string | null
  readonly title: string | null
  /** ISO 8601, or as RFC 5322 writes it. */
  readonly captured: string | null
  /** `null` where there is none, or where it cannot be unpacked. */
  readonly html: Uint8Array | null
  /** The label of the encoding, as a header states it. */
  readonly charset: string | null
}

/** More are a crew. */
export const MAX_AUTHORS = 30

/** The longest of what is kept, in UTF-16 code units: of a name or title, and of an address. */
export const LONGEST_NAME = 1_000
const LONGEST_ADDRESS = 4_000

/** In one line and of a length that one reads; `null` for what is empty. */
export function cleanName(text: string | null | undefined): string | null {
  const line = text
    ?.toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, ' ')
    .trim()
    .normalize('NFC')
  return line ? wholeCharacters(line.slice(0, LONGEST_NAME)).trimEnd() : null
}

/**
 * An address as a source may have it.
 *
 * @param base what a relative address is relative to
 * @returns `null` for anything but the web, for what is too long, and for one that holds a password
 */
export function webAddress(text: string | null | undefined, base?: string | null): string | null {
  const stated = text?.trim() ?? ''
  if (stated === '' || stated.length > LONGEST_ADDRESS) return null
  const url = URL.parse(stated, base ?? undefined)
  if (!url || !/^https?:$/.test(url.protocol)) return null
  return url.username + url.password === '' && url.href.length <= LONGEST_ADDRESS ? url.href : null
}

/** `URL` is there in Node and in pages; `shared` sees neither's types, so this much is said here. */
declare const URL: {
  parse(
    url: string,
    base?: string,
  ): {
    readonly href: string
    readonly protocol: string
    readonly username: string
    readonly password: string
  } | null
}
