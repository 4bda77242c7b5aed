/**
 * Joins two lines of a paragraph. A hyphen at the end of the first is taken out where it only parts a word, and
 * kept where the word has it anyway (`porte-parole`, `dit-il`, `well-known`).
 *
 * @param words how the rest of the document writes them, in lower case; it decides where it can
 */
export function joinAtLineEnd(first: string, second: string, words: ReadonlySet<string>): string {
  const before = first.trimEnd()
  const after = second.trimStart()
  if (before.endsWith('\u00AD')) return before.slice(0, -1) + after
  const [, start] = /([\p{L}’'-]+)[-\u2010]$/u.exec(before) ?? []
  const [end] = /^[\p{L}’'-]+/u.exec(after) ?? []
  if (start === undefined || end === undefined) {
    // `2019-` and `2020`: whatever a hyphen joins is not parted by a space.
    return /\S[-\u2010]$/.test(before) && !/\s[-\u2010]$/.test(before)
      ? before + after
      : `${before} ${after}`
  }
  return keepsHyphen(start, end, words) ? before + after : before.slice(0, -1) + after
}

const beforeHyphen = new Set(
  `au ci là état non ex vice mi demi semi sous porte grand grande petit petite peut quelqu celui celle ceux celles
   lui elle eux elles moi toi nous vous soi eux-mêmes c’est c'est est dit a t y-a arrière avant après beau belle
   bien chef contre court haut haute bas basse inter jeune libre lieutenant lieu main mal micro mini
   nord sud nouveau outre par-dessus quasi rendez sans saint sainte tout trois deux quatre cinq
   vingt trente quarante cinquante soixante quatre-vingt secrétaire
   self well long high low year day half all cross half vice full part short first second third one two three four
   five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety so to-be by co`.split(
    /\s+/,
  ),
)

const afterHyphen = new Set(
  `il elle on ils elles je tu nous vous ce t moi toi lui leur y en ci là même mêmes parole bas haut être vous
   old based term year day time known made off up in out level wide`.split(/\s+/),
)

function keepsHyphen(start: string, end: string, words: ReadonlySet<string>): boolean {
  const one = start.toLowerCase()
  const other = end.toLowerCase()
  // An elided article is no part of the word.
  const last = one.split(/[’']/).at(-1) ?? one
  if (words.has(last + other)) return false
  if (words.has(`${last}-${other}`)) return true
  const isName = /^\p{Lu}/u.test(end)
  return isName || beforeHyphen.has(last) || afterHyphen.has(other.split('-')[0] ?? other)
}

/** The words of lines, in lower case; those at a line's end that are parted are left out. */
export function wordsOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const line of lines) {
    const whole = line.trim().replace(/\S*[-\u2010\u00AD]$/, '')
    for (const [word] of whole.matchAll(/[\p{L}-]{2,}/gu)) words.add(word.toLowerCase())
  }
  return words
}
