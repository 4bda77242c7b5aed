import type { Lexicon } from '../lexicons/lexicon.ts'
import { phraseLength, type PhraseTable } from '../lexicons/phrases.ts'
import type { Reading } from '../reading/reading.ts'
import { isArticle } from '../reading/word-classes.ts'
import { isComparison, mayCompare } from './comparisons.ts'
import { isQuantity, mayBeQuantity } from './quantities.ts'
import {
  isConditional,
  isFuture,
  isPast,
  mayBeConditional,
  mayBeFuture,
  mayBePast,
  precedesParticiple,
} from './tenses.ts'
import { isMonthOrDay, isStretch, isTime } from './times.ts'

/** What words of a statement show; each is found by its form alone. */
export const cues = [
  'number',
  'date',
  'past',
  'future',
  'conditional',
  'superlative',
  'absolute',
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
    mayBegin: mayCompare,
    isAt: isComparison,
  },
  {
    cue: 'first-person',
    mayBegin: (word, { cues }) => cues.firstPerson.has(word),
    isAt: () => true,
  },
  {
    cue: 'rumour',
    mayBegin: (word, { cues }) => cues.hearsay.has(word),
    isAt: precedesParticiple,
  },
  { cue: 'future', mayBegin: mayBeFuture, isAt: isFuture },
  { cue: 'conditional', mayBegin: mayBeConditional, isAt: isConditional },
  { cue: 'past', mayBegin: mayBePast, isAt: isPast },
  phraseReader('date', ({ dates }) => dates),
  phraseReader('date', ({ moments }) => moments),
  phraseReader('superlative', ({ superlatives }) => superlatives),
  phraseReader('absolute', ({ absolutes }) => absolutes),
  { cue: 'cause', mayBegin: (word, { cues }) => cues.causes.has(word), isAt: isCause },
  phraseReader('opinion', ({ opinions }) => opinions),
  phraseReader('rumour', ({ rumours }) => rumours),
  {
    ...phraseReader('future', ({ predictions }) => predictions),
    isAt: ({ tokens, lexicon }, index) =>
      phraseLength(tokens, index, lexicon.cues.predictions) > 0 && !isMeasure(tokens, index),
  },
]

/** `meilleurs que | prévu`, `comme | prévu`: what was foreseen is what something that is so is held against. */
function isMeasure(tokens: Reading['tokens'], index: number): boolean {
  const isForeseen = tokens[index]?.word === 'prévu'
  return isForeseen && /^(?:que|comme)$/.test(tokens[index - 1]?.word ?? '')
}

function phraseReader(cue: Cue, tableOf: (cues: Lexicon['cues']) => PhraseTable): CueReader {
  return {
    cue,
    mayBegin: (word, { cues }) => tableOf(cues).has(word),
    isAt: ({ tokens, lexicon }, index) => phraseLength(tokens, index, tableOf(lexicon.cues)) > 0,
  }
}

/** `fermé car inondé`, `due to the flood`; not `un car`, `the cause`, `due to open`. */
function isCause({ tokens, lexicon }: Reading, index: number): boolean {
  const { verbs, cues } = lexicon
  const before = tokens[index - 1]?.word ?? ''
  const length = phraseLength(tokens, index, cues.causes)
  if (length === 0 || isArticle(before, lexicon) || (length === 1 && before === 'en')) return false
  const next = tokens[index + length]?.word ?? ''
  const isDue = tokens[index]?.word === 'due' && lexicon.language === 'en'
  return !isDue || !(next === 'be' || verbs.bare.has(next) || verbs.irregularPast.has(next))
}

/** The cues that may begin with a word; most words begin none. */
export function cueReadersOf(word: string, lexicon: Lexicon): readonly CueReader[] {
  return cueReaders.filter(({ mayBegin }) => mayBegin(word, lexicon))
}
