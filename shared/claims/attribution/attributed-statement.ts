import type { Speaker } from '../memory/speaker.ts'
import type { Reading } from '../reading/reading.ts'
import type { ReadBlock } from '../reading/sentences.ts'
import type { Statement } from '../statements/statements.ts'

/** A statement with its place in the article and whoever it is attributed to. */
export interface AttributedStatement {
  readonly statement: Statement
  readonly reading: Reading
  readonly block: ReadBlock
  /** Parts of one quotation, also over several blocks, have the same number. */
  readonly quotation: number | null
  readonly speaker: Speaker | null
  /** Who speaks if nothing says so: whom the sentence before a quotation is about, or whom it asks. */
  readonly lead: Speaker | null
  /** Whether a pronoun behind the statement says who: `a-t-il ajouté`. */
  readonly runsOn: boolean
}
