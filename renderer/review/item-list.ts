import type { Suggestion } from '../../shared/claims/suggestion.ts'
import {
  isCheckable,
  standingOf,
  type SuggestionOrder,
} from '../../shared/claims/suggestion-line.ts'
import { overallVerdict, type Project } from '../../shared/project/model.ts'
import { listItems, type ReviewItem } from './review-items.ts'

/** How the person wants to see the items. */
export interface ListView {
  readonly order: SuggestionOrder
  /** Suggestions that stand lower are not shown. */
  readonly line: number
}

/** The claims of a project and its suggestions above the line. */
export interface ItemList {
  /** In the order of the article. */
  readonly items: readonly ReviewItem[]
  /** The same in the order of the list. */
  readonly inOrder: readonly ReviewItem[]
  /** Where in the list each id stands. */
  readonly indexById: ReadonlyMap<string, number>
  /** How many suggestions wait for an answer, above the line and below it. */
  readonly open: number
}

export const emptyList: ItemList = { items: [], inOrder: [], indexById: new Map(), open: 0 }

/**
 * Lists the items of a project again after each change. As long as no claim comes, goes or moves, the order stands
 * and every item but those of changed claims stays the same object, so that only these are drawn anew. As long as
 * only the view changes, all stay the same objects.
 */
export function itemLister(): (
  project: Project,
  suggestions: readonly Suggestion[],
  view: ListView,
) => ItemList {
  let all: readonly ReviewItem[] = []
  let list = emptyList
  let listedBy: readonly unknown[] = []
  let seenBy: readonly unknown[] = []
  return (project, suggestions, { order, line }) => {
    // A project shares with the one before what has not changed.
    const listing = [project.claimsInOrder, project.dismissedSuggestions, suggestions]
    const seeing = [order, line]
    const isListed = isSame(listing, listedBy)
    const isChanged = isListed ? refresher(all, project) : null
    all = isChanged ? all.map(isChanged) : listItems(project, suggestions)
    if (isChanged && isSame(seeing, seenBy)) {
      const items = list.items.map(isChanged)
      const inOrder = list.inOrder === list.items ? items : list.inOrder.map(isChanged)
      list = { ...list, items, inOrder }
    } else {
      list = see(all, suggestions, { order, line })
    }
    listedBy = listing
    seenBy = seeing
    return list
  }
}

function isSame(parts: readonly unknown[], before: readonly unknown[]): boolean {
  return parts.length === before.length && parts.every((part, index) => part === before[index])
}

/** Gives an item as it is now: the same object where nothing changed. */
function refresher(
  items: readonly ReviewItem[],
  project: Project,
): (item: ReviewItem) => ReviewItem {
  const renewed = new Map<ReviewItem, ReviewItem>()
  for (const item of items) {
    const claim = item.kind === 'claim' ? (project.claims.get(item.id) ?? item.claim) : null
    if (item.kind === 'claim' && claim && claim !== item.claim)
      renewed.set(item, { ...item, claim, mark: overallVerdict(claim) })
  }
  return (item) => renewed.get(item) ?? item
}

function see(
  all: readonly ReviewItem[],
  suggestions: readonly Suggestion[],
  { order, line }: ListView,
): ItemList {
  const items = all.filter((item) => item.kind === 'claim' || standingOf(item.suggestion) >= line)
  const inOrder = order === 'place' ? items : sortByScore(items, suggestions)
  return {
    items,
    inOrder,
    indexById: new Map(inOrder.map(({ id }, index) => [id, index])),
    open: all.reduce((open, { kind }) => (kind === 'suggestion' ? open + 1 : open), 0),
  }
}

/**
 * By score, with what is not checkable in itself at the end. A claim that was made from a suggestion stays where
 * that stood, so that nothing jumps away when it is accepted; claims of one's own come first.
 */
export function sortByScore(
  items: readonly ReviewItem[],
  suggestions: readonly Suggestion[],
): readonly ReviewItem[] {
  const byId = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]))
  return items
    .map((item) => {
      const origin =
        item.kind === 'suggestion' ? item.suggestion : byId.get(item.claim.suggestion ?? '')
      if (!origin) return { item, group: 0, score: 0 }
      return { item, group: isCheckable(origin) ? 1 : 2, score: origin.score }
    })
    .sort((a, b) => a.group - b.group || b.score - a.score || startOf(a) - startOf(b))
    .map(({ item }) => item)
}

function startOf({ item }: { readonly item: ReviewItem }): number {
  return item.span.start
}

/**
 * Where one is once the item at hand is gone: at what stands in its place now, as after an undo, or else at the
 * next one in the list, or the last.
 */
export function itemAfter(
  gone: ReviewItem,
  before: readonly ReviewItem[],
  now: readonly ReviewItem[],
): ReviewItem | null {
  const sameWords = now.find(({ span }) => span.start === gone.span.start)
  if (sameWords) return sameWords
  const index = before.indexOf(gone)
  const left = new Map(now.map((item) => [item.id, item]))
  const next = before.slice(index + 1).find(({ id }) => left.has(id))
  return (next && left.get(next.id)) ?? now.at(-1) ?? null
}
