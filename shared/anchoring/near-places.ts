import type { Pairing } from './same-sentences.ts'

/** How far from a paired neighbour an edited sentence is still at its place, in sentences. */
const REACH = 6
/** Up to so many sentences between two paired neighbours are all at one place. */
const WIDEST_GAP = 40

/**
 * Makes a function that gives for an unpaired sentence the places in the later draft, not taken by others, where
 * it would stand if it had been edited where it is: behind the counterpart of the last paired sentence before
 * it, or ahead of that of the next.
 */
export function nearPlaces(
  pairing: Pairing,
  countAfter: number,
): (sentence: number) => readonly number[] {
  const taken = new Set(pairing)
  const previous = new Int32Array(pairing.length)
  const next = new Int32Array(pairing.length)
  for (let index = 0, last = -1; index < pairing.length; index += 1) {
    previous[index] = last
    if (pairing[index] !== -1) last = pairing[index] ?? -1
  }
  for (let index = pairing.length - 1, last = countAfter; index >= 0; index -= 1) {
    next[index] = last
    if (pairing[index] !== -1) last = pairing[index] ?? countAfter
  }
  return (sentence) => {
    const start = previous[sentence] ?? -1
    const end = next[sentence] ?? countAfter
    const places = new Set<number>()
    const isOneGap = start < end && end - start <= WIDEST_GAP
    const reach = isOneGap ? WIDEST_GAP : REACH
    for (let place = start + 1; place <= start + reach && place < countAfter; place += 1) {
      if (place === end && isOneGap) break
      if (!taken.has(place)) places.add(place)
      else if (!isOneGap) break
    }
    if (isOneGap) return [...places]
    for (let place = end - 1; place >= end - reach && place >= 0 && !taken.has(place); place -= 1)
      places.add(place)
    return [...places]
  }
}
