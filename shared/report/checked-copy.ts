import { spansOverlap, type Span } from '../anchoring/selectors.ts'
import { BLOCK_SEPARATOR } from '../article/canonical-text.ts'
import type { MarkedBlock } from './marked-article.ts'
import type { ReportClaim } from './report-claim.ts'
import type { ReportModel } from './report-model.ts'
import { wordEdit, type TextEdit } from './word-edit.ts'

/** The article with the proposed corrections in place, and nothing else of the check. */
export interface CheckedCopy {
  readonly blocks: readonly CopyBlock[]
  /** In the order of the article. */
  readonly changes: readonly CopyChange[]
  /** What could not be put in place. */
  readonly unplaced: readonly UnplacedCorrection[]
}

export interface CopyChange extends TextEdit {
  /** From 1. */
  readonly number: number
  readonly claim: ReportClaim
}

export interface UnplacedCorrection {
  readonly claim: ReportClaim
  /** The change that it would change again; `null` if its words do not stand in the article. */
  readonly overlaps: CopyChange | null
}

export interface CopyBlock {
  readonly type: MarkedBlock['type']
  /** Of a heading: its place in the outline. */
  readonly depth: number
  /** Whether it is the article's headline, which most articles have among their first blocks. */
  readonly isTitle: boolean
  readonly pieces: readonly CopyPiece[]
}

export type CopyPiece =
  | { readonly kind: 'kept'; readonly text: string }
  | {
      readonly kind: 'deleted' | 'inserted'
      readonly text: string
      readonly change: CopyChange
      /** Whether it is the first and the last piece of its change. */
      readonly opens: boolean
      readonly closes: boolean
    }

/**
 * Puts the corrections into the article, each as the words that it changes. Where two would change the same
 * words, the one that comes first in the article does.
 */
export function checkedCopy({
  blocks,
  claims,
  title,
}: Pick<ReportModel, 'blocks' | 'claims' | 'title'>): CheckedCopy {
  const text = blocks.map(textOf).join(BLOCK_SEPARATOR)
  const spans = claimSpans(blocks)
  const placed: Omit<CopyChange, 'number'>[] = []
  const refused: { claim: ReportClaim; by: Omit<CopyChange, 'number'> | null }[] = []
  for (const claim of claims) {
    if (claim.correction === '') continue
    const span = spans.get(claim.number)
    if (!span) {
      refused.push({ claim, by: null })
      continue
    }
    const edit = editOf(claim.correction, text, span)
    if (edit === null) continue
    const by = placed.find((other) => conflict(other, edit))
    if (!by) placed.push({ ...edit, claim })
    else if (!isSameEdit(by, edit)) refused.push({ claim, by })
  }
  placed.sort((a, b) => a.start - b.start || a.end - b.end)
  const changes = placed.map((change, index) => ({ ...change, number: index + 1 }))
  return {
    blocks: cutAtChanges(blocks, changes, title),
    changes,
    unplaced: refused.map(({ claim, by }) => ({
      claim,
      overlaps: changes.find((change) => change.claim === by?.claim) ?? null,
    })),
  }
}

function textOf({ runs }: MarkedBlock): string {
  return runs.map((run) => run.text).join('')
}

/** Where each claim stands in the canonical text, as the marks of the article tell it. */
function claimSpans(blocks: readonly MarkedBlock[]): ReadonlyMap<number, Span> {
  const spans = new Map<number, Span>()
  let offset = 0
  for (const { runs } of blocks) {
    for (const run of runs) {
      const end = offset + run.text.length
      for (const number of run.claims) {
        spans.set(number, { start: spans.get(number)?.start ?? offset, end })
      }
      offset = end
    }
    offset += BLOCK_SEPARATOR.length
  }
  return spans
}

/** A correction as an edit of the article, without a full stop that the article has after the claim already. */
function editOf(correction: string, text: string, span: Span): TextEdit | null {
  const words = text.slice(span.start, span.end)
  const stop = correction.at(-1) ?? ''
  const isDoubled = /[.!?…]/.test(stop) && text[span.end] === stop && !words.endsWith(stop)
  const edit = wordEdit(words, isDoubled ? correction.slice(0, -1).trimEnd() : correction)
  return edit && { ...edit, start: span.start + edit.start, end: span.start + edit.end }
}

/** Two insertions at one place have no order, and one within what another deletes has no place. */
function conflict(a: TextEdit, b: TextEdit): boolean {
  return spansOverlap(a, b) || a.start === b.start
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.inserted === b.inserted
}

/** The headline is at most the last of so many first blocks. */
const MOST_BEFORE_TITLE = 6

/** What takes the place of words stands right after the first of them, also where they go on in another block. */
function cutAtChanges(
  blocks: readonly MarkedBlock[],
  changes: readonly CopyChange[],
  title: string,
): readonly CopyBlock[] {
  let offset = 0
  const titleAt = blocks
    .slice(0, MOST_BEFORE_TITLE)
    .findIndex((block) => textOf(block).trim() === title)
  const cut = blocks.map((block, index) => {
    const text = textOf(block)
    const pieces = piecesOf(text, offset, changes)
    offset += text.length + BLOCK_SEPARATOR.length
    return {
      type: block.type,
      depth: block.type === 'heading' ? block.depth : 0,
      isTitle: index === titleAt,
      pieces,
    }
  })
  const ends = endsOfChanges(cut.flatMap(({ pieces }) => pieces))
  return cut.map((block) => ({ ...block, pieces: block.pieces.map((piece) => ends(piece)) }))
}

type Piece =
  | { readonly kind: 'kept'; readonly text: string }
  | {
      readonly kind: 'deleted' | 'inserted'
      readonly text: string
      readonly change: CopyChange
    }

function endsOfChanges(pieces: readonly Piece[]): (piece: Piece) => CopyPiece {
  const first = new Map<CopyChange, Piece>()
  const last = new Map<CopyChange, Piece>()
  for (const piece of pieces) {
    if (piece.kind === 'kept') continue
    if (!first.has(piece.change)) first.set(piece.change, piece)
    last.set(piece.change, piece)
  }
  return (piece) =>
    piece.kind === 'kept'
      ? piece
      : {
          ...piece,
          opens: first.get(piece.change) === piece,
          closes: last.get(piece.change) === piece,
        }
}

/** @param offset of the block in the canonical text */
function piecesOf(text: string, offset: number, changes: readonly CopyChange[]): readonly Piece[] {
  const end = offset + text.length
  const endBefore = offset - BLOCK_SEPARATOR.length
  const pieces: Piece[] = []
  let done = offset
  const push = (piece: Piece): void => {
    if (piece.text !== '') pieces.push(piece)
  }
  const upTo = (place: number): string => {
    const from = done
    done = Math.max(done, Math.min(place, end))
    return text.slice(from - offset, done - offset)
  }
  for (const change of changes) {
    if (change.start > end || change.end < offset) continue
    push({ kind: 'kept', text: upTo(change.start) })
    push({ kind: 'deleted', text: upTo(change.end), change })
    // One that begins between two blocks stands at the beginning of the second.
    if (change.start > endBefore) push({ kind: 'inserted', text: change.inserted, change })
  }
  push({ kind: 'kept', text: upTo(end) })
  return pieces
}
