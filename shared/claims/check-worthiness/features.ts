import type { Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { bitOf, signsOf, type Sign } from './signs.ts'

/** What a stretch of a sentence shows. */
export interface Features {
  /** The signs of its tokens, as bits; `shows` reads them. */
  readonly signs: number
  readonly words: number
  /** How many runs of words with a capital it has, but for its first word. */
  readonly names: number
  /** Words with a capital, but for the first. */
  readonly capitals: number
  readonly numbers: number
  readonly firstPersons: number
}

/** Reads the features of a stretch of a sentence. */
export function readFeatures(reading: Reading, { from, to }: Range): Features {
  const signs = signsOf(reading)
  let all = 0
  let words = 0
  let names = 0
  let capitals = 0
  let numbers = 0
  let firstPersons = 0
  for (let index = from; index < to; index += 1) {
    const shown = signs[index] ?? 0
    all |= shown
    if (shown & WORD) words += 1
    if (shown & FIGURES) numbers += 1
    if (shown & FIRST_PERSON) firstPersons += 1
    if (shown & CAPITAL && index > from) capitals += 1
    if (shown & NAME && index > from) names += 1
  }
  return { signs: all, words, names, capitals, numbers, firstPersons }
}

const WORD = bitOf('not-mark')
const FIGURES = bitOf('figures')
const FIRST_PERSON = bitOf('first-person')
const CAPITAL = bitOf('capital')
const NAME = bitOf('name')

/** Whether any of its tokens shows a sign. */
export function shows({ signs }: Features, sign: Sign): boolean {
  return (signs & bitOf(sign)) !== 0
}
