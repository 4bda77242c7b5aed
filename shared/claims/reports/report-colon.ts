import { withApposition } from '../grammar/appositions.ts'
import { beginsInfinitive } from '../grammar/infinitives.ts'
import {
  beginsPhrase,
  beginsSpeaker,
  LONGEST_PHRASE,
  phraseAfter,
} from '../grammar/noun-phrases.ts'
import { subjectBefore } from '../grammar/subjects.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'
import {
  firstFiniteVerb,
  hasFiniteVerb,
  isComma,
  opensQuotation,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import type { Report } from './report.ts'

/** `Le maire ne décolère pas : « … »`: a colon speaks without a verb of speech. */
export function readColon(reading: Reading, index: number, floor: number): Report | null {
  if (wordAt(reading, index) !== ':' || !opensQuotation(reading, index + 1)) return null
  // No verb comes first: `Réplique de X : « … »`.
  const verb = firstFiniteVerb(reading, { from: floor + 1, to: index })
  const source =
    verb === null
      ? (deskAt(reading, floor, index) ?? firstPhrase(reading, floor, index))
      : speakerBeside(reading, verb, floor, index)
  if (!source) return null
  return { from: index, to: index + 1, verb: null, source, place: 'before', isOpen: false }
}

/** Who speaks where a verb stands before the colon that is not one of speech. */
function speakerBeside(reading: Reading, verb: number, floor: number, colon: number): Range | null {
  return (
    whomItMoves(reading, verb, colon) ??
    behindInvertedVerb(reading, verb) ??
    subjectBefore(reading, verb, floor) ??
    firstPhrase(reading, floor, colon)
  )
}

/** `Que répond | le maire : « … »`, also with a negation around the verb. */
function behindInvertedVerb(reading: Reading, verb: number): Range | null {
  const { verbs, clauses } = reading.lexicon
  const isNegated = verbs.negations.has(wordAt(reading, verb - 1))
  const joint = isNegated ? verb - 2 : verb - 1
  if (!clauses.complementisers.has(wordAt(reading, joint))) return null
  const isNot = isNegated && wordAt(reading, verb + 1) === 'pas'
  return phraseAfter(reading, isNot ? verb + 2 : verb + 1)
}

/** `Et | le maire | d'enfoncer le clou : « … »`: the first noun phrase before the colon. */
function firstPhrase(reading: Reading, floor: number, colon: number): Range | null {
  const start = behindFronted(reading, floor, colon)
  if (!beginsPhrase(reading, start)) return null
  const phrase = beforeInfinitive(reading, phraseAfter(reading, start))
  return withApposition(reading, beforeVerb(reading, phrase))
}

/** `Le propos a fait bondir | Hortense Vial, conservatrice : « … »`: whoever something makes react speaks. */
function whomItMoves(reading: Reading, verb: number, colon: number): Range | null {
  if (reading.lexicon.language !== 'fr') return null
  for (let index = verb; index <= verb + 2; index += 1) {
    if (!/^(?:fait|font|fit|faisait)$/.test(wordAt(reading, index))) continue
    const isMoved = beginsInfinitive(reading, index + 1) && beginsSpeaker(reading, index + 2)
    return isMoved && index + 2 < colon
      ? withApposition(reading, phraseAfter(reading, index + 2))
      : null
  }
  return null
}

/** `Dans sa lettre, | la maire promet à tous : « … »`: where the sentence begins behind what tells where or when. */
function behindFronted({ tokens, lexicon }: Reading, floor: number, colon: number): number {
  const word = tokens[floor]?.word ?? ''
  // `Et | le maire d'enfoncer le clou : « … »`
  if (lexicon.clauses.and.has(word)) return floor + 1
  const isFronted = lexicon.nouns.prepositions.has(word) || lexicon.clauses.fronting.has(word)
  const comma = tokens.slice(floor, Math.min(colon, floor + LONGEST_FRONT)).findIndex(isComma)
  return isFronted && comma > 0 ? floor + comma + 1 : floor
}

/** So many tokens tell where or when, at most. */
const LONGEST_FRONT = 40

/** `Et le maire | d'enfoncer le clou : « … »`: an infinitive tells what the subject before it did. */
function beforeInfinitive(reading: Reading, { from, to }: Range): Range {
  for (let index = from + 1; index < to; index += 1) {
    const isJoint = reading.lexicon.nouns.genitives.has(wordAt(reading, index))
    if (isJoint && beginsInfinitive(reading, index + 1)) return { from, to: index }
  }
  return { from, to }
}

/** `Le maire | hausse les épaules : « … »`: before an object, the last word of what looks like a phrase is its verb. */
function beforeVerb({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const { nouns, language } = lexicon
  const last = tokens[to - 1]
  const hasObject = nouns.definite.has(tokens[to]?.word ?? '')
  const isVerb =
    language === 'fr' &&
    to - from > 2 &&
    hasObject &&
    last?.isCapital === false &&
    /(?:e|it)$/.test(last.word)
  return isVerb && !isPersonNoun(last.word, lexicon) ? { from, to: to - 1 } : { from, to }
}

/** `Même son de cloche chez | Anne Roux : « … »`: without a verb, whoever stands behind `chez` speaks. */
function deskAt(reading: Reading, floor: number, colon: number): Range | null {
  for (let index = colon - 1; index > Math.max(floor, colon - LONGEST_PHRASE); index -= 1) {
    if (reading.lexicon.clauses.hosts.has(wordAt(reading, index)))
      return { from: index + 1, to: colon }
    // `du côté | du Groupement des fabricants`
    const isSide = wordAt(reading, index) === 'côté' && wordAt(reading, index - 1) === 'du'
    if (isSide) return { from: index + 2, to: colon }
  }
  return null
}

/** A label is short: `Dmitry Peskov : …`, `Guerre en Ukraine : …`; in tokens. */
const LONGEST_LABEL = 6

/** Who, or what, stands before the colon of a headline, or before a quotation. */
export function readLabel(reading: Reading): Report | null {
  const { tokens, isHeading } = reading
  const colon = tokens.slice(0, LONGEST_LABEL + 1).findIndex(({ word }) => word === ':')
  if (colon < 1 || colon + 1 >= tokens.length) return null
  if (!isHeading && !opensQuotation(reading, colon + 1)) return null
  const source = { from: 0, to: colon }
  // `L'intéressée | hausse les épaules : « … »` has a verb that no list has.
  const { to } = phraseAfter(reading, 0)
  const isPhrase =
    isHeading || to >= colon || reading.lexicon.clauses.relatives.has(wordAt(reading, to))
  if (hasFiniteVerb(reading, source) || !isPhrase) return null
  return { from: 0, to: colon + 1, verb: null, source, place: 'label', isOpen: false }
}
