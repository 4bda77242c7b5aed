import type { Ngrams } from '../../shared/claims/check-worthiness/ngrams.ts'

/** An n-gram that only one sentence has tells nothing of others. */
const FEWEST_SENTENCES = 2

/** How much a phrase or word may weigh against a run of letters, of which there are many more. */
const LETTERS_SCALE = 0.3
const WORDS_SCALE = 1

/** The n-grams that the model learns weights for, each with a column. */
export interface NgramColumns {
  /** Their buckets, ascending; an n-gram's column is its place in this list. */
  readonly buckets: readonly number[]
  readonly columnOf: ReadonlyMap<number, number>
  /**
   * What a column's values are multiplied by while learning. The penalty thereby holds frequent n-grams back more
   * than rare ones, by the square of their inverse document frequency (Spärck Jones 1972), as in tf-idf.
   */
  readonly scales: Float64Array
}

/** Chooses columns from the n-grams of the sentences to learn from. */
export function chooseColumns(sentences: readonly Ngrams[]): NgramColumns {
  const seen = new Map<number, { sentences: number; last: number; scale: number }>()
  const note = (bucket: number, sentence: number, scale: number) => {
    const entry = seen.get(bucket)
    if (!entry) seen.set(bucket, { sentences: 1, last: sentence, scale })
    else if (entry.last !== sentence) {
      entry.sentences += 1
      entry.last = sentence
    }
  }
  for (const [index, { words, phrases }] of sentences.entries()) {
    for (const bucket of phrases) note(bucket, index, WORDS_SCALE)
    for (const { word, letters } of words) {
      for (const bucket of word) note(bucket, index, WORDS_SCALE)
      for (const bucket of letters) note(bucket, index, LETTERS_SCALE)
    }
  }
  const kept = [...seen]
    .filter(([, entry]) => entry.sentences >= FEWEST_SENTENCES)
    .sort(([left], [right]) => left - right)
  return {
    buckets: kept.map(([bucket]) => bucket),
    columnOf: new Map(kept.map(([bucket], column) => [bucket, column])),
    scales: Float64Array.from(
      kept,
      ([, entry]) => entry.scale * Math.log(1 + sentences.length / entry.sentences),
    ),
  }
}

/** How often a sentence has each column's n-gram, over the root of its number of words. */
export function ngramCounts(
  { words, phrases }: Ngrams,
  { columnOf }: NgramColumns,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const share = 1 / Math.sqrt(Math.max(1, words.length))
  const add = (bucket: number) => {
    const column = columnOf.get(bucket)
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + share)
  }
  for (const bucket of phrases) add(bucket)
  for (const { word, letters } of words) {
    for (const bucket of word) add(bucket)
    for (const bucket of letters) add(bucket)
  }
  return counts
}
