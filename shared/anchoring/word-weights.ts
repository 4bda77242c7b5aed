import type { IndexRange, ReadDraft } from './draft-sentences.ts'

/** A draft with what each of its words tells: much if few sentences have it, nothing if it is a mark. */
export interface WeighedDraft extends ReadDraft {
  readonly weights: Float64Array
}

/** Weights by inverse document frequency (Spärck Jones 1972); the documents are both drafts' sentences. */
export function weighDrafts(
  before: ReadDraft,
  after: ReadDraft,
): { readonly before: WeighedDraft; readonly after: WeighedDraft } {
  const frequency = new Map<string, { sentences: number; last: object }>()
  for (const { words, sentences } of [before, after]) {
    for (const sentence of sentences) {
      for (let index = sentence.words.from; index < sentence.words.to; index += 1) {
        const form = words[index]?.lower ?? ''
        const known = frequency.get(form)
        if (!known) frequency.set(form, { sentences: 1, last: sentence })
        else if (known.last !== sentence) {
          known.sentences += 1
          known.last = sentence
        }
      }
    }
  }
  const count = before.sentences.length + after.sentences.length
  // One more than the quotient, so that also a word of all sentences weighs something.
  const weightsOf = new Map(
    [...frequency].map(([form, { sentences }]) => [form, Math.log(1 + count / sentences)]),
  )
  const weigh = (draft: ReadDraft): WeighedDraft => {
    const weights = new Float64Array(draft.words.length)
    draft.words.forEach(({ kind, lower }, index) => {
      weights[index] = kind === 'mark' ? 0 : (weightsOf.get(lower) ?? 0)
    })
    return { ...draft, weights }
  }
  return { before: weigh(before), after: weigh(after) }
}

/** What the words of a range tell together. */
export function weightOf({ weights }: WeighedDraft, { from, to }: IndexRange): number {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += weights[index] ?? 0
  return sum
}
