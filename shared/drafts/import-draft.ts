import type { Placement } from '../anchoring/reanchor.ts'
import { selectSpan } from '../anchoring/selectors.ts'
import { canonicalText } from '../article/canonical-text.ts'
import type { DraftText } from '../project/claim-actions.ts'
import type { EventData, EventDraft } from '../project/events.ts'
import {
  currentDraft,
  listedClaims,
  placementIn,
  type Claim,
  type Draft,
  type Project,
} from '../project/model.ts'
import type { ClaimTarget } from '../project/records.ts'
import type { PlacesFound, PlaceSearch, SoughtPlace } from './find-places.ts'

/**
 * Where a claim stood the last time that this was sure: from there it is looked for. A place that nobody has
 * confirmed would lead on to another one that looks as if somebody had.
 */
export function lastSurePlace({ places, target }: Claim): ClaimTarget {
  const sure = places.findLast(
    ({ outcome, target: there }) => there !== null && outcome !== 'unsure',
  )
  return sure?.target ?? target
}

function soughtPlace(claim: Claim): SoughtPlace {
  const { draft, position } = lastSurePlace(claim)
  return { draft, span: position }
}

/** What to look for in a draft that comes in: every claim, and what was answered. */
export function searchForImport(
  project: Project,
  record: EventData<'draft.imported'>,
): PlaceSearch {
  const previous = currentDraft(project)
  const draft = { id: record.draft, language: record.language, blocks: record.blocks }
  return {
    ...searchFor(project, listedClaims(project), { draft, previous }),
    answered: previous ? answeredIn(project, previous.id) : [],
  }
}

/** What to look for in the current draft once it is there: the claims that have no sure place in it. */
export function searchForTriage(project: Project): {
  readonly claims: readonly Claim[]
  readonly search: PlaceSearch
} {
  const draft = currentDraft(project)
  const claims = listedClaims(project).filter(
    (claim) => draft && isAsked(placementIn(claim, draft.id)),
  )
  const [previous = null, current = null] = project.drafts.slice(-2)
  const search = searchFor(project, claims, { draft: current ?? nothing, previous })
  return { claims, search }
}

const isAsked = (outcome: ReturnType<typeof placementIn>): boolean =>
  outcome === 'unsure' || outcome === 'orphaned' || outcome === 'unplaced'

const nothing: PlaceSearch['draft'] = { id: '', language: 'en', blocks: [] }

function searchFor(
  project: Project,
  claims: readonly Claim[],
  { draft, previous }: Pick<PlaceSearch, 'draft'> & { readonly previous: Draft | null },
): PlaceSearch {
  const sought = claims.map(soughtPlace)
  const drafts = new Set([previous?.id, ...sought.map((place) => place.draft)])
  return {
    earlier: project.drafts
      .filter(({ id }) => drafts.has(id))
      .map(({ id, language, blocks }) => ({ id, language, blocks })),
    draft,
    previous: previous?.id ?? '',
    sought,
    answered: [],
  }
}

/** The suggestions of a draft that somebody has dismissed, or accepted and removed the claim of. */
function answeredIn(project: Project, draft: string): PlaceSearch['answered'] {
  const removed = [...project.claims.values()].flatMap(({ suggestion, removed: isGone }) =>
    suggestion !== null && isGone ? [suggestion] : [],
  )
  const answered = new Set([...project.dismissedSuggestions, ...removed])
  return [...answered].filter((id) => id.startsWith(`${draft}:`))
}

/**
 * A new draft with what becomes of each claim in it, as one action.
 *
 * @param found for the search that `searchForImport` made of the same project
 */
export function importDraft(
  project: Project,
  record: EventData<'draft.imported'>,
  found: PlacesFound,
): readonly EventDraft[] {
  const draft = { id: record.draft, text: canonicalText(record.blocks) }
  return [
    { type: 'draft.imported', data: record },
    ...listedClaims(project).map((claim, index) =>
      reanchorClaim(claim, draft, found.placements[index] ?? { outcome: 'orphaned' }),
    ),
    ...found.answered.map((suggestion): EventDraft => ({
      type: 'suggestion.dismissed',
      data: { suggestion },
    })),
  ]
}

/** Says where a claim stands in a draft, as it was found. */
export function reanchorClaim(claim: Claim, draft: DraftText, placement: Placement): EventDraft {
  const { outcome } = placement
  const span =
    outcome === 'orphaned'
      ? undefined
      : outcome === 'unsure'
        ? placement.candidates[0]
        : placement.span
  const target = span ? selectSpan(draft.id, draft.text, span) : null
  return {
    type: 'claim.reanchored',
    data: { claim: claim.id, draft: draft.id, outcome, target },
  }
}
