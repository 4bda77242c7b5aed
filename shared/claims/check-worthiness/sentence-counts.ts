import type { Lexicon } from '../lexicons/lexicon.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import type { Reading } from '../reading/reading.ts'
import type { Token, Range } from '../reading/tokens.ts'
import { readFeatures, type Features } from './features.ts'
import { traits, traitsOf, type Trait } from './word-traits.ts'

/** What is counted in a stretch of a sentence. */
export interface SentenceCounts extends Features {
  readonly numbers: number
  /** Words with a capital, but for the first. */
  readonly capitals: number
  readonly quoted: number
  /** How many words have a trait; one word may have several. */
  readonly traits: Readonly<Record<Trait, number>>
  /** Whether it begins with a conjunction. */
  readonly opens: boolean
  readonly greets: boolean
  readonly asks: boolean
  readonly exclaims: boolean
}

const emptyTraits = Object.fromEntries(traits.map((trait) => [trait, 0])) as Record<Trait, number> // All of them.

/** Counts a stretch, each token once. */
export function countSentence(
  reading: Reading,
  range: Range,
  features: Features = readFeatures(reading, range),
): SentenceCounts {
  const { tokens, quotation, lexicon } = reading
  const counted = { ...emptyTraits }
  let numbers = 0
  let capitals = 0
  let quoted = 0
  let asks = false
  let exclaims = false
  for (let index = range.from; index < range.to; index += 1) {
    const token = tokens[index]
    if (!token) break
    if (token.kind === 'number') numbers += 1
    if (token.isCapital && index > range.from) capitals += 1
    if ((quotation[index] ?? -1) >= 0) quoted += 1
    if (token.word === '?') asks = true
    if (token.word === '!') exclaims = true
    for (const trait of traitsOf(token.word, lexicon)) counted[trait] += 1
    if (isPerCent(tokens, index)) counted.percent += 1
  }
  return {
    ...features,
    numbers,
    capitals,
    quoted,
    asks,
    exclaims,
    traits: counted,
    opens: beginsWithConjunction(tokens[range.from], lexicon),
    greets: phraseLength(tokens, range.from, lexicon.cues.greetings) > 0,
  }
}

function beginsWithConjunction(token: Token | undefined, { clauses }: Lexicon): boolean {
  const word = token?.word ?? ''
  return clauses.openers.has(word) || clauses.and.has(word)
}

/** `pour cent`, `per cent` */
function isPerCent(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.word !== 'cent') return false
  const before = tokens[index - 1]?.word
  return before === 'per' || before === 'pour'
}
