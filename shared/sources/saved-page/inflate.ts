import { Gunzip } from 'fflate/browser'

/** Bytes that are fed to the inflater at once: what one piece can become is bounded, too. */
const PIECE = 64 * 1024

/**
 * Inflates what gzip has packed (RFC 1952), one member or several, up to a length; what is damaged or cut short
 * yields what comes before.
 *
 * @param limit in bytes
 */
export function gunzipStart(bytes: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const gunzip = new Gunzip((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  try {
    for (let at = 0; at < bytes.length && length < limit; at += PIECE) {
      gunzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
    }
  } catch {
    // What was inflated until here is all that there is.
  }
  return joinPieces(pieces).subarray(0, limit)
}

export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}
