import type { EventId } from '../events.ts'
import { isConfidential, type Claim, type Source } from '../model.ts'
import type { FoldedSource } from './source-fold.ts'

/**
 * The sources that were taken away, by being removed or joined to another. Only what no claim cites can be: where one
 * is cited, somebody did so who did not know, and it stands as long as it is. Else what they have found would be seen
 * by nobody. One whose adding was undone is not among them: what is undone is as if it had never been.
 */
export class RemovedSources {
  readonly #removed = new Map<string, FoldedSource>()

  /** Takes a source in as it is now; `null` where there is none. @returns it, if it was not taken away */
  know(id: string, folded: FoldedSource | null): Source | null {
    if (folded?.removedBy == null) {
      this.#removed.delete(id)
      return folded?.source ?? null
    }
    this.#removed.set(id, folded)
    return null
  }

  /** Whether a claim cites one of them. */
  isCitedBy(claim: Claim | undefined): boolean {
    if (this.#removed.size === 0 || !claim || claim.removed) return false
    return claim.evidence.some(({ source }) => this.#removed.has(source))
  }

  /**
   * All of them: the source where it is cited and so stands, else `null`. One that was joined to a confidential source
   * is confidential as well.
   *
   * @param joinedTo the source that was changed by an action
   * @param sourceOf one that was not taken away
   */
  *standing(
    claims: Iterable<Claim>,
    joinedTo: (action: EventId) => string | null,
    sourceOf: (id: string) => Source | null,
  ): Generator<readonly [string, Source | null]> {
    if (this.#removed.size === 0) return
    const cited = new Set<string>()
    for (const claim of claims) {
      if (!this.isCitedBy(claim)) continue
      for (const { source } of claim.evidence) cited.add(source)
    }
    for (const [id, { source }] of this.#removed) {
      if (!cited.has(id)) yield [id, null]
      else yield [id, this.#keepsSecret(id, joinedTo, sourceOf) ? confidential(source) : source]
    }
  }

  #keepsSecret(
    id: string,
    joinedTo: (action: EventId) => string | null,
    sourceOf: (id: string) => Source | null,
  ): boolean {
    const passed = new Set<string>()
    for (let whole: string | null = id; whole !== null && !passed.has(whole);) {
      passed.add(whole)
      const removed = this.#removed.get(whole)
      const source = removed?.source ?? sourceOf(whole)
      if (source && isConfidential(source)) return true
      whole = removed?.removedBy == null ? null : joinedTo(removed.removedBy)
    }
    return false
  }
}

function confidential(source: Source): Source {
  if (isConfidential(source)) return source
  return { ...source, csl: { ...source.csl, custom: { confidential: true } } }
}
