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
  const frequency = new Map<string, number>()
  for (const { words, sentences } of [before, after]) {
    for (const { words: range } of sentences) {
      const forms = new Set(words.slice(range.from, range.to).map(({ lower }) => lower))
      for (const form of forms) frequency.set(form, (frequency.get(form) ?? 0) + 1)
    }
  }
  const count = before.sentences.length + after.sentences.length
  // One more than the quotient, so that also a word of all sentences weighs something.
  const weigh = (draft: ReadDraft): WeighedDraft => ({
    ...draft,
    weights: Float64Array.from(draft.words, ({ kind, lower }) =>
      kind === 'mark' ? 0 : Math.log(1 + count / (frequency.get(lower) ?? 1)),
    ),
  })
  return { before: weigh(before), after: weigh(after) }
}

/** What the words of a range tell together. */
export function weightOf({ weights }: WeighedDraft, { from, to }: IndexRange): number {
  let sum = 0
  for (let index = from; index < to; index += 1) sum += weights[index] ?? 0
  return sum
}
