/** CSS pixels, as below. */
const MARK_HEIGHT = 24
/** The ring around the mark of the claim at hand. */
const RING = 4

/**
 * Where the marks of a section stand, from its top: each beside its line, or below the mark before where they would lie
 * on one another. What does not lie within the section is cut off, so the last ones move up where there is no room
 * below; where there are too many for it, all lie closer.
 *
 * @param lines the middles of the lines that they belong to, in ascending order
 * @param height of the section
 */
export function placeMarks(lines: readonly number[], height: number): readonly number[] {
  const last = Math.max(RING, height - MARK_HEIGHT - RING)
  const step = Math.min(MARK_HEIGHT, (last - RING) / Math.max(1, lines.length - 1))
  let free = RING
  const downwards = lines.map((line) => {
    const place = Math.max(line - MARK_HEIGHT / 2, free)
    free = place + step
    return place
  })
  let room = last
  return downwards
    .toReversed()
    .map((wanted) => {
      const place = Math.min(wanted, room)
      room = place - step
      return place
    })
    .toReversed()
}
