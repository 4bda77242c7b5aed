import { wordAt, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'

/** A reporting clause: `a précisé Peskov`, `selon X`, `she said that`. */
export interface Report extends Range {
  /** The index of its verb; `null` for `selon`, `according to`, or a name before a colon. */
  readonly verb: number | null
  /** Whose words it reports: a noun phrase or pronoun of the sentence; `null` if it does not say. */
  readonly source: Range | null
  /** Where it stands to what it reports; a `label` may also be what a headline is about. */
  readonly place: 'before' | 'after' | 'within' | 'label'
  /** Whether it ends in a colon, and what it reports is in the next block. */
  readonly isOpen: boolean
  /** A noun reports it, so that a verb for that noun follows what it reports. */
  readonly isNominal?: boolean
}

/** Fewer quoted words are a phrase of somebody's within the writer's sentence, not what is reported. */
export const SHORTEST_QUOTATION = 4

/** `…, | pour qui A`, `…, | selon lequel A` */
export function isRelativeSource(reading: Reading, index: number): boolean {
  const { sourcePrepositions, sourceRelatives } = reading.lexicon.clauses
  return (
    sourcePrepositions.has(wordAt(reading, index)) &&
    sourceRelatives.has(wordAt(reading, index + 1))
  )
}
