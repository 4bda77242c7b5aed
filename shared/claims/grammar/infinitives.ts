import { phraseLength } from '../lexicons/phrases.ts'
import { words } from '../lexicons/verb-forms.ts'
import { isComma, type Reading, wordAt } from '../reading/reading.ts'
import { judgesObject } from './judgements.ts'
import type { VerbGroup } from './verb-groups.ts'

/**
 * What a verb of speech reports by an infinitive or a complement, as the index of its first token: `dit |
 * vouloir partir`, `affirme | n'avoir rien vu`, `promet | de payer`, `vowed | to pay`, `se dit | inquiète`,
 * `accused | the firm of lying`; `null` if it does not.
 */
export function infinitiveAfter(reading: Reading, verb: VerbGroup): number | null {
  const { tokens, lexicon } = reading
  const { verbs } = lexicon
  const word = wordAt(reading, verb.verb)
  let index = verb.to
  const isWhen = (at: number): boolean =>
    tokens[at]?.isAdverb === true || lexicon.cues.weekdays.has(wordAt(reading, at))
  for (;;) {
    const aside = phraseLength(tokens, index, lexicon.clauses.asides)
    if (aside > 0) index += aside
    else if (insertionLength(reading, index) > 0) index += insertionLength(reading, index)
    else if (isWhen(index) && !isInfinitive(reading, index)) index += 1
    else break
  }
  if (verbs.accusing.has(word)) return accusationAfter(reading, verb, index)
  if (verbs.estimating.has(word) && putsAtFigure(reading, index)) return index
  if (judgesObject(reading, verb.verb, index)) return index
  if (isSelfDescription(reading, verb, index)) return index
  if (lexicon.language === 'en') {
    const isTo = wordAt(reading, index) === 'to' || wordAt(reading, index + 1) === 'to'
    const isPromise = verbs.promising.has(word) && isTo && tokens[index]?.kind === 'word'
    const isAdmission = verbs.admitting.has(word) && /.{2}ing$/.test(wordAt(reading, index))
    // `reported | finding tire tracks`; not `reported rising profits`
    const isWitnessed = witnesses.has(word) && witnessing.has(wordAt(reading, index))
    return isPromise || isAdmission || isWitnessed ? index : null
  }
  const behindPlace = infinitiveBehindPlace(reading, index)
  if (behindPlace !== null) return behindPlace
  if (verbs.intending.has(word)) return null
  const next = wordAt(reading, index)
  const isPromise =
    verbs.promising.has(word) &&
    (['de', "d'"].includes(next) || (next === 'à' && isReflexive(reading, verb)))
  const start = isPromise ? index + 1 : index
  return beginsInfinitive(reading, start) ? index : null
}

/** Verbs that tell what one has done or seen oneself, and what that may be. */
const witnesses = new Set(words('reported reports described describes'))
const witnessing = new Set(
  words(`being discovering experiencing feeling finding getting having hearing losing meeting noticing receiving seeing
    smelling spotting taking watching`),
)

/** `dit | , lui, | travailler`, `dit | , de son côté, | travailler`: between two commas. */
function insertionLength({ tokens, lexicon }: Reading, from: number): number {
  if (!isComma(tokens[from])) return 0
  const isPronoun = lexicon.nouns.pronouns.has(tokens[from + 1]?.word ?? '')
  const length = isPronoun ? 1 : phraseLength(tokens, from + 1, lexicon.clauses.asides)
  return length > 0 && isComma(tokens[from + 1 + length]) ? length + 2 : 0
}

/** `a soutenu devant la cour | avoir dormi`: tokens of where or to whom, at most. */
const LONGEST_PLACE = 6

function infinitiveBehindPlace({ tokens, lexicon }: Reading, index: number): number | null {
  const { prepositions, genitives } = lexicon.nouns
  if (!prepositions.has(tokens[index]?.word ?? '')) return null
  for (let at = index + 2; at < index + LONGEST_PLACE; at += 1) {
    const { word = '', kind } = tokens[at] ?? {}
    if (kind !== 'word') return null
    const before = tokens[at - 1]?.word ?? ''
    const isGovernedBy = prepositions.has(before) || genitives.has(before)
    if ((word === 'avoir' || word === 'être') && !isGovernedBy) return at
  }
  return null
}

/** `ne pas vouloir`, `n'avoir`, `s'être`, `vouloir` */
export function beginsInfinitive(reading: Reading, from: number): boolean {
  const { negations, clitics } = reading.lexicon.verbs
  for (let index = from; index < from + LONGEST_LEAD; index += 1) {
    const word = wordAt(reading, index)
    if (isInfinitive(reading, index)) return true
    const isBeside =
      '«“"'.includes(word) ||
      negations.has(word) ||
      clitics.has(word) ||
      ['pas', 'plus', 'jamais', 'rien'].includes(word)
    if (!isBeside) return false
  }
  return false
}

/** `ne pas se | sentir`: words before the infinitive itself. */
const LONGEST_LEAD = 4

const INFINITIVE =
  /(?:.er|.ir|[aeo]i?ndre|ttre|.ivre|aître|uire|crire|clure|rdre|vaincre|rompre|faire|dire|^lire|être|croire|boire|taire|plaire|soudre)$/u

function isInfinitive({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  return (
    token?.kind === 'word' &&
    !token.isCapital &&
    INFINITIVE.test(token.word) &&
    !lexicon.nouns.people.has(token.word) &&
    !lexicon.nouns.prepositions.has(token.word) &&
    !lexicon.verbs.notInfinitive.has(token.word)
  )
}

function isReflexive({ tokens, lexicon }: Reading, verb: VerbGroup): boolean {
  return tokens.slice(verb.from, verb.verb).some(({ word }) => lexicon.verbs.reflexives.has(word))
}

/** `se dit inquiète`, `s'est déclaré prêt` */
function isSelfDescription(reading: Reading, verb: VerbGroup, index: number): boolean {
  const { tokens, lexicon } = reading
  const { verbs, nouns, clauses } = lexicon
  const next = tokens[index]
  if (
    !isReflexive(reading, verb) ||
    !next ||
    !verbs.selfDescribing.has(tokens[verb.verb]?.word ?? '')
  )
    return false
  return (
    (next.kind === 'word' || '«“"'.includes(next.word)) &&
    !nouns.prepositions.has(next.word) &&
    !clauses.complementisers.has(next.word)
  )
}

/** A figure stands so many tokens behind what is estimated. */
const FIGURE_DISTANCE = 12

/** `ses pertes à 90 000 euros`, `the cost at £1.6m`, `à 12 % le recul` */
function putsAtFigure(reading: Reading, from: number): boolean {
  const { tokens, lexicon } = reading
  const at = lexicon.language === 'fr' ? 'à' : 'at'
  const last = Math.min(tokens.length - 1, from + FIGURE_DISTANCE)
  for (let index = from; index < last; index += 1) {
    if (reading.finite[index] === true) return false
    const isFigure = tokens
      .slice(index + 1, index + 4)
      .some(
        ({ kind, word }) =>
          kind === 'number' || '$£€'.includes(word) || lexicon.cues.numberWords.has(word),
      )
    if (tokens[index]?.word === at && isFigure) return true
    if (tokens[index]?.kind === 'mark' && !'$£€-'.includes(wordAt(reading, index))) return false
  }
  return false
}

/** `auquel | le club | reproche`: tokens from the relative to the verb, at most. */
const RELATIVE_DISTANCE = 5

/** An accusation names whom and, within so many tokens, of what. */
const ACCUSED_DISTANCE = 14

function accusationAfter(reading: Reading, verb: VerbGroup, from: number): number | null {
  const { tokens, quotation, lexicon } = reading
  // `l'accuse | d'avoir menti`, `l'arbitre, auquel il reproche | d'avoir menti`: the accused stands before the verb.
  const isRelative = tokens
    .slice(Math.max(0, verb.from - RELATIVE_DISTANCE), verb.from)
    .some(({ word }) => ['auquel', 'auxquels', 'auxquelles'].includes(word))
  const isPronoun = lexicon.verbs.clitics.has(wordAt(reading, verb.from)) || isRelative
  const isOfAtOnce = ['de', "d'"].includes(wordAt(reading, from))
  if (isPronoun && isOfAtOnce && beginsInfinitive(reading, from + 1)) return from
  const last = Math.min(tokens.length, from + ACCUSED_DISTANCE)
  for (let index = from + 1; index < last; index += 1) {
    if (quotation[index] !== -1) return null
    const word = wordAt(reading, index)
    if (lexicon.language === 'en' && word === 'of') return from
    const isOf = word === 'de' || word === "d'"
    const start = wordAt(reading, from) === 'à' ? from + 1 : from
    if (isOf && beginsInfinitive(reading, index + 1)) return start
    if (tokens[index]?.kind === 'mark' && !',-'.includes(word)) return null
  }
  return null
}
