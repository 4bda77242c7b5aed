import { trimSpan, type Span } from '../../anchoring/selectors.ts'
import { canonicalText } from '../../article/canonical-text.ts'
import { placementIn, type Claim, type Draft } from '../../project/model.ts'

/**
 * Where a claim stands in a draft: its position, if its words are the ones that stand there.
 *
 * @returns a function, since one draft's text serves many claims; it gives `null` for a claim of another draft,
 *   whose words do not stand there, or whose place nobody has confirmed: never a wrong place
 */
export function anchorIn(draft: Draft): (claim: Claim) => Span | null {
  const text = canonicalText(draft.blocks)
  return (claim) => {
    const { draft: id, quote, position } = claim.target
    const placement = placementIn(claim, draft.id)
    if (placement === 'orphaned' || placement === 'unsure') return null
    if (id !== draft.id || text.slice(position.start, position.end) !== quote.exact) return null
    return trimSpan(text, position)
  }
}
