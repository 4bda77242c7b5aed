import type { Block } from '../../project/records.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import type { Sentence } from './sentences.ts'
import { countWords, type Range, type Token } from './tokens.ts'

/** A sentence with what the search for reports asks again and again. */
export interface Reading extends Sentence {
  /** The text of the block. */
  readonly text: string
  readonly isHeading: boolean
  /** Whether any of it is quoted. */
  readonly hasQuotation: boolean
  readonly lexicon: Lexicon
  /** So many tokens before what the sentence says: `10 h 58 –`, `PARIS, 4 mars (AFP) –`. */
  readonly lead: number
  /** For each token, whether it is a finite verb. */
  readonly verbs: readonly boolean[]
  /** The same outside of quotation marks only. */
  readonly finite: readonly boolean[]
  /** For each token the index of the first such verb from it on; `NONE` where there is none. */
  readonly nextVerb: readonly number[]
  readonly nextFinite: readonly number[]
}

export function readClauses(sentence: Sentence, block: Block, lexicon: Lexicon): Reading {
  const { tokens, quotation } = sentence
  const verbs = tokens.map((_, index) => isFiniteVerb(tokens, index, lexicon))
  const hasQuotation = quotation.some((found) => found !== -1)
  const finite = hasQuotation
    ? verbs.map((isVerb, index) => isVerb && quotation[index] === -1)
    : verbs
  const nextVerb = nextOf(verbs)
  const { text, type } = block
  return {
    ...sentence,
    text,
    isHeading: type === 'heading',
    hasQuotation,
    lexicon,
    lead: leadOf(sentence, text),
    verbs,
    finite,
    nextVerb,
    nextFinite: hasQuotation ? nextOf(finite) : nextVerb,
  }
}

/** Beyond any index. An array of integers is quicker to make and to read than one that holds `Infinity`. */
const NONE = 2 ** 30 - 1

/** A sentence is asked from many places whether a verb follows, so that looking for it each time would take too long. */
function nextOf(verbs: readonly boolean[]): readonly number[] {
  const next = verbs.map(() => 0)
  let found = NONE
  for (let index = verbs.length - 1; index >= 0; index -= 1) {
    if (verbs[index] === true) found = index
    next[index] = found
  }
  return next
}

/** The time of an entry in a live page, the place and date of a dispatch, or whom an answer to a reader greets. */
const LEAD =
  /^(?:(?:Bonjour|Bonsoir|Hello|Hi)(?:\s\p{Lu}[\p{L}’'-]+)+,\s+|\d{1,2}\s?(?:h|:|\.)\s?\d{0,2}(?:\s?[ap]\.?m\.?)?(?:\s?[–—:-]\s+|\s+(?=\p{Lu}|[«“"]))|\p{Lu}[\p{Lu}’' -]{2,}(?:,[^.–—:]{0,40}\.?|\s\([^)]{1,30}\))*\s?[–—-]{1,2}\s+)/u

/** Longer than any lead, in UTF-16 code units. */
const LONGEST_LEAD = 80

function leadOf({ span, tokens }: Sentence, text: string): number {
  const length =
    LEAD.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST_LEAD)))?.[0].length ??
    0
  if (length === 0) return 0
  const first = tokens.findIndex(({ start }) => start >= span.start + length)
  return Math.max(0, first)
}

/** The word of a token, '' where there is none. */
export function wordAt({ tokens }: Reading, index: number): string {
  return tokens[index]?.word ?? ''
}

/** Whether there is a finite verb outside of quotation marks. */
export function hasFiniteVerb(reading: Reading, range: Range): boolean {
  return firstFiniteVerb(reading, range) !== null
}

export function firstFiniteVerb({ nextFinite }: Reading, { from, to }: Range): number | null {
  const verb = nextFinite[from] ?? NONE
  return verb < to ? verb : null
}

/** The same outside of relative clauses between commas: `Le maire, qui a perdu, …` has none yet. */
export function hasMainVerb(reading: Reading, { from, to }: Range): boolean {
  const { tokens, finite, lexicon } = reading
  for (let index = from; index < to; index += 1) {
    const isInsertion =
      isComma(tokens[index]) && lexicon.clauses.relatives.has(tokens[index + 1]?.word ?? '')
    if (isInsertion) index = indexOfMark(reading, ',;:', { from: index + 1, to }) - 1
    else if (finite[index] === true) return true
  }
  return false
}

/** Whether there is a finite verb, quoted or not. */
export function isClause({ nextVerb }: Reading, { from, to }: Range): boolean {
  return (nextVerb[from] ?? NONE) < to
}

export function isComma(token: Token | undefined): boolean {
  return token?.word === ','
}

/** The index of the next token with one of these words from `from` on, or `to`. */
export function indexOfMark(
  { tokens, quotation }: Reading,
  marks: string,
  { from, to }: Range,
): number {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    if (quotation[index] === -1 && token?.kind === 'mark' && marks.includes(token.word))
      return index
  }
  return to
}

/** Whether a quotation begins at a token. */
export function opensQuotation({ quotation }: Reading, index: number): boolean {
  const here = quotation[index] ?? -1
  return here >= 0 && quotation[index - 1] !== here
}

/** Whether a quotation ends before a token, with or without a comma between. */
export function followsQuotation(reading: Reading, index: number): boolean {
  if (index === 0) return false
  const { tokens, quotation } = reading
  const last = isComma(tokens[index - 1]) && quotation[index - 1] === -1 ? index - 2 : index - 1
  const before = quotation[last] ?? -1
  return before >= 0 && quotation[index] !== before
}

/** The quotation that ends before a token: its words, and where it begins in the sentence. */
export function quotedWordsBefore(
  { tokens, quotation }: Reading,
  index: number,
): { words: number; from: number } {
  let last = index - 1
  while (last > 0 && quotation[last] === -1) last -= 1
  let from = last
  while (from > 0 && quotation[from - 1] === quotation[last]) from -= 1
  return { words: countWords(tokens, { from, to: last + 1 }), from }
}

/** Where the quotation ends that a token is in, within the sentence. */
export function endOfQuotation({ quotation }: Reading, from: number): number {
  let index = from
  while (index < quotation.length && quotation[index] === quotation[from]) index += 1
  return index
}
