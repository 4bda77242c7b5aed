import { beginsBareClause } from '../grammar/bare-clauses.ts'
import { infinitiveAfter } from '../grammar/infinitives.ts'
import { phraseAfter } from '../grammar/noun-phrases.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import {
  endOfQuotation,
  hasFiniteVerb,
  indexOfMark,
  isClause,
  isComma,
  opensQuotation,
  type Reading,
} from '../reading/reading.ts'
import { countWords } from '../reading/tokens.ts'
import { SHORTEST_QUOTATION } from './report.ts'

/** Where what a verb of speech reports begins, as a token index. */
export interface Content {
  readonly from: number
  /** The sentence ends with a colon: the content is in the next block. */
  readonly isOpen: boolean
}

/** How far from its verb a clause may begin, in tokens: `told reporters in Moscow on Friday that …` */
const CONTENT_DISTANCE = 25

/**
 * What follows a verb of speech as its content: a clause with `que` or `that`, in English also without, a
 * quotation, or what follows a colon. Only those whom it was said to, when, where and how may stand
 * between; `null` if there is no content.
 */
export function findContent(reading: Reading, verb: VerbGroup): Content | null {
  const { tokens, lexicon } = reading
  const { verbs, clauses, nouns, cues } = lexicon
  const word = tokens[verb.verb]?.word ?? ''
  const infinitive = infinitiveAfter(reading, verb)
  if (infinitive !== null) return { from: infinitive, isOpen: false }
  let isComplement = false
  let mayOmitThat = verbs.withoutThat.has(word)
  const first = verbs.withListener.has(word) ? afterListener(reading, verb.to) : verb.to
  const last = Math.min(tokens.length, first + CONTENT_DISTANCE)
  for (let index = first; index < last; index += 1) {
    const token = tokens[index]
    if (!token) break
    if (opensQuotation(reading, index)) {
      const content = quoted(reading, index)
      // `a confié à | « La Gazette » | que A`: a name in quotation marks.
      const isName = content === null && nouns.prepositions.has(tokens[index - 1]?.word ?? '')
      if (!isName) return content
      index = endOfQuotation(reading, index) - 1
      continue
    }
    if (token.word === ':') return afterColon(reading, index + 1)
    // `se plaignent de ce | que A`, `tient à ce | que A`
    const isPrepared = token.word === 'ce' && index === verb.to + 1
    if (isPrepared && clauses.complementisers.has(tokens[index + 1]?.word ?? '')) {
      return { from: index + 2, isOpen: false }
    }
    if (clauses.complementisers.has(token.word) && isClauseAfter(reading, index + 1)) {
      return { from: index + 1, isOpen: false }
    }
    // `se demande | si A`
    const isAsked = token.word === 'si' && index === verb.to && verbs.asking.has(word)
    if (isAsked) return { from: index + 1, isOpen: false }
    const tellsHow =
      token.word === 'how' && tellingHow.has(word) && isClauseAfter(reading, index + 1)
    if (tellsHow) return { from: index + 1, isOpen: false }
    // `a move it says | was planned`: the subject stands before the report.
    const isGap = index === verb.to && reading.finite[index] === true && verbs.withoutThat.has(word)
    if (isGap && isExtracted(reading, verb)) return { from: index, isOpen: false }
    if (isComma(token)) {
      if (clauses.openers.has(tokens[index + 1]?.word ?? '')) return null
      isComplement = true
      mayOmitThat = false
      continue
    }
    const isPlural = index === first && reading.finite[index + 1] === true
    const isOtherVerb =
      (reading.finite[index] === true && !isPlural) || verbs.speech.gerund.has(token.word)
    if (token.kind === 'mark' || isOtherVerb) return null
    if (token.isAdverb || cues.weekdays.has(token.word) || isPartOfDay(reading, index)) continue
    const date = phraseLength(tokens, index, cues.dates)
    if (date > 0) {
      index += date - 1
      continue
    }
    const aside = phraseLength(tokens, index, clauses.asides)
    if (aside > 0) {
      index += aside - 1
      continue
    }
    if (nouns.prepositions.has(token.word)) {
      isComplement = true
      continue
    }
    if (mayOmitThat && beginsBareClause(reading, index, index === first))
      return { from: index, isOpen: false }
    if (index === verb.to && verbs.particles.has(token.word)) continue
    const preparesThat = tokens[index + 1]?.word === 'ce' && index === verb.to
    if (!isComplement && !preparesThat) return null
  }
  return null
}

/** The clause with `que` that an inverted verb reports: `Aussi estime-t-il | que …`, as the index of its first token. */
export function findClause(reading: Reading, verb: VerbGroup): number | null {
  const { quotation, lexicon } = reading
  if (quotation[verb.verb] !== -1) return null
  const content = findContent(reading, verb)
  const isClause =
    content !== null &&
    lexicon.clauses.complementisers.has(reading.tokens[content.from - 1]?.word ?? '')
  return isClause ? content.from : null
}

/** `a move | it says`, `which | the museum says`: what is said of the noun before. */
function isExtracted({ tokens, lexicon }: Reading, verb: VerbGroup): boolean {
  const { nouns, clauses } = lexicon
  if (lexicon.language !== 'en') return false
  const isPronoun = nouns.pronouns.has(tokens[verb.from - 1]?.word ?? '')
  if (isPronoun) return tokens[verb.from - 2]?.kind === 'word'
  return tokens
    .slice(Math.max(0, verb.from - LONGEST_EXTRACTION), verb.from)
    .some(({ word }) => clauses.relatives.has(word))
}

/** `which | the musicians' union | says`: tokens from the relative to the verb, at most. */
const LONGEST_EXTRACTION = 7

/** `mercredi | soir`, `Monday | night` */
function isPartOfDay({ tokens, lexicon }: Reading, index: number): boolean {
  const isDay = lexicon.cues.weekdays.has(tokens[index - 1]?.word ?? '')
  return isDay && lexicon.cues.partsOfDay.has(tokens[index]?.word ?? '')
}

/** English verbs that report by `how` what happened. */
const tellingHow = new Set([
  'told',
  'tells',
  'recalled',
  'recalls',
  'described',
  'explained',
  'remembered',
])

function quoted(reading: Reading, from: number): Content | null {
  const { tokens, quotation } = reading
  const words = countWords(tokens.slice(from, endOfQuotation(reading, from)))
  const runsOn = quotation.at(-1) === quotation[from]
  return words >= SHORTEST_QUOTATION || runsOn ? { from, isOpen: false } : null
}

function afterColon(reading: Reading, from: number): Content | null {
  const { tokens } = reading
  if (from >= tokens.length) return { from: tokens.length, isOpen: true }
  const isClause = hasFiniteVerb(reading, { from, to: tokens.length })
  return isClause || opensQuotation(reading, from) ? { from, isOpen: false } : null
}

/** `told | reporters | that …`; whoever has a verb of their own does not listen. */
function afterListener(reading: Reading, from: number): number {
  const { to } = phraseAfter(reading, from)
  return reading.finite[to] === true ? from : to
}

/** English `that` may also point at a noun; before a clause, a verb follows it. */
function isClauseAfter(reading: Reading, index: number): boolean {
  if (reading.lexicon.language === 'fr') return index < reading.tokens.length
  const hasInsertion = isComma(reading.tokens[index])
  const from = hasInsertion ? index + 1 : index
  const end = Math.min(reading.tokens.length, from + CONTENT_DISTANCE)
  const comma = indexOfMark(reading, ',;:', { from, to: end })
  const hasRelative = reading.lexicon.clauses.relatives.has(reading.tokens[comma + 1]?.word ?? '')
  const to = hasInsertion || hasRelative ? end : comma
  const insertion = indexOfMark(reading, ',', { from: comma + 1, to: end })
  const hasInsertionBehind = insertion < end && isClause(reading, { from: insertion, to: end })
  return to - from >= SURELY_A_CLAUSE || hasInsertionBehind || isClause(reading, { from, to })
}

/** `that` and so many words is a clause, even if no verb of it is known. */
const SURELY_A_CLAUSE = 4
