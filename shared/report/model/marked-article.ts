import type { Span } from '../../anchoring/selectors.ts'
import { blockOffsets } from '../../article/canonical-text.ts'
import type { Block } from '../../project/records.ts'

/** A stretch of the article that the same claims cover from its beginning to its end. */
export interface MarkedRun {
  readonly text: string
  /** Numbers of the claims that cover it, ascending; none between claims, several where claims overlap. */
  readonly claims: readonly number[]
  /** Numbers of the claims that end with it. */
  readonly ends: readonly number[]
}

export type MarkedBlock =
  | {
      readonly type: 'paragraph' | 'list-item' | 'quotation'
      readonly runs: readonly MarkedRun[]
    }
  | {
      readonly type: 'heading'
      /** Its place in the outline: 1 at the top, and one more under each heading that it belongs to. */
      readonly depth: number
      readonly runs: readonly MarkedRun[]
    }

/** A block's text, whatever is marked in it. */
export function blockText({ runs }: MarkedBlock): string {
  return runs.map(({ text }) => text).join('')
}

export interface NumberedSpan extends Span {
  readonly number: number
}

/**
 * Cuts the blocks of an article where claims begin and end.
 *
 * @param spans of the canonical text, sorted by `start`, without white space at their ends
 */
export function cutIntoRuns(
  blocks: readonly Block[],
  spans: readonly NumberedSpan[],
): readonly MarkedBlock[] {
  const offsets = blockOffsets(blocks)
  const depthOf = outline()
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  let nextCut = 0
  let nextSpan = 0
  let covering: readonly NumberedSpan[] = []

  return blocks.map((block, index) => {
    const offset = offsets[index] ?? 0
    const blockEnd = offset + block.text.length
    const runs: MarkedRun[] = []
    let from = offset
    while (from < blockEnd) {
      while ((cuts[nextCut] ?? blockEnd) <= from) nextCut += 1
      const to = Math.min(cuts[nextCut] ?? blockEnd, blockEnd)
      const firstNew = nextSpan
      while ((spans[nextSpan]?.start ?? blockEnd) <= from) nextSpan += 1
      covering = [...covering, ...spans.slice(firstNew, nextSpan)].filter(({ end }) => end > from)
      runs.push({
        text: block.text.slice(from - offset, to - offset),
        claims: numbers(covering),
        ends: numbers(covering.filter(({ end }) => end === to)),
      })
      from = to
    }
    return block.type === 'heading'
      ? { type: 'heading', depth: depthOf(block.level), runs }
      : { type: block.type, runs }
  })
}

function numbers(spans: readonly NumberedSpan[]): readonly number[] {
  return spans.map(({ number }) => number).sort((a, b) => a - b)
}

/** Turns heading levels, which an article may skip, into an outline without gaps. */
function outline(): (level: number) => number {
  const open: number[] = []
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    return open.push(level)
  }
}
