import { firstFrom, overlapFinder } from '../anchoring/overlap.ts'
import { spansOverlap, type Span } from '../anchoring/selectors.ts'
import type { Claim, Project } from '../project/model.ts'
import type { SearchedSentence } from './passed-over.ts'
import type { Lack } from './states-something.ts'
import type { Search } from './suggest-claims.ts'
import { standingOf } from './suggestion-line.ts'
import type { Suggestion } from './suggestion.ts'

/** Why some words of an article are not among the suggestions that are shown. */
export type Finding =
  /** They are: as a claim, or as a suggestion above the line. */
  | { readonly kind: 'shown'; readonly item: string }
  | { readonly kind: 'below-line'; readonly suggestion: Suggestion }
  /** It was answered: dismissed, or accepted and its claim removed. */
  | { readonly kind: 'dismissed' | 'removed'; readonly suggestion: Suggestion }
  | { readonly kind: 'not-a-statement'; readonly lack: Lack }

/** Some words of an article and what became of them. */
export interface Passage {
  /** In the canonical text. */
  readonly span: Span
  readonly finding: Finding
}

/** What is known of an article: what the search found, what was decided since, and how much is shown. */
export interface Known {
  readonly search: Search
  readonly project: Pick<Project, 'claims' | 'claimsInOrder' | 'dismissedSuggestions'>
  /** As in `suggestion-line.ts`. */
  readonly line: number
}

export interface WhyNot {
  /** What became of the words at a position in the canonical text; `null` where there are none. */
  readonly at: (position: number) => Passage | null
  /** The next words after a position of which nothing is shown; `null` if there are none. */
  readonly after: (position: number) => Passage | null
  /** The last ones that start before a position. */
  readonly before: (position: number) => Passage | null
}

/** Makes what answers why words are not suggested. It reads what is known once; each answer is quick. */
export function whyNot({ search, project, line }: Known): WhyNot {
  const { sentences, suggestions } = search
  const claims = claimPassages(project)
  const claimOver = overlapFinder(claims)
  const madeFrom = claimsBySuggestion(project)

  function findingOf(suggestion: Suggestion): Finding {
    const claim = claimOver(suggestion.span)
    if (claim) return claim.finding
    const made = madeFrom.get(suggestion.id)
    if (made) return made.removed ? { kind: 'removed', suggestion } : shown(made.id)
    if (project.dismissedSuggestions.has(suggestion.id)) return { kind: 'dismissed', suggestion }
    if (standingOf(suggestion) < line) return { kind: 'below-line', suggestion }
    return shown(suggestion.id)
  }

  /** What the search made of a sentence, part by part. */
  function partsOf({ span, lack }: SearchedSentence): readonly Passage[] {
    if (lack !== null) {
      const claim = claimOver(span)
      return [claim ?? { span, finding: { kind: 'not-a-statement', lack } }]
    }
    return suggestions
      .slice(firstFrom(suggestions, span.start), firstFrom(suggestions, span.end))
      .map((suggestion) => ({ span: suggestion.span, finding: findingOf(suggestion) }))
  }

  function at(position: number): Passage | null {
    const sentence = sentences[sentenceAt(position)]
    if (!sentence) return null
    const own = claims.filter(({ span }) => spansOverlap(span, sentence.span))
    const [first, ...others] = [...own, ...partsOf(sentence)]
    return others.reduce<Passage | null>(
      (nearest, passage) => (nearest && isNearer(nearest, passage, position) ? nearest : passage),
      first ?? null,
    )
  }

  function sentenceAt(position: number): number {
    return Math.max(0, firstFrom(sentences, position + 1) - 1)
  }

  function step(position: number, direction: 1 | -1): Passage | null {
    let index = sentenceAt(position)
    for (let sentence = sentences[index]; sentence; sentence = sentences[(index += direction)]) {
      const hidden = partsOf(sentence)
        .filter(({ finding }) => finding.kind !== 'shown')
        .filter(({ span }) => (span.start - position) * direction > 0)
      const next = hidden.at(direction === 1 ? 0 : -1)
      if (next) return next
    }
    return null
  }

  return { at, after: (position) => step(position, 1), before: (position) => step(position, -1) }
}

function shown(item: string): Finding {
  return { kind: 'shown', item }
}

function claimPassages({ claims, claimsInOrder }: Known['project']): readonly Passage[] {
  return claimsInOrder.flatMap((id): Passage[] => {
    const claim = claims.get(id)
    return claim ? [{ span: claim.target.position, finding: shown(id) }] : []
  })
}

/** The claims that were made of suggestions; one that stands rather than one that was removed. */
function claimsBySuggestion({ claims }: Known['project']): ReadonlyMap<string, Claim> {
  const made = new Map<string, Claim>()
  for (const claim of claims.values()) {
    if (claim.suggestion === null) continue
    if (made.get(claim.suggestion)?.removed !== false) made.set(claim.suggestion, claim)
  }
  return made
}

/** Whether the first passage is as near to a position as the second. */
function isNearer(first: Passage, second: Passage, position: number): boolean {
  return distanceTo(first.span, position) <= distanceTo(second.span, position)
}

function distanceTo({ start, end }: Span, position: number): number {
  return Math.max(0, start - position, position - end)
}
