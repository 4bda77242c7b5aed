import type { Lexicon } from '../lexicons/lexicon.ts'
import { phraseLength, type PhraseTable } from '../lexicons/phrases.ts'
import type { Reading } from '../reading/reading.ts'
import { isPastForm } from '../reading/word-classes.ts'
import { isQuantity, mayBeQuantity } from './quantities.ts'
import { isMonthOrDay, isStretch, isTime } from './times.ts'

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

/** How a cue is read whose first word may be a certain word. */
export interface CueReader {
  readonly cue: Cue
  readonly mayBegin: (word: string, lexicon: Lexicon) => boolean
  readonly isAt: (reading: Reading, index: number) => boolean
}

/** What only a number shows is read apart. */
const cueReaders: readonly CueReader[] = [
  {
    cue: 'number',
    mayBegin: mayBeQuantity,
    isAt: isQuantity,
  },
  {
    cue: 'date',
    mayBegin: mayBeQuantity,
    isAt: isTime,
  },
  {
    cue: 'date',
    mayBegin: (word, { cues }) => cues.months.has(word) || cues.weekdays.has(word),
    isAt: isMonthOrDay,
  },
  { cue: 'date', mayBegin: (word, { cues }) => cues.timeUnits.has(word), isAt: isStretch },
  {
    cue: 'superlative',
    mayBegin: (word, { cues }) =>
      cues.superlativeEnding?.test(word) === true && !cues.notSuperlative.has(word),
    isAt: ({ tokens, lexicon }, index) => lexicon.nouns.definite.has(tokens[index - 1]?.word ?? ''),
  },
  {
    cue: 'comparison',
    mayBegin: (word, { cues }) => cues.comparisons.has(word),
    isAt: isComparison,
  },
  {
    cue: 'first-person',
    mayBegin: (word, { cues }) => cues.firstPerson.has(word),
    isAt: () => true,
  },
  { cue: 'rumour', mayBegin: (word, { cues }) => cues.hearsay.has(word), isAt: isHearsay },
  {
    cue: 'future',
    mayBegin: (word, { cues }) =>
      cues.futureEnding?.test(word) === true && !cues.notFuture.has(word),
    isAt: ({ verbs }, index) => verbs[index] === true,
  },
  { cue: 'past', mayBegin: isPastForm, isAt: isPast },
  phraseReader('date', ({ dates }) => dates),
  phraseReader('date', ({ moments }) => moments),
  phraseReader('superlative', ({ superlatives }) => superlatives),
  phraseReader('cause', ({ causes }) => causes),
  phraseReader('opinion', ({ opinions }) => opinions),
  phraseReader('rumour', ({ rumours }) => rumours),
  phraseReader('future', ({ predictions }) => predictions),
]

function phraseReader(cue: Cue, tableOf: (cues: Lexicon['cues']) => PhraseTable): CueReader {
  return {
    cue,
    mayBegin: (word, { cues }) => tableOf(cues).has(word),
    isAt: ({ tokens, lexicon }, index) => phraseLength(tokens, index, tableOf(lexicon.cues)) > 0,
  }
}

/** The cues that may begin with a word; most words begin none. */
export function cueReadersOf(word: string, lexicon: Lexicon): readonly CueReader[] {
  return cueReaders.filter(({ mayBegin }) => mayBegin(word, lexicon))
}

/** `plus que`; not `plus de 3 000`, which is a number. */
function isComparison({ tokens, lexicon }: Reading, index: number): boolean {
  const length = phraseLength(tokens, index, lexicon.cues.comparisons)
  const next = tokens[index + length]
  return length > 0 && next?.kind !== 'number' && !lexicon.cues.numberWords.has(next?.word ?? '')
}

/** `aurait été tué`: a conditional before a participle. */
function isHearsay({ tokens, lexicon }: Reading, index: number): boolean {
  return tokens.slice(index + 1, index + 4).some(({ word }) => isPastForm(word, lexicon))
}

/** How far an auxiliary may stand before its participle, in tokens. */
const AUXILIARY_DISTANCE = 5

/** `a rencontré`, `avait été reçu`, `was met`; in English also the preterite. Not `sera fixé`, `to be set`. */
function isPast(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { verbs, cues } = lexicon
  const token = tokens[index]
  if (!token || token.isCapital) return false
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
