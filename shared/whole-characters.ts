/** A piece that was cut out of a text, without the halves of characters that the cut has left at its ends. */
export function wholeCharacters(piece: string): string {
  return piece.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '')
}
