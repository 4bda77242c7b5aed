import { sameWords } from '../../anchoring/same-words.ts'
import type { EventOf } from '../events.ts'
import type { Place } from '../model.ts'
import type { ClaimTarget, DraftId } from '../records.ts'

/** The places of drafts in the order they came in; a draft that is not in it was taken back. */
export type DraftOrder = ReadonlyMap<DraftId, number>

/**
 * A claim's places with a place that was chosen in a draft. Where the claim was found again in a later draft
 * already, it was looked for with other words: that place is asked about again.
 */
export function chosenIn(
  places: readonly Place[],
  chosen: Pick<EventOf<'claim.added'>, 'id'> & { readonly target: ClaimTarget },
  order: DraftOrder,
): readonly Place[] {
  const { target, id: event } = chosen
  const place: Place = { draft: target.draft, outcome: 'added', target, event }
  const before = places.find(({ draft }) => draft === target.draft)
  const words = before?.target?.quote.exact ?? target.quote.exact
  const doubted = sameWords(words, target.quote.exact)
    ? places
    : places.map((other) => (isLater(other, target.draft, order) ? doubt(other) : other))
  return inOrder([...doubted.filter(({ draft }) => draft !== target.draft), place], order)
}

/**
 * A claim's places with one that it was found at again. Same words that are not the same, since somebody else
 * had chosen others meanwhile, are asked about.
 *
 * @param words those the claim has had up to now
 */
export function foundIn(
  places: readonly Place[],
  { id: event, data }: EventOf<'claim.reanchored'>,
  words: string,
  order: DraftOrder,
): readonly Place[] {
  const { draft, outcome, target } = data
  const place: Place = { draft, outcome, target, event }
  const isSame = target === null || sameWords(target.quote.exact, words)
  const saysSame = outcome === 'kept' || outcome === 'moved'
  const others = places.filter((other) => other.draft !== draft)
  return inOrder([...others, saysSame && !isSame ? doubt(place) : place], order)
}

/** Where a claim stands in the latest draft in which it stands at all. */
export function latestTarget(places: readonly Place[]): ClaimTarget | null {
  return places.findLast(({ target }) => target !== null)?.target ?? null
}

function doubt(place: Place): Place {
  return place.outcome === 'orphaned' ? place : { ...place, outcome: 'unsure' }
}

function isLater({ draft }: Place, than: DraftId, order: DraftOrder): boolean {
  return rank(draft, order) > rank(than, order)
}

function inOrder(places: readonly Place[], order: DraftOrder): readonly Place[] {
  return places.length < 2
    ? places
    : places.toSorted((a, b) => rank(a.draft, order) - rank(b.draft, order))
}

function rank(draft: DraftId, order: DraftOrder): number {
  return order.get(draft) ?? -1
}
