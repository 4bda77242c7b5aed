import { spansOverlap, type Span } from '../../anchoring/selectors.ts'
import { BLOCK_SEPARATOR } from '../../article/canonical-text.ts'
import { blockText, type MarkedBlock } from '../model/marked-article.ts'
import type { ReportClaim } from '../model/report-claim.ts'
import type { ReportModel } from '../model/report-model.ts'
import { wordEdit, type TextEdit } from './word-edit.ts'

/** The corrections of an article as the words that each of them changes. */
export interface PlacedCorrections {
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

type Unnumbered = Omit<CopyChange, 'number'>

/** Of two that would change the same words, the one that comes first in the article does. */
export function placeCorrections({
  blocks,
  claims,
}: Pick<ReportModel, 'blocks' | 'claims'>): PlacedCorrections {
  const text = blocks.map(blockText).join(BLOCK_SEPARATOR)
  const spans = claimSpans(blocks)
  const placed: Unnumbered[] = []
  const refused: { claim: ReportClaim; by: Unnumbered | null }[] = []
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
    changes,
    unplaced: refused.map(({ claim, by }) => ({
      claim,
      overlaps: changes.find((change) => change.claim === by?.claim) ?? null,
    })),
  }
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
