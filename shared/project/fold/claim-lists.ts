import { byCodeUnits } from '../../by-code-units.ts'
import type { DraftOrder } from './claim-places.ts'
import type { Claim, Project } from '../model.ts'
import type { DraftId } from '../records.ts'

/** The claims that are not removed, parted into those that stand in a draft and those that do not. */
export function listClaims(
  claims: ReadonlyMap<string, Claim>,
  current: DraftId,
  order: DraftOrder,
): Pick<Project, 'claimsInOrder' | 'unplacedClaims'> {
  const placed: Claim[] = []
  const unplaced: Claim[] = []
  for (const claim of claims.values()) {
    if (claim.removed) continue
    // Before the first draft is there, every claim counts as placed: its draft is still to arrive.
    const isPlaced = current === '' || stands(claim, current)
    ;(isPlaced ? placed : unplaced).push(claim)
  }
  const rank = (claim: Claim): number => order.get(claim.target.draft) ?? -1
  return {
    claimsInOrder: placed.sort(byPosition).map(({ id }) => id),
    unplacedClaims: unplaced
      .sort((a, b) => rank(a) - rank(b) || byPosition(a, b))
      .map(({ id }) => id),
  }
}

function stands({ target, places }: Claim, draft: DraftId): boolean {
  return target.draft === draft && places.at(-1)?.target !== null
}

function byPosition(a: Claim, b: Claim): number {
  return (
    a.target.position.start - b.target.position.start ||
    a.target.position.end - b.target.position.end ||
    byCodeUnits(a.id, b.id)
  )
}
