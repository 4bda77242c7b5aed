import type { DraftKeys, Pairing } from './same-sentences.ts'

/**
 * The pairing without those copies of a repeated sentence of which another may be meant. A copy between the same
 * neighbours on both sides is sure. One that has kept a single neighbour is sure if there are as many copies as
 * before and all others are sure.
 */
export function withoutDoubtfulCopies(drafts: DraftKeys): Pairing {
  const { before, counts, pairing } = drafts
  const copies = placesOf(before)
  return pairing.map((place, index) => {
    const key = before[index] ?? ''
    const count = counts.get(key)
    if (place === -1 || !count || (count.before === 1 && count.after === 1)) return place
    const kept = keptNeighbours(index, place, drafts)
    if (kept === 2) return place
    if (kept === 0 || count.before !== count.after) return -1
    const areOthersSure = (copies.get(key) ?? []).every((other) => {
      const otherPlace = pairing[other] ?? -1
      return (
        other === index || (otherPlace !== -1 && keptNeighbours(other, otherPlace, drafts) === 2)
      )
    })
    return areOthersSure ? place : -1
  })
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, index) => {
    const some = places.get(key)
    if (some) some.push(index)
    else places.set(key, [index])
  })
  return places
}

/** How many of a sentence's neighbours are those that it had; the ends of a text are neighbours as well. */
function keptNeighbours(index: number, place: number, { after, pairing }: DraftKeys): number {
  const previous = index === 0 ? place === 0 : place > 0 && pairing[index - 1] === place - 1
  const next =
    index === pairing.length - 1 ? place === after.length - 1 : pairing[index + 1] === place + 1
  return Number(previous) + Number(next)
}
