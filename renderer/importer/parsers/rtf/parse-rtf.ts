import type { FoundDocument } from '../found-document.ts'
import type { FoundProperties } from '../found-properties.ts'
import { Unreadable } from '../unreadable.ts'
import { RtfReader } from './rtf-reader.ts'
import { tokenizeRtf } from './tokenize.ts'

const SIGNATURE = '{\\rtf'

/**
 * Reads Rich Text Format (1.9.1). Text and the kinds of paragraphs only: no notes, comments, page heads, pictures,
 * fields' codes, or hidden or deleted text.
 *
 * @throws Unreadable also for a file that ends within a group: the rest of it is missing
 */
export function parseRtf(bytes: Uint8Array): FoundDocument {
  requireSignature(bytes)
  const reader = new RtfReader()
  for (const token of tokenizeRtf(bytes)) {
    reader.read(token)
    if (reader.isComplete) return reader.finish()
  }
  throw new Unreadable('corrupt')
}

/** What it says of itself; the rest of it is not looked at. */
export function readRtfProperties(bytes: Uint8Array): FoundProperties {
  requireSignature(bytes)
  const reader = new RtfReader()
  for (const token of tokenizeRtf(bytes)) {
    reader.read(token)
    if (reader.hasProperties || reader.isComplete) break
  }
  return reader.properties
}

function requireSignature(bytes: Uint8Array): void {
  if (String.fromCharCode(...bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE) {
    throw new Unreadable('corrupt')
  }
}
