/** A number or letter that begins an item of a list, with a bullet or without: `1.)`, `2)`, `a.`, `• 9.` */
const MARKER = String.raw`([•⁃▪◦*–—-]?)[^\S\n]?(\d{1,3}|[a-z])(\.\)|[.)])`
const FIRST_MARKER = new RegExp(String.raw`^[^\S\n]*${MARKER}(?=[^\S\n]*\S)`, 'gm')
const FURTHER_MARKER = new RegExp(String.raw`(?<=\s)${MARKER}(?=\s)`, 'g')

/**
 * Where the second and later items of lists begin that are written in one line: `1.) a 2.) b`,
 * `a. x b. y`, `• 9. a • 10. b`. The first marker begins the line, the others count on from it in the same
 * form, each between spaces. A line that joins its items by commas or "and" is a sentence.
 *
 * @returns positions in order, in UTF-16 code units
 */
export function findListItems(text: string): readonly number[] {
  return Array.from(text.matchAll(FIRST_MARKER)).flatMap((marker) => {
    const from = marker.index + marker[0].length
    const lineEnd = text.indexOf('\n', from)
    const rest = text.slice(from, lineEnd === -1 ? text.length : lineEnd)
    return findFurtherItems(rest, marker).map((at) => from + at)
  })
}

function findFurtherItems(
  rest: string,
  [, bullet, first = '', close]: RegExpExecArray,
): readonly number[] {
  const items: number[] = []
  let expected = following(first)
  let end = 0
  for (const marker of rest.matchAll(FURTHER_MARKER)) {
    if (marker[1] !== bullet || marker[2] !== expected || marker[3] !== close) continue
    if (/(?:[,;:]|\s(?:and|et|or|ou))\s*$/.test(rest.slice(end, marker.index))) return []
    items.push(marker.index)
    expected = following(expected)
    end = marker.index + marker[0].length
  }
  return items
}

/** `9` → `10`, `a` → `b`, `z` → nothing */
function following(value: string): string {
  if (/^\d/.test(value)) return String(Number(value) + 1)
  return value === 'z' ? '' : String.fromCharCode(value.charCodeAt(0) + 1)
}
