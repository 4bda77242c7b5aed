import type { CslItem } from '../../project/sources.ts'
import { DuplicateIndex, type Comparable, type SameBy } from '../duplicates.ts'

/** A source of a list that could be taken over. */
export interface OfferedSource {
  readonly csl: CslItem
  /** What is there already, or stands before it in the list, and is the same; `null` if it is new. */
  readonly same: { readonly title: string; readonly by: SameBy } | null
}

/** Compares each source of a list with those of the project and with those before it in the list. */
export function offerSources(
  items: readonly CslItem[],
  known: Iterable<Comparable>,
): readonly OfferedSource[] {
  const index = new DuplicateIndex<Comparable>(known)
  return items.map((csl) => {
    const candidate: Comparable = { csl, files: [] }
    const found = index.find(candidate)
    if (!found) index.add(candidate)
    return { csl, same: found && { title: found.source.csl.title, by: found.by } }
  })
}
