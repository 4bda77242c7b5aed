import type { TextEncoding } from './encoding/decode-text.ts'

/** A document as it came: its name, and its bytes, which are kept. */
export interface Document {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it is known, as of pasted text, nobody has to find it. */
  readonly encoding?: TextEncoding
}
