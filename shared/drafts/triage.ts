import type { Placement } from '../anchoring/reanchor.ts'
import { sameWords } from '../anchoring/same-words.ts'
import type { Span } from '../anchoring/selectors.ts'
import { judgeClaim, type DraftText } from '../project/claim-actions.ts'
import type { EventDraft } from '../project/events.ts'
import { isJudged } from '../project/fold/judgement-fold.ts'
import {
  currentDraft,
  listedClaims,
  placementIn,
  type Claim,
  type Project,
} from '../project/model.ts'
import type { PlacementOutcome } from '../project/records.ts'
import { reanchorClaim } from './import-draft.ts'

/** What became of a claim in the current draft; `unplaced` where nobody has looked for it there yet. */
export type Outcome = PlacementOutcome | 'unplaced'

/** In the order in which they are gone through: what needs an answer first. */
export const outcomes = ['changed', 'unsure', 'orphaned', 'unplaced', 'moved', 'kept'] as const

export type Triage = Readonly<Record<Outcome, readonly Claim[]>>

/** The claims by what became of them in the current draft. Those that were made in it are not among them. */
export function triage(project: Project): Triage {
  const sorted: Record<Outcome, Claim[]> = {
    changed: [],
    unsure: [],
    orphaned: [],
    unplaced: [],
    moved: [],
    kept: [],
  }
  const draft = currentDraft(project)
  if (!draft) return sorted
  for (const claim of listedClaims(project)) {
    const outcome = placementIn(claim, draft.id)
    if (outcome !== 'added') sorted[outcome].push(claim)
  }
  return sorted
}

/** Where a claim stands whose words have changed: whether anybody had judged the old ones, and has judged the new. */
export type ChangedState = 'asked' | 'judged-again' | 'judged' | 'unjudged'

export function changedState({
  earlier,
  judgements,
}: Pick<Claim, 'earlier' | 'judgements'>): ChangedState {
  if (isJudged(judgements)) return earlier ? 'judged-again' : 'judged'
  return earlier ? 'asked' : 'unjudged'
}

/**
 * Whether somebody has to look at a claim: its place is not known, or its words have changed since they were
 * judged and nobody has judged the new ones.
 */
export function needsAnswer(claim: Claim, outcome: Outcome): boolean {
  switch (outcome) {
    case 'kept':
    case 'moved':
      return false
    case 'changed':
      return changedState(claim) === 'asked'
    case 'unsure':
    case 'orphaned':
    case 'unplaced':
      return true
  }
}

/**
 * Gives the verdicts again that the claim had before its words changed, and the newsroom's own. Where two people
 * differed there is none to be given again.
 *
 * @returns none where nothing was judged, or where the new words have been judged since: what was decided last stands
 */
export function stillHolds(claim: Claim): readonly EventDraft[] {
  const { earlier, id } = claim
  if (!earlier || isJudged(claim.judgements)) return []
  const aspects = (['content', 'attribution'] as const).filter((aspect) => {
    const { given, contested } = earlier.judgements[aspect]
    return given.length > 0 && !contested && (aspect === 'content' || claim.speaker !== null)
  })
  const label: EventDraft[] =
    earlier.label === null || claim.label === earlier.label
      ? []
      : [{ type: 'claim.labelled', data: { claim: id, label: earlier.label } }]
  return [
    ...aspects.map((aspect) => judgeClaim(claim, aspect, earlier.judgements[aspect].verdict)),
    ...label,
  ]
}

/** Puts a claim where a person says that it stands. Other words than it had wait for a verdict again. */
export function placeClaim(claim: Claim, draft: DraftText, span: Span): EventDraft {
  const words = draft.text.slice(span.start, span.end)
  const isSame = sameWords(words, claim.words)
  return reanchorClaim(claim, draft, { outcome: isSame ? 'kept' : 'changed', span })
}

/** A person says that a claim stands nowhere in a draft. */
export function placeNowhere(claim: Claim, draft: DraftText): EventDraft {
  return reanchorClaim(claim, draft, { outcome: 'orphaned' })
}

/** Says of claims that nobody has looked for in a draft where the app finds them; those it knows nothing of wait on. */
export function placeAsFound(
  claims: readonly Claim[],
  draft: DraftText,
  found: ReadonlyMap<string, Placement>,
): readonly EventDraft[] {
  return claims.flatMap((claim) => {
    const placement = found.get(claim.id)
    return placement ? [reanchorClaim(claim, draft, placement)] : []
  })
}
