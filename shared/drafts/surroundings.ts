import { BLOCK_SEPARATOR } from '../article/canonical-text.ts'
import type { Span } from '../anchoring/selectors.ts'
import { wholeCharacters } from '../whole-characters.ts'

/** How much is shown on either side, in UTF-16 code units. */
const LENGTH = 60

/** A stretch of a text with as much around it, within its block, as tells where it is. */
export interface Surroundings {
  readonly before: string
  readonly words: string
  readonly after: string
  /** Of the block that it begins in; 1 for the first. */
  readonly block: number
}

/** @param text a draft's canonical text, in which a line break ends a block */
export function surroundings(text: string, { start, end }: Span): Surroundings {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const to = lineEnd < 0 ? text.length : lineEnd
  const before = wholeCharacters(text.slice(Math.max(from, start - LENGTH), start))
  const after = wholeCharacters(text.slice(end, Math.min(to, end + LENGTH)))
  return {
    before: start - LENGTH > from ? `…${before}` : before,
    words: text.slice(start, end),
    after: end + LENGTH < to ? `${after}…` : after,
    block: text.slice(0, start).split(BLOCK_SEPARATOR).length,
  }
}
