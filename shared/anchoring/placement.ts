import type { Span } from './selectors.ts'

/** Where a claim of an earlier draft stands in a later one. Spans are UTF-16 code units of the later canonical text. */
export type Placement =
  /** The same words, typography apart, at the same place or at another; or other words in their place. */
  | { readonly outcome: 'kept' | 'moved' | 'changed'; readonly span: Span }
  /** Asked: nobody can tell without reading; best first, at most five. */
  | { readonly outcome: 'unsure'; readonly candidates: readonly Span[] }
  | { readonly outcome: 'orphaned' }
