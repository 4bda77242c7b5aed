import { BLOCK_SEPARATOR } from '../../article/canonical-text.ts'
import { blockText, type MarkedBlock } from '../model/marked-article.ts'
import { placeCorrections, type CopyChange, type PlacedCorrections } from './place-corrections.ts'
import type { ReportModel } from '../model/report-model.ts'

/** The article with the proposed corrections in place, and nothing else of the check. */
export interface CheckedCopy extends PlacedCorrections {
  readonly blocks: readonly CopyBlock[]
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

/** Puts the corrections into the article, each as the words that it changes. */
export function checkedCopy(model: Pick<ReportModel, 'blocks' | 'claims' | 'title'>): CheckedCopy {
  const corrections = placeCorrections(model)
  return { ...corrections, blocks: cutAtChanges(model.blocks, corrections.changes, model.title) }
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
    .findIndex((block) => blockText(block).trim() === title)
  const cut = blocks.map((block, index) => {
    const text = blockText(block)
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
