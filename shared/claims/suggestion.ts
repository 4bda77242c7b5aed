import { spansOverlap, type Span } from '../anchoring/selectors.ts'
import type { ClaimKind, SuggestionId } from '../project/records.ts'
import type { Reason } from './check-worthiness/reasons.ts'

export { reasons, type Reason } from './check-worthiness/reasons.ts'

/** A claim that the app proposes. */
export interface Suggestion {
  readonly id: SuggestionId
  /** In the canonical text: within one block, trimmed, and apart from every other suggestion. */
  readonly span: Span
  /** At least one, in the order of `claimKinds`. */
  readonly kinds: readonly ClaimKind[]
  /** The fullest name that the article has for whom it attributes the claim to, or a description. */
  readonly speaker: string | null
  /** How much a check is worth, from 0 to 1. */
  readonly score: number
  /** In the order of `reasons`. */
  readonly reasons: readonly Reason[]
  /** The reasons that make a check less worth while. */
  readonly against: readonly Reason[]
}

/** A draft has one suggestion for each place. */
export function suggestionIdOf(draft: string, { start, end }: Span): SuggestionId {
  return `${draft}:${start}-${end}`
}

/** The draft and the place in it that a suggestion is named after. */
export function placeOfSuggestion(suggestion: SuggestionId): {
  readonly draft: string
  readonly span: Span
} {
  const [, draft = '', start, end] = /^(.*):(\d+)-(\d+)$/.exec(suggestion) ?? []
  return { draft, span: { start: Number(start), end: Number(end) } }
}

/** Whom the first suggestion that overlaps some words attributes them to, and the kinds it gives them. */
export function attributionOf(
  words: Span,
  suggestions: readonly Suggestion[],
): Pick<Suggestion, 'kinds' | 'speaker'> {
  const near = suggestions.find(({ span }) => spansOverlap(span, words))
  return { kinds: near?.kinds ?? [], speaker: near?.speaker ?? null }
}
