import type { MarkedBlock, MarkedRun } from './marked-article.ts'
import { strictest, type Sign } from '../words/verdict-signs.ts'

/** The article in small: how long each of its lines is, and where claims stand in them. No words. */
export interface Miniature {
  /** The length of a full line; lengths and places are in UTF-16 code units. */
  readonly width: number
  readonly lines: readonly MiniatureLine[]
}

export interface MiniatureLine {
  readonly kind: 'heading' | 'text'
  /** Whether a block begins here. */
  readonly opens: boolean
  readonly length: number
  readonly marks: readonly MiniatureMark[]
}

export interface MiniatureMark {
  readonly from: number
  readonly to: number
  /** The claim that it leads to: where several overlap, the first of the strictest sign. */
  readonly claim: number
  readonly sign: Sign
}

const MOST_LINES = 400
const LINE_WIDTH = 64

/**
 * Sets the article in lines, however long it is: a longer one has longer lines, and in a very long one several
 * blocks share a line, so that there are never more than `MOST_LINES`.
 */
export function miniature(
  blocks: readonly MarkedBlock[],
  signOf: (claim: number) => Sign,
): Miniature {
  const half = MOST_LINES / 2
  const groups = inGroups(blocks, Math.ceil(blocks.length / half))
  const total = blocks.reduce((sum, block) => sum + lengthOf(block.runs), 0)
  const width = Math.max(LINE_WIDTH, Math.ceil(total / half))
  return { width, lines: groups.flatMap((group) => setGroup(group, width, signOf)) }
}

function inGroups(
  blocks: readonly MarkedBlock[],
  size: number,
): readonly (readonly MarkedBlock[])[] {
  const groups: MarkedBlock[][] = []
  for (let start = 0; start < blocks.length; start += size) {
    groups.push(blocks.slice(start, start + size))
  }
  return groups
}

function setGroup(
  group: readonly MarkedBlock[],
  width: number,
  signOf: (claim: number) => Sign,
): readonly MiniatureLine[] {
  const runs = group.flatMap((block) => block.runs)
  const length = lengthOf(runs)
  const marks = runs.length === 0 ? [] : marksOf(runs, signOf)
  const kind = group[0]?.type === 'heading' ? 'heading' : 'text'
  return Array.from({ length: Math.ceil(length / width) }, (_, line) => {
    const start = line * width
    const end = Math.min(length, start + width)
    return {
      kind,
      opens: line === 0,
      length: end - start,
      marks: marks
        .filter((mark) => mark.from < end && mark.to > start)
        .map((mark) => ({
          ...mark,
          from: Math.max(mark.from, start) - start,
          to: Math.min(mark.to, end) - start,
        })),
    }
  })
}

function marksOf(
  runs: readonly MarkedRun[],
  signOf: (claim: number) => Sign,
): readonly MiniatureMark[] {
  let to = 0
  return runs.flatMap(({ text, claims }) => {
    const from = to
    to += text.length
    const sign = strictest(claims.map(signOf))
    const claim = claims.find((number) => signOf(number) === sign)
    return sign === null || claim === undefined ? [] : [{ from, to, claim, sign }]
  })
}

function lengthOf(runs: readonly MarkedRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
