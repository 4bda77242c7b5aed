import { compareWords, type WordRun } from '../article/comparing/compare-words.ts'
import { wholeCharacters } from '../whole-characters.ts'

/** A stretch of a text whose words are all in the other text as well, or all not. */
export type MarkedRun = Pick<WordRun, 'change' | 'text'>

export interface MarkedTexts {
  readonly before: readonly MarkedRun[]
  readonly after: readonly MarkedRun[]
  /** Whether they have words in common. */
  readonly related: boolean
}

/** How much is shown of what stayed on either side of a change, and of what changed, in UTF-16 code units. */
const CONTEXT = 80
const LONGEST = 1_500

/** Two texts with the words marked that only one of them has; long stretches are shortened. */
export function markedWords(before: string, after: string): MarkedTexts {
  const runs = compareWords(before, after, { before: 0, after: 0 })
  return {
    before: runs.before.map(shortened),
    after: runs.after.map(shortened),
    related: runs.before.some(
      ({ change, text }) => change === 'same' && /[\p{L}\p{N}]/u.test(text),
    ),
  }
}

function shortened({ change, text }: WordRun, index: number, runs: readonly WordRun[]): MarkedRun {
  if (change !== 'same') return { change, text: cut(text) }
  if (text.length <= 2 * CONTEXT || runs.length === 1) return { change, text: cut(text) }
  const head = index === 0 ? '' : wholeCharacters(text.slice(0, CONTEXT))
  const tail = index === runs.length - 1 ? '' : wholeCharacters(text.slice(-CONTEXT))
  return { change, text: `${head}…${tail}` }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${wholeCharacters(text.slice(0, LONGEST))}…` : text
}
