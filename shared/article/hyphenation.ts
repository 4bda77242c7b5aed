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

/**
 * Joins the lines of a paragraph, each as `joinAtLineEnd` does. Only its last word is looked at for each line, however
 * long it has become.
 */
export function joinLineEnds(lines: readonly string[], words: ReadonlySet<string>): string {
  const finished: string[] = []
  let lastWord = ''
  for (const [index, line] of lines.entries()) {
    const joined = index === 0 ? line.trim() : joinAtLineEnd(lastWord, line, words).trimEnd()
    const place = joined.lastIndexOf(' ') + 1
    finished.push(joined.slice(0, place))
    lastWord = joined.slice(place)
  }
  return finished.join('') + lastWord
}

/** First parts of compounds, none of which is the first syllable of many other words. */
const beforeHyphen = new Set(
  `ci là état vice demi semi porte quelqu celui celle ceux celles lui elle eux elles moi toi soi arrière avant après
   chef contre jeune libre lieutenant nord sud sous nouveau nouvelle quasi rendez saint sainte trois quatre cinq vingt
   trente quarante cinquante soixante secrétaire peut self well long high low year half cross full first second third
   three four five seven eight nine twenty thirty forty fifty sixty seventy eighty ninety`.split(
    /\s+/,
  ),
)

/** What follows such a part where it is no compound: `contre-dire`, `sous-crire`, `long-est`. */
const noSecondPart =
  /^(?:dire|dis|dit|bande|partie|poids|ven[aiu]|vien|façon|sens|temps|cri|tra[ci]|ten[dai]|ing|er|est|ly|ed|ness|ary|land)/u

const afterHyphen = new Set(
  `il elle on ils elles je tu nous vous ce t moi toi lui leur y en ci là même mêmes parole delà dessus dessous être old
   based term known level wide`.split(/\s+/),
)

function keepsHyphen(start: string, end: string, words: ReadonlySet<string>): boolean {
  const one = start.toLowerCase()
  const other = end.toLowerCase()
  // An elided article is no part of the word.
  const last = one.split(/[’']/).at(-1) ?? one
  if (words.has(last + other)) return false
  if (words.has(`${last}-${other}`)) return true
  const isName = /^\p{Lu}/u.test(end)
  const isCompound = beforeHyphen.has(last) && !noSecondPart.test(other)
  return isName || isCompound || afterHyphen.has(other.split('-')[0] ?? other)
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
