import type { Span } from '../../anchoring/selectors.ts'
import type { Block } from '../../project/records.ts'
import { alignPassages, readPassage, type AlignedPair, type Passage } from './align-passages.ts'
import { blockOffsets } from '../canonical-text.ts'
import { compareWords, wholeRun, type WordRun } from './compare-words.ts'

/** A block in one column of the comparison. */
export interface ComparedBlock {
  /** Its index in its draft. */
  readonly index: number
  readonly block: Block
  /** Into its draft's canonical text, as those of the runs are. */
  readonly span: Span
  /** Joined, they are its text. */
  readonly runs: readonly WordRun[]
}

/**
 * A row of two drafts side by side. A block that moved has two rows: `moved-away` where it stood, and `moved-here`
 * where it stands; `counterpart` is its index in the other draft. Its runs tell what has changed in it besides.
 */
export type ComparedRow =
  | {
      readonly change: 'same' | 'changed'
      readonly before: ComparedBlock
      readonly after: ComparedBlock
    }
  | { readonly change: 'removed'; readonly before: ComparedBlock; readonly after: null }
  | { readonly change: 'inserted'; readonly before: null; readonly after: ComparedBlock }
  | {
      readonly change: 'moved-away'
      readonly before: ComparedBlock
      readonly after: null
      readonly counterpart: number
    }
  | {
      readonly change: 'moved-here'
      readonly before: null
      readonly after: ComparedBlock
      readonly counterpart: number
    }

/** From this share of words in common on two blocks are versions of one; the rest of it has been written anew. */
const LEAST_LIKENESS = 0.4

/**
 * Two drafts side by side: their blocks in order, those that are versions of one another in one row, with the words
 * that differ. Typographic variants are no difference.
 */
export function compareDrafts(
  before: readonly Block[],
  after: readonly Block[],
): readonly ComparedRow[] {
  const read = passageReader()
  const aligned = alignPassages(before.map(read), after.map(read), LEAST_LIKENESS)
  const pairs = [...pairHeadlines(before, after, aligned), ...aligned]
  const old = comparedBlocks(before, 'removed')
  const now = comparedBlocks(after, 'inserted')
  for (const pair of pairs) {
    const [from, to] = [old[pair.before], now[pair.after]]
    if (!from || !to) continue
    if (pair.words === 'same') {
      old[pair.before] = unchanged(from)
      now[pair.after] = unchanged(to)
      continue
    }
    const offsets = { before: from.span.start, after: to.span.start }
    const runs = compareWords(from.block.text, to.block.text, offsets)
    old[pair.before] = { ...from, runs: runs.before }
    now[pair.after] = { ...to, runs: runs.after }
  }
  return rowsOf(old, now, pairs)
}

/** Most blocks are in both drafts as they are, and reading one takes longer than finding what was read. */
function passageReader(): (block: Block) => Passage {
  const known = new Map<string, Passage>()
  return ({ text }) => {
    const passage = known.get(text) ?? readPassage(text)
    known.set(text, passage)
    return passage
  }
}

/** A block all of whose words are in the other draft in the same order: there is nothing to look for. */
function unchanged(block: ComparedBlock): ComparedBlock {
  return { ...block, runs: wholeRun(block.block.text, 'same', block.span.start) }
}

/** A headline is another version of the headline before, also if no word of it is left. */
function pairHeadlines(
  before: readonly Block[],
  after: readonly Block[],
  pairs: readonly AlignedPair[],
): readonly AlignedPair[] {
  const areHeadlines = before[0]?.type === 'heading' && after[0]?.type === 'heading'
  const isPaired = pairs.some((pair) => pair.before === 0 || pair.after === 0)
  return areHeadlines && !isPaired
    ? [{ before: 0, after: 0, words: 'changed', place: 'stayed' }]
    : []
}

/** As they are where there is nothing to compare them with. */
function comparedBlocks(blocks: readonly Block[], change: 'removed' | 'inserted'): ComparedBlock[] {
  const offsets = blockOffsets(blocks)
  return blocks.map((block, index) => {
    const start = offsets[index] ?? 0
    const span = { start, end: start + block.text.length }
    return { index, block, span, runs: wholeRun(block.text, change, start) }
  })
}

function rowsOf(
  old: readonly ComparedBlock[],
  now: readonly ComparedBlock[],
  pairs: readonly AlignedPair[],
): readonly ComparedRow[] {
  const moved = pairs.filter(({ place }) => place === 'moved')
  const movedTo = new Map(moved.map((pair) => [pair.before, pair.after]))
  const movedFrom = new Map(moved.map((pair) => [pair.after, pair.before]))
  const leaving = (before: ComparedBlock): ComparedRow => {
    const counterpart = movedTo.get(before.index)
    return counterpart === undefined
      ? { change: 'removed', before, after: null }
      : { change: 'moved-away', before, after: null, counterpart }
  }
  const arriving = (after: ComparedBlock): ComparedRow => {
    const counterpart = movedFrom.get(after.index)
    return counterpart === undefined
      ? { change: 'inserted', before: null, after }
      : { change: 'moved-here', before: null, after, counterpart }
  }
  const rows: ComparedRow[] = []
  let [nextOld, nextNow] = [0, 0]
  const stayed = pairs.filter(({ place }) => place === 'stayed')
  for (const pair of [
    ...stayed,
    { before: old.length, after: now.length, words: 'same' as const },
  ]) {
    rows.push(...old.slice(nextOld, pair.before).map(leaving))
    rows.push(...now.slice(nextNow, pair.after).map(arriving))
    const [before, after] = [old[pair.before], now[pair.after]]
    if (before && after) rows.push({ change: pair.words, before, after })
    ;[nextOld, nextNow] = [pair.before + 1, pair.after + 1]
  }
  return rows
}
