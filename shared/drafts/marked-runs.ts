import { spansOverlap, type Span } from '../anchoring/selectors.ts'
import type { WordRun } from '../article/comparing/compare-words.ts'

/** A part of a run that is all in a claim, or all in none. */
export interface MarkedRun extends WordRun {
  readonly isClaim: boolean
}

/**
 * The runs of a text cut where claims begin and end, so that both can be marked.
 *
 * @param claims spans of the same text
 * @returns runs that joined give the same text
 */
export function markRuns(runs: readonly WordRun[], claims: readonly Span[]): readonly MarkedRun[] {
  return runs.flatMap((run) => {
    const over = claims.filter((claim) => spansOverlap(claim, run))
    const cuts = over.flatMap(({ start, end }) => [start, end])
    const inside = cuts.filter((cut) => cut > run.start && cut < run.end)
    const edges = [...new Set([run.start, ...inside, run.end])].sort((a, b) => a - b)
    return edges.slice(0, -1).map((start, index): MarkedRun => {
      const end = edges[index + 1] ?? run.end
      const isClaim = over.some((claim) => claim.start <= start && end <= claim.end)
      const text = run.text.slice(start - run.start, end - run.start)
      return { text, change: run.change, start, end, isClaim }
    })
  })
}
