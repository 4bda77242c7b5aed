import { Unreadable } from '../unreadable.ts'
import type { Destination } from './destinations.ts'

/** What holds within a group; a group within it starts from the same. */
export interface RtfGroup {
  readonly destination: Destination
  /** How many characters stand for a `\u` where Unicode is not known. */
  readonly fallbackLength: number
  readonly font: number | null
  readonly isHidden: boolean
  readonly isDeleted: boolean
  /** `\\upr`: the same text twice, in a code page and in Unicode (`\\ud`); the second is read. */
  readonly isPair: boolean
  readonly language: number | null
}

/** Deeper than any program writes. */
const MAX_DEPTH = 1_000

const outermost: RtfGroup = {
  destination: 'body',
  fallbackLength: 1,
  font: null,
  isHidden: false,
  isDeleted: false,
  isPair: false,
  language: null,
}

/** The groups that one is in, from the document's to the innermost. */
export class RtfGroups {
  readonly #around: RtfGroup[] = []
  #innermost: RtfGroup = outermost

  get innermost(): RtfGroup {
    return this.#innermost
  }

  /** Where the text around the innermost group goes. */
  get destinationAround(): Destination | null {
    return this.#around.at(-1)?.destination ?? null
  }

  /** Whether one is in no group, before the document or behind it. */
  get isOutside(): boolean {
    return this.#around.length === 0
  }

  change(part: Partial<RtfGroup>): void {
    this.#innermost = { ...this.#innermost, ...part }
  }

  /** @throws Unreadable */
  open(): void {
    this.#around.push(this.#innermost)
    if (this.#around.length > MAX_DEPTH) throw new Unreadable('too-complex')
    if (this.#innermost.isPair) this.change({ destination: 'skip', isPair: false })
  }

  /** @returns the group that is closed */
  close(): RtfGroup {
    const closed = this.#innermost
    this.#innermost = this.#around.pop() ?? closed
    return closed
  }
}
