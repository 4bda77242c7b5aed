import { reanchor, type Placement } from '../../shared/anchoring/reanchor.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import type { Language } from '../../shared/project/records.ts'
import { LEAST_OVERLAP } from './compare-article.ts'
import type { DraftPair, ExpectedClaim, ExpectedPlacement } from './draft-pair.ts'
import { overlapOf } from './match-spans.ts'

/** What the app makes of an annotated claim in a later draft. */
export interface PlacedClaim {
  readonly pair: DraftPair
  readonly claim: ExpectedClaim
  readonly found: Placement
  /** `wrong-anchor`: put silently, as kept or moved, on a place that is not the claim's. */
  readonly result: 'right' | 'other' | 'wrong-anchor'
}

/** @param language of both drafts; `null` takes what the app detects in the earlier one */
export function placeClaims(pair: DraftPair, language: Language | null): readonly PlacedClaim[] {
  const sideOf = (draft: 'old' | 'new') => ({
    blocks: pair[draft].blocks,
    language: language ?? pair.language,
  })
  const drafts = { before: sideOf('old'), after: sideOf('new') }
  const spans = pair.claims.map(({ span }) => span)
  return reanchor(drafts, spans).flatMap((found, index): PlacedClaim[] => {
    const claim = pair.claims[index]
    return claim ? [{ pair, claim, found, result: judge(claim.expected, found) }] : []
  })
}

/** Whether a placement is the expected one. What is to be asked about is never right, and never a wrong anchor. */
export function judge(expected: ExpectedPlacement, found: Placement): PlacedClaim['result'] {
  if (found.outcome === 'unsure') return 'other'
  if (found.outcome === 'orphaned') return expected.outcome === 'orphaned' ? 'right' : 'other'
  const isThere = expected.outcome !== 'orphaned' && isPlace(expected, found.span)
  if (isThere && expected.outcome === found.outcome) return 'right'
  return isThere || found.outcome === 'changed' ? 'other' : 'wrong-anchor'
}

/** Words that stayed the same have one place; how far a change reaches is a matter of taste. */
function isPlace(
  expected: Exclude<ExpectedPlacement, { outcome: 'orphaned' }>,
  span: Span,
): boolean {
  return expected.outcome === 'changed'
    ? overlapOf(expected.span, span) >= LEAST_OVERLAP
    : expected.span.start === span.start && expected.span.end === span.end
}
