import type { Span } from '../../anchoring/selectors.ts'
import type { Block, Language } from '../../project/records.ts'
import { alignPassages, readPassage, type Passage } from './align-passages.ts'
import { canonicalText } from '../canonical-text.ts'
import { countShared, findLikePassages } from './like-passages.ts'
import { splitSentences } from '../sentences/split-sentences.ts'

/** From this share of words in common on two sentences are versions of one. */
const LEAST_LIKENESS = 0.5
/** A sentence of whose words so many stood in at most so many others was parted from one or put together of them. */
const LEAST_COVERED = 0.7
const MOST_COVERING = 2

/**
 * The sentences of the later draft that have no counterpart in the earlier one, neither word for word nor in other
 * words, nor as a part of a longer sentence, nor as shorter ones put together. Of a sentence that is repeated and now
 * stands there more often, those copies are new that stand beside new sentences.
 *
 * @returns spans into the later draft's canonical text, in order
 */
export function newSentences(
  before: readonly Block[],
  after: readonly Block[],
  language: Language,
): readonly Span[] {
  const old = readSentences(before, language)
  const now = readSentences(after, language)
  const pairs = alignPassages(old, now, LEAST_LIKENESS)
  const standing = new Set(pairs.filter(({ words }) => words === 'same').map((pair) => pair.before))
  const gone = old.filter((_, index) => !standing.has(index))
  const pairedOld = new Set(pairs.map((pair) => pair.before))
  const pairedNow = new Set(pairs.map((pair) => pair.after))
  const unpaired = now.map((passage, index) => (pairedNow.has(index) ? null : passage))
  const isNew = findUncovered(unpaired, gone)
  const copies = countKeys(old.filter((_, index) => !pairedOld.has(index)))
  const extra = findExtraCopies(unpaired, copies, isNew)
  return now.filter((_, index) => isNew[index] || extra.has(index)).map(({ span }) => span)
}

interface Sentence extends Passage {
  readonly span: Span
}

function readSentences(blocks: readonly Block[], language: Language): readonly Sentence[] {
  const text = canonicalText(blocks)
  return splitSentences(text, language)
    .map((span) => ({ span, ...readPassage(text.slice(span.start, span.end)) }))
    .filter(({ words }) => words.length > 0)
}

/** For each sentence whether most of its words stood in no others; `null` is not asked about. */
function findUncovered(
  sentences: readonly (Passage | null)[],
  others: readonly Passage[],
): readonly boolean[] {
  const like = findLikePassages(
    sentences.map((sentence) => sentence?.words ?? null),
    others.map(({ words }) => words),
  )
  const candidates = Map.groupBy(like, (pair) => pair.before)
  return sentences.map((sentence, index) => {
    if (!sentence) return false
    const covering = (candidates.get(index) ?? [])
      .slice(0, MOST_COVERING)
      .flatMap((pair) => others[pair.after]?.words ?? [])
    return countShared(sentence.words, covering) < sentence.words.length * LEAST_COVERED
  })
}

/**
 * The indices of the sentences that are repeated more often than there were copies of them: first of all those that
 * stand beside new sentences.
 *
 * @param copies how many there were, by key; of a sentence that is not among them none is extra
 */
function findExtraCopies(
  sentences: readonly (Passage | null)[],
  copies: ReadonlyMap<string, number>,
  isNew: readonly boolean[],
): ReadonlySet<number> {
  const newBeside = (index: number) =>
    Number(isNew[index - 1] ?? false) + Number(isNew[index + 1] ?? false)
  const oldFirst = [...sentences.keys()].toSorted((a, b) => newBeside(a) - newBeside(b) || a - b)
  const left = new Map(copies)
  const extra = new Set<number>()
  for (const index of oldFirst) {
    const key = sentences[index]?.key
    const count = key === undefined ? undefined : left.get(key)
    if (key === undefined || count === undefined) continue
    if (count <= 0) extra.add(index)
    left.set(key, count - 1)
  }
  return extra
}

function countKeys(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of passages) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
