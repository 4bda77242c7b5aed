import type { Span } from '../../shared/anchoring/selectors.ts'
import type { ComparedRow } from '../../shared/article/comparing/compare-drafts.ts'
import type { Project } from '../../shared/project/model.ts'
import type { DraftId } from '../../shared/project/records.ts'

/** The claims of one draft, in the order of their starts. */
export type SideClaims = readonly { readonly span: Span }[]

/** Where claims stand in a draft for sure; also those that do not stand in the current one any more. */
export function claimsOf(project: Project | null, draft: DraftId): SideClaims {
  return [...(project?.claims.values() ?? [])]
    .filter(({ removed }) => !removed)
    .flatMap(({ places }) => {
      const place = places.find((one) => one.draft === draft)
      return place?.target && place.outcome !== 'unsure' ? [{ span: place.target.position }] : []
    })
    .sort((a, b) => a.span.start - b.span.start)
}

/** How many rows are drawn together. */
const SECTION_SIZE = 24

/** A run of rows: what lies far from the window is not drawn. */
export interface RowSection {
  /** Indices of its rows, `to` exclusive. */
  readonly from: number
  readonly to: number
  readonly rows: readonly ComparedRow[]
  /** A guess, in CSS pixels. */
  readonly height: number
}

export function cutRows(rows: readonly ComparedRow[]): readonly RowSection[] {
  const sections: RowSection[] = []
  for (let from = 0; from < rows.length; from += SECTION_SIZE) {
    const inside = rows.slice(from, from + SECTION_SIZE)
    const height = inside.reduce((sum, row) => sum + rowHeight(row), 0)
    sections.push({ from, to: from + inside.length, rows: inside, height })
  }
  return sections
}

/** What a row may be high, in CSS pixels, before it is drawn. */
export function rowHeight({ before, after }: ComparedRow): number {
  const length = Math.max(before?.block.text.length ?? 0, after?.block.text.length ?? 0)
  return Math.ceil(length / 60) * 25 + 16
}
