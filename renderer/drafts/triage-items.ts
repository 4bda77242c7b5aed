import { overlapFinder } from '../../shared/anchoring/overlap.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { needsAnswer, type Outcome, type Triage } from '../../shared/drafts/triage.ts'
import type { Claim } from '../../shared/project/model.ts'
import type { ReviewItem, SuggestionItem } from '../review/review-items.ts'

/** One line of the triage: what became of a claim, or a suggestion in a sentence that is new. */
export type TriageItem = TriagedClaim | NewSuggestion

export interface TriagedClaim {
  readonly kind: 'claim'
  readonly id: string
  readonly outcome: Outcome
  readonly claim: Claim
  readonly needsAnswer: boolean
}

export interface NewSuggestion {
  readonly kind: 'suggestion'
  readonly id: string
  readonly outcome: 'new'
  readonly item: SuggestionItem
  readonly needsAnswer: true
}

/** Whether it is a claim that has no place in the draft, as far as one knows by now. */
export function isMissing(item: TriageItem | null): boolean {
  return item?.outcome === 'orphaned' || item?.outcome === 'unplaced'
}

/** In the order in which they are gone through. */
export const groups = ['changed', 'unsure', 'orphaned', 'unplaced', 'new', 'moved', 'kept'] as const
export type Group = (typeof groups)[number]

/** What is gone through, what waits for an answer first. @param folded groups that are only counted */
export function listTriage(
  claims: Triage,
  suggestions: readonly SuggestionItem[],
  folded: ReadonlySet<Group>,
): readonly TriageItem[] {
  return groups
    .filter((group) => !folded.has(group))
    .flatMap((group): readonly TriageItem[] =>
      group === 'new'
        ? suggestions.map((item) => ({
            kind: 'suggestion',
            id: item.id,
            outcome: 'new',
            item,
            needsAnswer: true,
          }))
        : claims[group].map((claim) => ({
            kind: 'claim',
            id: claim.id,
            outcome: group,
            claim,
            needsAnswer: needsAnswer(claim, group),
          })),
    )
}

/** The suggestions that wait for an answer in sentences that are new. @param sentences in ascending order */
export function suggestionsIn(
  items: readonly ReviewItem[],
  sentences: readonly Span[],
): readonly SuggestionItem[] {
  const sentenceOver = overlapFinder(sentences.map((span) => ({ span })))
  return items.filter(
    (item): item is SuggestionItem =>
      item.kind === 'suggestion' && sentenceOver(item.span) !== null,
  )
}
