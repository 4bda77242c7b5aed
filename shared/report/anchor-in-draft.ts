import { trimSpan, type Span } from '../anchoring/selectors.ts'
import { canonicalText } from '../article/canonical-text.ts'
import type { Claim, Draft } from '../project/model.ts'

/**
 * Where a claim stands in a draft: its position, if its words are the ones that stand there.
 *
 * @returns a function, since one draft's text serves many claims; it gives `null` for a claim of another
 *   draft, or whose words do not stand there: never a wrong place
 */
export function anchorIn(draft: Draft): (claim: Claim) => Span | null {
  const text = canonicalText(draft.blocks)
  return ({ target: { draft: id, quote, position } }) => {
    if (id !== draft.id || text.slice(position.start, position.end) !== quote.exact) return null
    return trimSpan(text, position)
  }
}
