import type { Reading } from './clause.ts'
import { phraseLength } from './lexicons/phrases.ts'
import type { Range } from './sentences.ts'

/** What words of a statement show; each is found by its form alone. */
export const cues = [
  'number',
  'date',
  'past',
  'future',
  'superlative',
  'comparison',
  'cause',
  'rumour',
  'opinion',
  'first-person',
] as const
export type Cue = (typeof cues)[number]

export interface Features {
  readonly cues: ReadonlySet<Cue>
  /** How many runs of words with a capital it has, but for its first word. */
  readonly names: number
  readonly words: number
  readonly hasFiniteVerb: boolean
}

/** Reads the features of a stretch of a sentence, each token once. */
export function readFeatures(reading: Reading, range: Range): Features {
  const { tokens } = reading
  const found = new Set<Cue>()
  let words = 0
  let names = 0
  let hasFiniteVerb = false
  for (let index = range.from; index < range.to; index += 1) {
    if (tokens[index]?.kind !== 'mark') words += 1
    if (index > range.from && beginsName(reading, index)) names += 1
    hasFiniteVerb ||= reading.verbs[index] === true
    for (const cue of cuesAt(reading, index)) found.add(cue)
  }
  return { cues: found, names, words, hasFiniteVerb }
}

function beginsName({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  const isName = token?.isCapital === true && !lexicon.nouns.notNames.has(token.word)
  return isName && tokens[index - 1]?.isCapital !== true
}

function cuesAt(reading: Reading, index: number): readonly Cue[] {
  const { tokens, lexicon } = reading
  const token = tokens[index]
  if (!token || token.kind === 'mark') return []
  if (token.kind === 'number') return [isDate(reading, index) ? 'date' : 'number']
  const { cues: lists } = lexicon
  const { word } = token
  const found: Cue[] = []
  if (isNumberWord(reading, index)) found.push('number')
  if (isMonthOrDay(reading, index) || phraseLength(tokens, index, lists.dates) > 0)
    found.push('date')
  if (isSuperlative(reading, index)) found.push('superlative')
  if (isComparison(reading, index)) found.push('comparison')
  if (phraseLength(tokens, index, lists.causes) > 0) found.push('cause')
  if (phraseLength(tokens, index, lists.opinions) > 0) found.push('opinion')
  if (lists.firstPerson.has(word)) found.push('first-person')
  if (isRumour(reading, index)) found.push('rumour')
  if (isFuture(reading, index)) found.push('future')
  if (isPast(reading, index)) found.push('past')
  return found
}

/** `deux milliers`; not `les deux présidents`, who are known. */
function isNumberWord({ tokens, lexicon }: Reading, index: number): boolean {
  const isKnown = lexicon.nouns.definite.has(tokens[index - 1]?.word ?? '')
  const isLast = !lexicon.cues.numberWords.has(tokens[index + 1]?.word ?? '')
  return lexicon.cues.numberWords.has(tokens[index]?.word ?? '') && !(isKnown && isLast)
}

function isSuperlative({ tokens, lexicon }: Reading, index: number): boolean {
  const { superlatives, superlativeEnding, notSuperlative } = lexicon.cues
  if (phraseLength(tokens, index, superlatives) > 0) return true
  const word = tokens[index]?.word ?? ''
  const hasArticle = lexicon.nouns.definite.has(tokens[index - 1]?.word ?? '')
  return hasArticle && superlativeEnding?.test(word) === true && !notSuperlative.has(word)
}

/** `plus que`; not `plus de 3 000`, which is a number. */
function isComparison({ tokens, lexicon }: Reading, index: number): boolean {
  const length = phraseLength(tokens, index, lexicon.cues.comparisons)
  const next = tokens[index + length]
  return length > 0 && next?.kind !== 'number' && !lexicon.cues.numberWords.has(next?.word ?? '')
}

/** English `may` and `march` are verbs as well. */
function isMonthOrDay({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  if (!token || (lexicon.language === 'en' && !token.isCapital)) return false
  return lexicon.cues.months.has(token.word) || lexicon.cues.weekdays.has(token.word)
}

/** `14 mars`, `March 14`, `14h30`, `5 p.m.`, `in 2024` */
function isDate(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { word = '' } = tokens[index] ?? {}
  const next = tokens[index + 1]
  if (isMonthOrDay(reading, index + 1) || isMonthOrDay(reading, index - 1)) return true
  if (/^\d{1,2}(?:h\d{0,2}|:\d\d)$/.test(word) || /^[ap]\.?m\.?$/.test(next?.word ?? ''))
    return true
  if (!/^(?:1[5-9]|20)\d\d$/.test(word)) return false
  const before = tokens[index - 1]?.word ?? ''
  const endsPhrase = lexicon.nouns.prepositions.has(before) && next?.kind !== 'word'
  return isMonthOrDay(reading, index - 3) || endsPhrase || lexicon.cues.beforeYear.has(before)
}

/** `aurait été tué`: a conditional before a participle. */
function isRumour({ tokens, lexicon }: Reading, index: number): boolean {
  const { hearsay, rumours } = lexicon.cues
  if (!hearsay.has(tokens[index]?.word ?? '')) return phraseLength(tokens, index, rumours) > 0
  return tokens.slice(index + 1, index + 4).some(({ word }) => isParticiple(word, lexicon))
}

function isFuture({ tokens, verbs, lexicon }: Reading, index: number): boolean {
  const { futureEnding, notFuture, predictions } = lexicon.cues
  if (phraseLength(tokens, index, predictions) > 0) return true
  const word = tokens[index]?.word ?? ''
  return futureEnding?.test(word) === true && !notFuture.has(word) && verbs[index] === true
}

function isParticiple(word: string, { verbs }: Reading['lexicon']): boolean {
  return verbs.irregularPast.has(word) || verbs.pastEnding.test(word)
}

/** How far an auxiliary may stand before its participle, in tokens. */
const AUXILIARY_DISTANCE = 5

/** `a rencontré`, `avait été reçu`, `was met`; in English also the preterite. Not `sera fixé`, `to be set`. */
function isPast(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { verbs, cues } = lexicon
  const token = tokens[index]
  if (!token || token.isCapital || !isParticiple(token.word, lexicon)) return false
  for (let before = index - 1; before >= Math.max(0, index - AUXILIARY_DISTANCE); before -= 1) {
    const word = tokens[before]?.word ?? ''
    const isBetween = /^(?:été|been|-.*)$/.test(word) || tokens[before]?.isAdverb === true
    if (isBetween) continue
    const isFuture =
      word === 'be' || verbs.modals.has(word) || cues.futureEnding?.test(word) === true
    if (isFuture) return false
    if (verbs.having.has(word) || verbs.being.has(word)) return true
    break
  }
  return lexicon.language === 'en' && reading.verbs[index] === true
}
