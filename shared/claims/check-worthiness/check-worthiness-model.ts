import { ngramReader, type WordNgrams } from './ngrams.ts'
import { readNgramWeights, type PackedWeights } from './ngram-weights.ts'
import type { LanguageModel } from './model-file.ts'
import { readableFeatures, type ReadableFeature } from './readable-features.ts'

/** What the parts of a sentence add to its sum. */
export interface Contributions {
  /** Of its words, phrases and runs of letters together; 0 in a language without them. */
  readonly wording: number
  readonly readable: ReadonlyMap<ReadableFeature, number>
  readonly sum: number
}

/** Adds up what speaks for a check of a sentence, given as it stands and by the values of its readable features. */
export type Weigh = (text: string, values: ArrayLike<number>) => Contributions

/** Makes the function that weighs sentences of a model's language. */
export function weigher(model: LanguageModel & { readonly ngrams?: PackedWeights }): Weigh {
  const weighWording = model.ngrams ? wordingWeigher(model.ngrams) : () => 0
  const weights = readableFeatures.map((name) => model.readable[name])
  return (text, values) => {
    const wording = weighWording(text)
    const readable = new Map<ReadableFeature, number>()
    let sum = model.bias + wording
    for (const [index, name] of readableFeatures.entries()) {
      const added = (weights[index] ?? 0) * (values[index] ?? 0)
      if (added !== 0) readable.set(name, added)
      sum += added
    }
    return { wording, readable, sum }
  }
}

/**
 * The sum of the weights of a sentence's n-grams over the root of its number of words, so that long sentences do not
 * win by their length. What a word adds by itself is added up once.
 */
function wordingWeigher(packed: PackedWeights): (text: string) => number {
  const weightOf = readNgramWeights(packed)
  const read = ngramReader()
  const sums = new WeakMap<WordNgrams, number>()
  const sumOf = (word: WordNgrams) => {
    let sum = sums.get(word)
    if (sum === undefined) {
      sum = total(word.word, weightOf) + total(word.letters, weightOf)
      sums.set(word, sum)
    }
    return sum
  }
  return (text) => {
    const { words, phrases } = read(text)
    let sum = total(phrases, weightOf)
    for (const word of words) sum += sumOf(word)
    return words.length > 0 ? sum / Math.sqrt(words.length) : 0
  }
}

function total(buckets: readonly number[], weightOf: (bucket: number) => number): number {
  let sum = 0
  for (const bucket of buckets) sum += weightOf(bucket)
  return sum
}
