/** How a file is packed, said after what it is. */
const packing = /\.(?:gz|bz2|xz|zst)$/i

/** What names end in: a letter and few more signs, so that the number of a version or of a paragraph is none. */
const ending = /\.(?:[a-z][a-z0-9]{0,4}|7z|3gp|webarchive|claimpack)$/i

/**
 * What a file is called as a source: its name without the ending, which tells a computer and no reader; composed (NFC),
 * for a Mac may part letters and accents.
 *
 * @returns the whole name where there is nothing before the ending
 */
export function titleOfFile(name: string): string {
  const composed = name.normalize('NFC')
  const unpacked = withoutEnding(composed, packing)
  return withoutEnding(unpacked, ending).trim() || composed
}

function withoutEnding(name: string, pattern: RegExp): string {
  const shorter = name.replace(pattern, '')
  return shorter.trim() === '' ? name : shorter
}
