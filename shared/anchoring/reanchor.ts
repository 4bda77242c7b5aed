import { alignDrafts, type DraftPair } from './align-drafts.ts'
import { quoteFinder, rivalFinder } from './find-quote.ts'
import { placeClaim } from './place-claim.ts'
import type { Placement } from './placement.ts'
import { compareSurroundings } from './surroundings.ts'
import { spansOverlap, type Span } from './selectors.ts'

export type { DraftPair } from './align-drafts.ts'
export type { DraftSide } from './draft-sentences.ts'
export type { Placement } from './placement.ts'

/**
 * Finds the claims of a draft again in a later one: first the sentences of the two drafts are paired, then each
 * claim is placed within its sentence's counterpart, and only what has none is searched for by its words.
 *
 * @param spans the claims; UTF-16 code units of the earlier canonical text
 * @returns in the order of the spans. A span of the result lies in one block, unless the claim did not.
 */
export function reanchor(pair: DraftPair, spans: readonly Span[]): readonly Placement[] {
  const drafts = alignDrafts(pair)
  if (drafts.before.text === drafts.after.text)
    return spans.map((span) => ({ outcome: 'kept', span }))
  const surroundings = compareSurroundings(drafts)
  const search = {
    findQuote: quoteFinder(drafts),
    findRivals: rivalFinder(drafts),
    surroundings,
  }
  const placements = spans.map((span) => placeClaim(span, drafts, search))
  return settleClashes(spans, placements)
}

/** What a placement is worth if another claim lands on its words as well. */
const STRENGTH: Readonly<Record<Placement['outcome'], number>> = {
  kept: 3,
  moved: 2,
  changed: 1,
  unsure: 0,
  orphaned: 0,
}

/** Claims that were apart cannot stand on the same words: of two that do, the weaker one is asked about. */
function settleClashes(
  spans: readonly Span[],
  placements: readonly Placement[],
): readonly Placement[] {
  const settled = [...placements]
  const placed = placements.flatMap((placement, index) => {
    const was = spans[index]
    return 'span' in placement && was ? [{ index, was, ...placement }] : []
  })
  placed.sort((a, b) => a.span.start - b.span.start)
  let open: typeof placed = []
  for (const placement of placed) {
    open = open.filter(({ span }) => span.end > placement.span.start)
    for (const other of open) {
      if (spansOverlap(other.was, placement.was)) continue
      const isWeaker = STRENGTH[placement.outcome] < STRENGTH[other.outcome]
      const { index, span } = isWeaker ? placement : other
      settled[index] = { outcome: 'unsure', candidates: [span] }
      if (STRENGTH[placement.outcome] === STRENGTH[other.outcome])
        settled[placement.index] = { outcome: 'unsure', candidates: [placement.span] }
    }
    open.push(placement)
  }
  return settled
}
