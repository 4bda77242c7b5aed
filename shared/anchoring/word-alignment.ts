import { pairWords } from '../article/comparing/pair-words.ts'
import type { IndexRange } from './draft-sentences.ts'
import { kinship } from './word-kinship.ts'
import type { WeighedDraft } from './word-weights.ts'

/** Matching words one after the other are likelier meant than such that lie apart; a mark weighs this too. */
const RUN = 0.3

/** Of longer sentences, as in a transcript without full stops, only the words that are the same are aligned. */
const MOST_PAIRS = 1_000_000

/**
 * For each word of a range of the earlier draft the index of its counterpart among a range of words of the later
 * one, -1 for none; in order, and such that what the counterparts tell is the most (Needleman and Wunsch 1970,
 * gaps at no cost).
 */
export function alignWords(
  before: WeighedDraft,
  rangeBefore: IndexRange,
  after: WeighedDraft,
  rangeAfter: IndexRange,
): Int32Array {
  const rows = rangeBefore.to - rangeBefore.from
  const columns = rangeAfter.to - rangeAfter.from
  if (rows * columns > MOST_PAIRS) return alignSameWords(before, rangeBefore, after, rangeAfter)
  const width = columns + 1
  /** The most that the words before a row and a column tell together, and how many matches end there in a run. */
  const best = new Float64Array((rows + 1) * width)
  const steps = new Uint8Array((rows + 1) * width)
  for (let row = 1; row <= rows; row += 1) {
    const word = before.words[rangeBefore.from + row - 1]
    const weight = before.weights[rangeBefore.from + row - 1] ?? 0
    for (let column = 1; column <= columns; column += 1) {
      const at = row * width + column
      const other = after.words[rangeAfter.from + column - 1]
      const kin = word && other ? kinship(word, other) : 0
      const diagonal = at - width - 1
      const run = steps[diagonal] === MATCH || row === 1 || column === 1 ? 2 * RUN : RUN
      const otherWeight = after.weights[rangeAfter.from + column - 1] ?? 0
      const matched = kin * (Math.min(weight, otherWeight) + run) + (best[diagonal] ?? 0)
      const skipped = Math.max(best[at - width] ?? 0, best[at - 1] ?? 0)
      const isMatch = kin > 0 && matched >= skipped
      best[at] = isMatch ? matched : skipped
      steps[at] = isMatch ? MATCH : best[at - width] === skipped ? UP : LEFT
    }
  }
  return trace(steps, rows, columns, rangeAfter.from)
}

function alignSameWords(
  before: WeighedDraft,
  rangeBefore: IndexRange,
  after: WeighedDraft,
  rangeAfter: IndexRange,
): Int32Array {
  const formsIn = ({ words }: WeighedDraft, { from, to }: IndexRange): readonly string[] =>
    words.slice(from, to).map(({ lower }) => lower)
  const pairs = pairWords(formsIn(before, rangeBefore), formsIn(after, rangeAfter))
  const counterparts = new Int32Array(rangeBefore.to - rangeBefore.from).fill(-1)
  pairs.before.forEach((index, nth) => {
    counterparts[index] = rangeAfter.from + (pairs.after[nth] ?? 0)
  })
  return counterparts
}

const UP = 1
const LEFT = 2
const MATCH = 3

function trace(steps: Uint8Array, rows: number, columns: number, from: number): Int32Array {
  const counterparts = new Int32Array(rows).fill(-1)
  let row = rows
  let column = columns
  while (row > 0 && column > 0) {
    const step = steps[row * (columns + 1) + column]
    if (step === MATCH) {
      row -= 1
      column -= 1
      counterparts[row] = from + column
    } else if (step === UP) row -= 1
    else column -= 1
  }
  return counterparts
}
