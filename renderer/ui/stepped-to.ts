/**
 * The item so many rows on from the one at hand, or back; one does not go beyond the ends.
 *
 * @param id of the one at hand; where it is not in the list, one comes in at the beginning
 * @param rows as `ListBox` tells them: `Infinity` leads to the end
 * @returns `null` for a list with nothing in it
 */
export function steppedTo<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string | null,
  rows: number,
): Item | null {
  const index = items.findIndex((item) => item.id === id)
  return items[Math.min(items.length - 1, Math.max(0, index + rows))] ?? null
}
