import type { ClaimTarget, DraftId } from '../project/records.ts'
import { wholeCharacters } from '../whole-characters.ts'

/** How much of the surroundings a quote selector keeps on either side, in UTF-16 code units. */
const CONTEXT_LENGTH = 32

/** A stretch of the canonical text; UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The selectors for a stretch of a draft's canonical text. */
export function selectSpan(draft: DraftId, text: string, { start, end }: Span): ClaimTarget {
  return {
    draft,
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      // Half of a character would stand nowhere in the article.
      prefix: wholeCharacters(text.slice(Math.max(0, start - CONTEXT_LENGTH), start)),
      suffix: wholeCharacters(text.slice(end, end + CONTEXT_LENGTH)),
    },
    position: { type: 'TextPositionSelector', start, end },
  }
}

/** The span without white space at its ends; `null` if nothing else is in it. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return null
  const from = start + words.indexOf(trimmed)
  return { start: from, end: from + trimmed.length }
}

export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
