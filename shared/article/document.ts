import type { TextEncoding } from './encoding/decode-text.ts'

/** A document as it came: its name, and its bytes, which are kept. */
export interface Document {
  readonly name: string
  /** Of its copy, where the name has none: what was pasted is no file, and is not called one. */
  readonly extension?: string
  readonly bytes: Uint8Array
  /** Where it is known, as of pasted text, nobody has to find it. */
  readonly encoding?: TextEncoding
}

/** What its copy is called, which says by its ending what it is. */
export function fileNameOf({ name, extension }: Document): string {
  return extension === undefined ? name : `${name}.${extension}`
}
