import { isClaimEvent, type ClaimEvent } from '../fold/claim-fold.ts'
import { isCarried, JoinedClaims } from '../fold/joined-claims.ts'
import type { EventType } from '../events.ts'
import type { Claim, Signoff } from '../model.ts'
import { isUnknown, type StoredEvent } from '../stored-event.ts'

/** What a sign-off of a claim covers, in a person's words. */
const signedParts = [
  'words',
  'speaker',
  'verdict',
  'label',
  'rationale',
  'evidence',
  'source',
  'correction',
  'checklist',
] as const
export type SignedPart = (typeof signedParts)[number]

const partOf: Partial<Record<EventType, SignedPart>> = {
  'claim.reanchored': 'words',
  'verdict.given': 'verdict',
  'claim.labelled': 'label',
  'rationale.written': 'rationale',
  'evidence.attached': 'evidence',
  'evidence.edited': 'evidence',
  'evidence.detached': 'evidence',
  'source.edited': 'source',
  'source.removed': 'source',
  'correction.proposed': 'correction',
  'checklist.ticked': 'checklist',
}

/**
 * What has been done to a claim and its sources since somebody signed it off, as far as it can have voided that.
 * It is empty where the reason lies before it, as an undo of what was done earlier does.
 *
 * @param events in the order of their stamps, without those that are undone
 */
export function changesSince(
  { event: signed }: Pick<Signoff, 'event'>,
  claim: Pick<Claim, 'id' | 'evidence'>,
  events: readonly StoredEvent[],
): readonly SignedPart[] {
  const cited = new Set(claim.evidence.map(({ source }) => source))
  const joined = new JoinedClaims()
  for (const event of events) if (isClaimEvent(event)) joined.add(event)
  const isOfClaim = (event: ClaimEvent): boolean =>
    event.data.claim === claim.id ||
    (isCarried(event) && joined.wholesOf(new Set([event.data.claim])).has(claim.id))
  const changed = new Set<SignedPart>()
  for (const event of events) {
    if (event.id <= signed || isUnknown(event)) continue
    const isAbout = isClaimEvent(event)
      ? isOfClaim(event)
      : 'source' in event.data && cited.has(event.data.source)
    if (!isAbout) continue
    if (event.type === 'claim.edited') {
      if (event.data.target) changed.add('words')
      if (event.data.speaker !== undefined) changed.add('speaker')
    }
    const part = partOf[event.type]
    if (part) changed.add(part)
  }
  return signedParts.filter((part) => changed.has(part))
}
