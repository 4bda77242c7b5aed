import { firstFrom } from '../../../shared/anchoring/overlap.ts'
import type { Suggestion } from '../../../shared/claims/suggestion.ts'
import {
  isCheckable,
  standingOf,
  type SuggestionOrder,
} from '../../../shared/claims/suggestion-line.ts'
import { DerivedMap } from '../../../shared/project/fold/derived-map.ts'
import { overallVerdict, type Claim, type Project } from '../../../shared/project/model.ts'
import { listItems, type ClaimItem, type ItemChange, type ReviewItem } from '../review-items.ts'

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
  /** How `items` differ from those before; `null` where they were listed or chosen anew. */
  readonly change: ItemChange | null
}

export const emptyList: ItemList = {
  items: [],
  inOrder: [],
  indexById: new Map(),
  open: 0,
  change: null,
}

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
  let claims: Project['claims'] = new Map()
  let listedBy: readonly unknown[] = []
  let seenBy: readonly unknown[] = []
  return (project, suggestions, { order, line }) => {
    // A project shares with the one before what has not changed.
    const listing = [project.claimsInOrder, project.dismissedSuggestions, suggestions]
    const seeing = [order, line]
    const isListed = isSame(listing, listedBy)
    const changes = isListed ? changesIn(all, claims, project.claims) : []
    all = isListed ? withChanges(all, changes, placeIn) : listItems(project, suggestions)
    if (!isListed || !isSame(seeing, seenBy)) list = see(all, suggestions, { order, line })
    else if (changes.length > 0) {
      const { indexById, items: since } = list
      const gone = changes.flatMap((item) => since[placeIn(since, item)] ?? [])
      const items = withChanges(since, changes, placeIn)
      const inOrder =
        list.inOrder === since
          ? items
          : withChanges(list.inOrder, changes, (_, { id }) => indexById.get(id) ?? -1)
      list = { ...list, items, inOrder, change: { since, gone, come: changes } }
    }
    claims = project.claims
    listedBy = listing
    seenBy = seeing
    return list
  }
}

function isSame(parts: readonly unknown[], before: readonly unknown[]): boolean {
  return parts.length === before.length && parts.every((part, index) => part === before[index])
}

/**
 * The items of the changed claims as they are now. No more of ten thousand claims are looked at after a verdict than
 * may have changed.
 *
 * @param items by their places in the article, which have not changed
 */
function changesIn(
  items: readonly ReviewItem[],
  before: Project['claims'],
  now: Project['claims'],
): readonly ClaimItem[] {
  const changes: ClaimItem[] = []
  for (const id of DerivedMap.keysChanged(before, now) ?? now.keys()) {
    const claim = now.get(id)
    if (claim === undefined || claim === before.get(id)) continue
    const item = items[placeIn(items, { id: claim.id, span: claim.target.position })]
    if (item?.kind === 'claim' && item.claim !== claim) changes.push(itemAsNow(item, claim))
  }
  return changes
}

const itemAsNow = (item: ClaimItem, claim: Claim): ClaimItem => ({
  ...item,
  claim,
  mark: overallVerdict(claim),
})

/** Where an item stands in a list that is in the order of the article; -1 if it is not there. */
function placeIn(
  items: readonly ReviewItem[],
  { id, span }: Pick<ReviewItem, 'id' | 'span'>,
): number {
  for (
    let place = firstFrom(items, span.start);
    items[place]?.span.start === span.start;
    place += 1
  )
    if (items[place]?.id === id) return place
  return -1
}

function withChanges(
  items: readonly ReviewItem[],
  changes: readonly ReviewItem[],
  placeOf: (items: readonly ReviewItem[], item: ReviewItem) => number,
): readonly ReviewItem[] {
  const changed = items.slice()
  for (const item of changes) {
    const place = placeOf(items, item)
    if (place >= 0) changed[place] = item
  }
  return changed
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
    change: null,
  }
}

/**
 * By score, with what is not checkable in itself at the end. A claim that was made from a suggestion stays where
 * that stood, so that nothing jumps away when it is accepted; claims of one's own come first.
 */
function sortByScore(
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
