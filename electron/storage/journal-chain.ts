import { chainHash, TAB, type JournalEnd } from './journal-lines.ts'

export interface JournalLine {
  readonly json: string
  /** The hash that stands in the line; `null` if none does. */
  readonly hash: string | null
}

/** JSON has no raw tab, so the first one ends it. */
export function splitLine(bytes: Buffer): JournalLine {
  const tab = bytes.indexOf(TAB)
  const json = bytes.toString('utf8', 0, tab < 0 ? bytes.length : tab)
  const written = tab < 0 ? '' : bytes.toString('latin1', tab + 1)
  // Git on Windows may have given the line another end.
  const hash = written.endsWith('\r') ? written.slice(0, -1) : written
  return { json, hash: /^[0-9a-f]{16}$/.test(hash) ? hash : null }
}

/** What git writes around and between two versions: "git-merge", section "How conflicts are presented". */
const GIT_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?: .*)?\r?$/

interface ReadSoFar {
  readonly end: JournalEnd
  readonly brokenAt: number | null
  readonly isUnmerged: boolean
}

/** Follows a journal's hashes from line to line, also through two versions that git has left one after the other. */
export class JournalChain {
  lines: number
  head: string
  brokenAt: number | null
  isUnmerged: boolean
  /** Whether the line that was taken last follows from the one before it. */
  follows = true
  /** Where git's two versions part, and where the first of them ends. */
  #fork: { readonly base: string; readonly first: string | null } | null = null
  #hasJoined = false

  /** @param before what was read of the journal */
  constructor({ end, brokenAt, isUnmerged }: ReadSoFar) {
    this.lines = end.lines
    this.head = end.head
    this.brokenAt = brokenAt
    this.isUnmerged = isUnmerged
  }

  /** Whether a line is whole and the next one. */
  isNext({ json, hash }: JournalLine): boolean {
    return hash !== null && hash === chainHash(this.head, json)
  }

  /** @returns `false` for a line of git's that is none of the journal */
  take(line: JournalLine): boolean {
    if (line.hash === null && GIT_MARKER.test(line.json)) {
      this.#turn(line.json[0] ?? '')
      return false
    }
    this.lines += 1
    const first = this.#fork?.first ?? null
    this.follows =
      this.isNext(line) || (first !== null && line.hash === chainHash(first, line.json))
    if (!this.follows) this.brokenAt ??= this.lines
    // The hash as it stands there, so that a changed line shows once and not in all that follow. A line that has none
    // was never ours.
    this.head = line.hash ?? this.head
    if (first !== null && this.#hasJoined) this.#fork = null
    return true
  }

  /** Lines that hold nothing: what comes after them is judged by what stood before them. */
  passOver(lines: number): void {
    this.brokenAt ??= this.lines + 1
    this.lines += lines
    this.follows = false
  }

  #turn(sign: string): void {
    this.isUnmerged = true
    if (sign === '<') {
      this.#fork = { base: this.head, first: null }
      this.#hasJoined = false
    } else if (sign === '>') this.#hasJoined = true
    else if (this.#fork) {
      const { base, first } = this.#fork
      this.#fork = { base, first: first ?? this.head }
      this.head = base
    }
  }
}
