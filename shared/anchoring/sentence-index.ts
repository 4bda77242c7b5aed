import type { IndexRange } from './draft-sentences.ts'
import type { WeighedDraft } from './word-weights.ts'

/** Words in more sentences than this say too little about where to look. */
const COMMON = 60

/** The sentences of a draft that share the most telling words with some words of another, best first. */
export type SentenceIndex = (
  other: WeighedDraft,
  range: IndexRange,
  limit: number,
) => readonly number[]

/** @param isOffered whether a sentence is to be found at all */
export function indexSentences(
  draft: WeighedDraft,
  isOffered: (sentence: number) => boolean,
): SentenceIndex {
  const sentencesWith = new Map<string, number[]>()
  draft.sentences.forEach(({ words }, sentence) => {
    if (!isOffered(sentence)) return
    for (let index = words.from; index < words.to; index += 1) {
      const word = draft.words[index]
      if (!word || word.kind === 'mark') continue
      const some = sentencesWith.get(word.lower)
      if (!some) sentencesWith.set(word.lower, [sentence])
      else if (some.at(-1) !== sentence) some.push(sentence)
    }
  })
  return (other, range, limit) => {
    const shared = new Map<number, number>()
    for (let index = range.from; index < range.to; index += 1) {
      const some = sentencesWith.get(other.words[index]?.lower ?? '') ?? []
      if (some.length > COMMON) continue
      const weight = other.weights[index] ?? 0
      for (const sentence of some) shared.set(sentence, (shared.get(sentence) ?? 0) + weight)
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return best.slice(0, limit).map(([sentence]) => sentence)
  }
}
