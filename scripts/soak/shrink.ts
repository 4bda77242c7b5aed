/**
 * A shorter list for which something still holds, by leaving out ever smaller parts (Zeller, Hildebrandt:
 * "Simplifying and isolating failure-inducing input", 2002, without its complements).
 *
 * @param holds whether it holds for a list; it must for the one that is given
 * @returns a list from which no single item can be left out
 */
export async function shrink<Item>(
  items: readonly Item[],
  holds: (items: readonly Item[]) => Promise<boolean>,
): Promise<readonly Item[]> {
  let kept = items
  let size = Math.max(1, Math.ceil(items.length / 2))
  for (;;) {
    let isShorter = false
    for (let from = 0; from < kept.length;) {
      const without = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (await holds(without)) {
        kept = without
        isShorter = true
      } else from += size
    }
    if (size === 1 && !isShorter) return kept
    size = Math.max(1, Math.ceil(size / 2))
  }
}
