import type { Span } from '../anchoring/selectors.ts'
import type { Draft } from '../project/model.ts'

/** Where a claim of an earlier draft stands in a later one. Spans are UTF-16 code units of the later canonical text. */
export type Placement =
  | { readonly outcome: 'kept' | 'moved' | 'changed'; readonly span: Span }
  /** Asked: nobody can tell without reading; best first. */
  | { readonly outcome: 'unsure'; readonly candidates: readonly Span[] }
  | { readonly outcome: 'orphaned' }

/** Finds stretches of one draft again in another; in the order of the spans. */
export type Reanchor = (
  pair: {
    readonly before: Pick<Draft, 'blocks' | 'language'>
    readonly after: Pick<Draft, 'blocks' | 'language'>
  },
  spans: readonly Span[],
) => readonly Placement[]
