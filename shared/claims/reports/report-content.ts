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
  wordAt,
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
  const { verbs, clauses, nouns } = lexicon
  const word = wordAt(reading, verb.verb)
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
      const isName = content === null && nouns.prepositions.has(wordAt(reading, index - 1))
      if (!isName) return content
      index = endOfQuotation(reading, index) - 1
      continue
    }
    if (token.word === ':') {
      // `Les cours ont réagi : | le baril a perdu …`: whatever reacts does so without a word.
      const isSpoken = !word.startsWith('réagi') || opensQuotation(reading, index + 1)
      return isSpoken ? afterColon(reading, index + 1) : null
    }
    const begun = clauseBegunAt(reading, index, verb)
    if (begun !== null) return { from: begun, isOpen: false }
    if (isComma(token)) {
      const aside = phraseLength(tokens, index + 1, clauses.asides)
      const isAside = aside > 0 && isComma(tokens[index + 1 + aside])
      if (clauses.openers.has(wordAt(reading, index + 1)) && !isAside) return null
      isComplement = true
      mayOmitThat = false
      continue
    }
    if (token.kind === 'mark' || isOtherVerb(reading, index, first)) return null
    const circumstance = circumstanceLength(reading, index)
    if (circumstance > 0) {
      index += circumstance - 1
      continue
    }
    if (nouns.prepositions.has(token.word)) {
      isComplement = true
      continue
    }
    if (mayOmitThat && beginsBareClause(reading, index, index === first))
      return { from: index, isOpen: false }
    if (index === verb.to && verbs.particles.has(token.word)) continue
    const preparesThat = wordAt(reading, index + 1) === 'ce' && index === verb.to
    const announced = index === verb.to ? colonBehindAssertion(reading, index) : null
    if (announced !== null) return afterColon(reading, announced + 1)
    if (!isComplement && !preparesThat) return null
  }
  return null
}

/** `avance | une autre version | : A`: the colon behind an object that is what somebody claims; `null` if there is none. */
function colonBehindAssertion(reading: Reading, from: number): number | null {
  const { indefinite } = reading.lexicon.nouns
  if (!indefinite.has(wordAt(reading, from))) return null
  const { to } = phraseAfter(reading, from)
  const isAssertion = reading.tokens
    .slice(from, to)
    .some(({ word }) => reading.lexicon.clauses.assertions.has(word))
  return isAssertion && wordAt(reading, to) === ':' ? to : null
}

/** Where a clause begins that a token joins to the verb: `que A`, `that A`; `null` if it joins none. */
function clauseBegunAt(reading: Reading, index: number, verb: VerbGroup): number | null {
  const { verbs, clauses } = reading.lexicon
  const said = wordAt(reading, verb.verb)
  const word = wordAt(reading, index)
  const next = wordAt(reading, index + 1)
  const isFirst = index === verb.to
  // `se plaignent de ce | que A`, `tient à ce | que A`
  const isPrepared = word === 'ce' && index === verb.to + 1 && clauses.complementisers.has(next)
  if (isPrepared) return index + 2
  // `called | that claim “laughable”`: it points at a noun.
  const isPointing = word === 'that' && verbs.judging.has(said)
  const joins =
    (clauses.complementisers.has(word) && !isPointing) || (word === 'how' && tellingHow.has(said))
  if (joins && isClauseAfter(reading, index + 1)) return index + 1
  // `se demande | si A`
  if (word === 'si' && isFirst && verbs.asking.has(said)) return index + 1
  // `a move it says | was planned`: the subject stands before the report.
  const isGap = isFirst && reading.finite[index] === true && verbs.withoutThat.has(said)
  return isGap && isExtracted(reading, verb) ? index : null
}

/** A verb that ends what may stand between; the first word may be a plural that looks like one: `told | officers | were`. */
function isOtherVerb({ tokens, finite, lexicon }: Reading, index: number, first: number): boolean {
  const isPlural = index === first && finite[index + 1] === true
  const isFinite = finite[index] === true && !isPlural
  return isFinite || lexicon.verbs.speech.gerund.has(tokens[index]?.word ?? '')
}

/** How many tokens say how or when something was said: `sobrement`, `mardi soir`, `last week`; 0 for none. */
function circumstanceLength(reading: Reading, index: number): number {
  const { tokens, lexicon } = reading
  const { cues, clauses } = lexicon
  const isOneWord =
    tokens[index]?.isAdverb === true ||
    cues.weekdays.has(wordAt(reading, index)) ||
    isPartOfDay(reading, index)
  if (isOneWord) return 1
  return phraseLength(tokens, index, cues.dates) || phraseLength(tokens, index, clauses.asides)
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
  const words = countWords(tokens, { from, to: endOfQuotation(reading, from) })
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
