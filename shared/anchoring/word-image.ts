import type { IndexRange } from './draft-sentences.ts'
import type { FoldedWord } from './typographic-fold.ts'

/** Words that turn a statement around or make it more or less than it was, in lower case. */
const QUALIFIERS = new Set(
  `ne n' pas jamais aucun aucune ni non nul nulle sans guère plus moins presque environ près quelque jusqu'
   quasiment peut-être seulement not never no none neither nor without hardly cannot don' doesn' didn' isn' aren'
   wasn' weren' won' wouldn' can' couldn' hasn' haven' hadn' shouldn' more less fewer almost nearly about around
   least most roughly approximately over under possibly perhaps allegedly reportedly only`.split(
    /\s+/,
  ),
)

/** Words that begin another clause, which says nothing about the one before, or add to a list if little follows. */
const JOINING = new Set(
  `et ou mais car donc qui dont selon and or but who which according said`.split(/\s+/),
)

/** `and Brevik` still belongs to the clause, `and lodged a complaint on Sunday` does not. */
const LONGEST_ADDITION = 4

/** Words of the earlier draft aligned with words of the later one. */
export interface Alignment {
  /** The earlier words' range. */
  readonly range: IndexRange
  /** For each of them the index of its counterpart, -1 for none. */
  readonly counterparts: Int32Array
  /** The later words' range. */
  readonly within: IndexRange
}

/**
 * The words of the later draft that stand where some words stood in the earlier one; `null` if none of them has
 * a counterpart. What stands in place of words at an edge belongs to them, what was put in beside them does not,
 * unless it qualifies them or carries on their clause to its end.
 */
export function imageOf(
  { from, to }: IndexRange,
  { range, counterparts, within }: Alignment,
  words: readonly FoldedWord[],
  old: readonly FoldedWord[],
): IndexRange | null {
  const counterpart = (index: number) => counterparts[index - range.from] ?? -1
  let first = from
  while (first < to && counterpart(first) === -1) first += 1
  let last = to - 1
  while (last >= first && counterpart(last) === -1) last -= 1
  if (last < first) return null
  let outerFirst = from - 1
  while (outerFirst >= range.from && counterpart(outerFirst) === -1) outerFirst -= 1
  let outerLast = to
  while (outerLast < range.to && counterpart(outerLast) === -1) outerLast += 1
  const floor = outerFirst >= range.from ? counterpart(outerFirst) + 1 : within.from
  const ceiling = outerLast < range.to ? counterpart(outerLast) : within.to
  const start = counterpart(first)
  const end = counterpart(last) + 1
  const clause = clauseAround(words, { from: start, to: end }, { from: floor, to: ceiling })
  const before = shareOf(start - clause.from, first - from, from - outerFirst - 1)
  const after = shareOf(clause.to - end, to - 1 - last, outerLast - to)
  const goesOn =
    last === to - 1 && isClauseEnd(old, to, range) && isClauseEnd(words, clause.to, within)
  const isOther = JOINING.has(words[end]?.lower ?? '') && clause.to - end > LONGEST_ADDITION
  const extended = goesOn && !isOther ? clause.to : end + after
  return {
    from: withQualifier(words, { from: floor, to: start - before }, 'ahead') ?? start - before,
    to: withQualifier(words, { from: extended, to: ceiling }, 'behind') ?? extended,
  }
}

/** Whether a clause ends ahead of a word. */
function isClauseEnd(words: readonly FoldedWord[], index: number, { to }: IndexRange): boolean {
  return index >= to || words[index]?.kind === 'mark'
}

/** As far as some words go on without a mark, within limits. */
function clauseAround(
  words: readonly FoldedWord[],
  { from, to }: IndexRange,
  limits: IndexRange,
): IndexRange {
  let start = from
  while (start > limits.from && words[start - 1]?.kind !== 'mark') start -= 1
  let end = to
  while (end < limits.to && words[end]?.kind !== 'mark') end += 1
  return { from: start, to: end }
}

/** How many of the words that stand in place of others belong to those on the inside of an edge. */
function shareOf(count: number, inside: number, outside: number): number {
  return inside === 0 ? 0 : Math.round((count * inside) / (inside + outside))
}

/** Where the words that qualify their neighbours begin or end; `null` if there are none in the same clause. */
function withQualifier(
  words: readonly FoldedWord[],
  { from, to }: IndexRange,
  side: 'ahead' | 'behind',
): number | null {
  const step = side === 'ahead' ? -1 : 1
  let reached: number | null = null
  for (let index = side === 'ahead' ? to - 1 : from; index >= from && index < to; index += step) {
    const word = words[index]
    if (!word || word.kind === 'mark') break
    if (QUALIFIERS.has(word.lower)) reached = side === 'ahead' ? index : index + 1
  }
  return reached
}
