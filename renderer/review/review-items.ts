import type { Suggestion } from '../../shared/claims/suggestion.ts'
import { overlapFinder } from '../../shared/anchoring/overlap.ts'
import { isAskedOf, openRequests } from '../../shared/project/people/requests.ts'
import { claimSignoff } from '../../shared/project/people/signoff.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import {
  isContested,
  overallVerdict,
  type Claim,
  type Project,
} from '../../shared/project/model.ts'
import type { Person, Verdict } from '../../shared/project/records.ts'
import type { reviewFilters } from '../../shared/project/vocabulary.ts'

/** One line of the review: a claim, or a suggestion that waits for an answer. */
export type ReviewItem = ClaimItem | SuggestionItem

export interface ClaimItem {
  readonly kind: 'claim'
  readonly id: string
  readonly span: Span
  /** 1 for the first claim of the article. */
  readonly number: number
  readonly claim: Claim
  readonly mark: Verdict
}

export interface SuggestionItem {
  readonly kind: 'suggestion'
  readonly id: string
  readonly span: Span
  readonly suggestion: Suggestion
  readonly mark: 'suggested'
}

/** What of the article it is about. */
export function wordsOf(item: ReviewItem, text: string): string {
  return item.kind === 'claim'
    ? item.claim.target.quote.exact
    : text.slice(item.span.start, item.span.end)
}

/** Whom the article attributes it to, and what kinds of claim it is. */
export function attributesOf(item: ReviewItem): Pick<Claim, 'speaker' | 'kinds'> {
  return item.kind === 'claim' ? item.claim : item.suggestion
}

export type Mark = ReviewItem['mark']

/** What a person sees of an item: until it is settled, a claim that two judge differently looks like nothing else. */
export type Sign = Mark | 'contested'

/** Its sign in the list, in the margin and over the words; it is counted by its mark. */
export function signOf(item: ReviewItem): Sign {
  return item.kind === 'claim' && isContested(item.claim) ? 'contested' : item.mark
}

export type Filter = (typeof reviewFilters)[number]

/**
 * Claims and open suggestions in the order of the article. A suggestion is open while it is neither
 * dismissed nor accepted, and while no claim covers the same words.
 */
export function listItems(
  project: Project,
  suggestions: readonly Suggestion[],
): readonly ReviewItem[] {
  const claims = project.claimsInOrder.flatMap((id, index): ClaimItem[] => {
    const claim = project.claims.get(id)
    return claim ? [itemOf(id, claim, index + 1)] : []
  })
  return mergeInOrder(claims, openSuggestions(project, suggestions, claims))
}

/** A claim that has not changed keeps its item, so that its line is not drawn again. */
const knownItems = new WeakMap<Claim, ClaimItem>()

function itemOf(id: string, claim: Claim, number: number): ClaimItem {
  const known = knownItems.get(claim)
  if (known?.number === number) return known
  const span = claim.target.position
  const item: ClaimItem = { kind: 'claim', id, span, number, claim, mark: overallVerdict(claim) }
  knownItems.set(claim, item)
  return item
}

function openSuggestions(
  project: Project,
  suggestions: readonly Suggestion[],
  claims: readonly ClaimItem[],
): readonly SuggestionItem[] {
  const answered = new Set(project.dismissedSuggestions)
  for (const { suggestion } of project.claims.values()) if (suggestion) answered.add(suggestion)
  const claimOver = overlapFinder(claims)
  return suggestions
    .filter(({ id, span }) => !answered.has(id) && claimOver(span) === null)
    .map(suggestionItem)
}

const knownSuggestions = new WeakMap<Suggestion, SuggestionItem>()

function suggestionItem(suggestion: Suggestion): SuggestionItem {
  const known = knownSuggestions.get(suggestion)
  if (known) return known
  const { id, span } = suggestion
  const item: SuggestionItem = { kind: 'suggestion', id, span, suggestion, mark: 'suggested' }
  knownSuggestions.set(suggestion, item)
  return item
}

function mergeInOrder(
  claims: readonly ClaimItem[],
  suggestions: readonly SuggestionItem[],
): readonly ReviewItem[] {
  if (suggestions.length === 0) return claims
  return [...claims, ...suggestions].sort((a, b) => a.span.start - b.span.start)
}

/** Whether nothing is cited for or against a claim yet. */
export function lacksSource(item: ReviewItem): boolean {
  return item.kind === 'claim' && item.claim.evidence.length === 0
}

/** Whether something is asked about a claim that one may have to see to oneself. */
function isToDo({ claim }: ClaimItem, me: Pick<Person, 'name'>): boolean {
  return openRequests(claim).some((request) => isAskedOf(request, me))
}

/** @param me for whom "to do" is told */
export function passesFilter(item: ReviewItem, filter: Filter, me: Pick<Person, 'name'>): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'todo':
      return item.kind === 'claim' && isToDo(item, me)
    case 'requests':
      return item.kind === 'claim' && openRequests(item.claim).length > 0
    case 'contested':
      return item.kind === 'claim' && isContested(item.claim)
    case 'unsourced':
      return lacksSource(item)
    default:
      return item.mark === filter
  }
}

const peopleFilters = ['todo', 'requests', 'contested'] as const

export type Counts = Readonly<Record<Filter | 'claims', number>>

/** What stands in the place of what, in a list that is otherwise the one before it. */
export interface ItemChange {
  readonly since: readonly ReviewItem[]
  readonly gone: readonly ReviewItem[]
  readonly come: readonly ReviewItem[]
}

/** A list and, where that is known, how it differs from one before it. */
interface ChangedItems {
  readonly items: readonly ReviewItem[]
  readonly change: ItemChange | null
}

/** @param beside what the numbers follow from apart from the items */
type Count<Of, Beside, Name extends string> = (
  of: Of,
  beside: Beside,
) => Readonly<Record<Name, number>>

/** Counts the items of a list again after each change: where it is known what has changed, only that is looked into. */
function recount<Beside, Name extends string>(
  count: Count<readonly ReviewItem[], Beside, Name>,
): Count<ChangedItems, Beside, Name> {
  let counted: readonly ReviewItem[] = []
  let countedBeside: Beside | null = null
  let numbers: Readonly<Record<Name, number>> | null = null
  return ({ items, change }, beside) => {
    const isKnown = countedBeside === beside && (items === counted || change?.since === counted)
    if (!numbers || !isKnown) numbers = count(items, beside)
    else if (items !== counted && change) {
      const less = count(change.gone, beside)
      const more = count(change.come, beside)
      const after: Record<Name, number> = { ...numbers }
      // The names are those of `numbers`, which the compiler does not know of keys.
      for (const name of Object.keys(numbers) as Name[]) after[name] += more[name] - less[name]
      numbers = after
    }
    counted = items
    countedBeside = beside
    return numbers
  }
}

/** Counts for the person to whom "to do" is told. */
export const itemCounter = (): Count<ChangedItems, Pick<Person, 'name'>, keyof Counts> =>
  recount(countItems)

export const signedCounter = (): Count<ChangedItems, Project['sources'], 'signed'> =>
  recount(countSigned)

/** Claims that are signed off by themselves. @param sources those of the project, which a sign-off covers too */
export function countSigned(
  items: readonly ReviewItem[],
  sources: Project['sources'],
): { readonly signed: number } {
  const isSigned = (item: ReviewItem): boolean =>
    item.kind === 'claim' && claimSignoff(item.claim, { sources }).state === 'signed'
  return { signed: items.filter(isSigned).length }
}

export function countItems(items: readonly ReviewItem[], me: Pick<Person, 'name'>): Counts {
  const counts = { all: items.length, claims: 0, pending: 0, verified: 0, disputed: 0 }
  let suggested = 0
  let unsourced = 0
  const people = { todo: 0, requests: 0, contested: 0 }
  for (const item of items) {
    if (item.mark === 'suggested') suggested += 1
    else {
      counts.claims += 1
      counts[item.mark] += 1
    }
    if (lacksSource(item)) unsourced += 1
    for (const filter of peopleFilters) if (passesFilter(item, filter, me)) people[filter] += 1
  }
  return { ...counts, ...people, suggested, unsourced }
}
