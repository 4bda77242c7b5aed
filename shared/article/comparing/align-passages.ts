import { longestAscending } from '../../anchoring/longest-ascending.ts'
import { pairSameSentences } from '../../anchoring/same-sentences.ts'
import { foldForms } from '../../anchoring/typographic-fold.ts'
import { findLikePassages } from './like-passages.ts'

/** A block or a sentence of a draft. */
export interface Passage {
  /** The same for passages of the same words, however they are set. */
  readonly key: string
  /** Its words in lower case, without marks. */
  readonly words: readonly string[]
}

/** Which passage of the later draft is which of the earlier one. */
export interface AlignedPair {
  readonly before: number
  readonly after: number
  readonly words: 'same' | 'changed'
  /** `moved` if it stands elsewhere among those that stayed. */
  readonly place: 'stayed' | 'moved'
}

export function readPassage(text: string): Passage {
  const words = foldForms(text)
  return {
    key: words.map(({ form }) => form).join(' '),
    words: words.filter(({ kind }) => kind !== 'mark').map(({ lower }) => lower),
  }
}

/**
 * Pairs the passages of two drafts one to one: first those of the same words, then of the others those that have
 * the most words in common.
 *
 * @param leastLikeness from what share of words in common on two passages are versions of one
 * @returns in the order of the earlier draft
 */
export function alignPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  leastLikeness: number,
): readonly AlignedPair[] {
  const same = pairSameSentences(before.map(keyOf), after.map(keyOf))
  const isTaken = new Set(same)
  const like = findLikePassages(
    before.map(({ words }, index) => (same[index] === -1 ? words : null)),
    after.map(({ words }, index) => (isTaken.has(index) ? null : words)),
  )
  const pairing = same.slice()
  for (const pair of like.toSorted(
    (a, b) => b.likeness - a.likeness || distance(a) - distance(b),
  )) {
    if (pair.likeness < leastLikeness || pairing[pair.before] !== -1 || isTaken.has(pair.after))
      continue
    pairing[pair.before] = pair.after
    isTaken.add(pair.after)
  }
  const pairs = before.flatMap((passage, index): Omit<AlignedPair, 'place'>[] => {
    const other = pairing[index] ?? -1
    const counterpart = after[other]
    if (!counterpart) return []
    const words = counterpart.key === passage.key ? 'same' : 'changed'
    return [{ before: index, after: other, words }]
  })
  const stayed = new Set(longestAscending(pairs.map((pair) => pair.after)))
  return pairs.map((pair, index) => ({ ...pair, place: stayed.has(index) ? 'stayed' : 'moved' }))
}

const keyOf = ({ key }: Passage) => key

function distance(pair: { readonly before: number; readonly after: number }): number {
  return Math.abs(pair.before - pair.after)
}
