import type { LanguageModel } from './model-file.ts'
import { readNgramWeights, type PackedWeights } from './ngram-weights.ts'
import { eachPhrase, readWord, wordReader } from './ngrams.ts'
import { readableFeatures } from './readable-features.ts'

/** What the parts of a sentence add to its sum. */
export interface Contributions {
  /** Of its words, phrases and runs of letters together; 0 in a language without them. */
  readonly wording: number
  /** Of one of `readableFeatures`, by its place among them. */
  readonly addedBy: (feature: number) => number
  readonly sum: number
}

/** Adds up what speaks for a check of a sentence, given as it stands and by the values of its readable features. */
export type Weigh = (text: string, values: Float64Array) => Contributions

/** Makes the function that weighs sentences of a model's language. */
export function weigher(model: LanguageModel & { readonly ngrams?: PackedWeights }): Weigh {
  const weighWording = model.ngrams ? wordingWeigher(model.ngrams) : () => 0
  const weights = Float64Array.from(readableFeatures, (name) => model.readable[name])
  return (text, values) => {
    const wording = weighWording(text)
    const addedBy = (feature: number) => (weights[feature] ?? 0) * (values[feature] ?? 0)
    let sum = model.bias + wording
    for (let feature = 0; feature < weights.length; feature += 1) sum += addedBy(feature)
    return { wording, addedBy, sum }
  }
}

/**
 * The sum of the weights of a sentence's n-grams over the root of its number of words, so that long sentences do not
 * win by their length. What a word adds by itself is added up once.
 */
function wordingWeigher(packed: PackedWeights): (text: string) => number {
  const weightOf = readNgramWeights(packed)
  const read = wordReader((form) => {
    const { hash, word, letters } = readWord(form)
    return { hash, weight: total(word, weightOf) + total(letters, weightOf) }
  })
  return (text) => {
    const words = read(text)
    let sum = 0
    eachPhrase(words, (bucket) => {
      sum += weightOf(bucket)
    })
    for (const { weight } of words) sum += weight
    return words.length > 0 ? sum / Math.sqrt(words.length) : 0
  }
}

function total(buckets: readonly number[], weightOf: (bucket: number) => number): number {
  let sum = 0
  for (const bucket of buckets) sum += weightOf(bucket)
  return sum
}
