/**
 * Paragraphs from the lines of a plain text. In wire copy each line is a paragraph; in text that a mail
 * program or editor has wrapped, lines are put together again.
 *
 * @param lines without their line ends; blank ones part paragraphs
 * @returns trimmed, none of them empty
 */
export function unwrapLines(lines: readonly string[]): readonly string[] {
  const trimmed = lines.map((line) => line.trim())
  const width = wrapWidth(trimmed)
  const paragraphs: string[] = []
  let previous = ''
  for (const [index, line] of trimmed.entries()) {
    const isIndented = /^\s/.test(lines[index] ?? '')
    const continues =
      width !== null && !isIndented && !startsItem(line) && isWrapped(previous, line, width)
    if (continues) paragraphs.push(join(paragraphs.pop() ?? '', previous, line))
    else if (line !== '') paragraphs.push(line)
    previous = line
  }
  return paragraphs
}

/** Wider lines are paragraphs; narrower ones are verses, tables or lists. In UTF-16 code units. */
const WIDEST_WRAP = 130
const NARROWEST_WRAP = 40
/** Fewer line breaks within sentences than this say nothing. */
const FEWEST_BREAKS = 3

/** At what width a text was wrapped; `null` if its line breaks were meant. */
function wrapWidth(lines: readonly string[]): number | null {
  const breaks = lines.flatMap((line, index): [string, string][] => {
    const next = lines[index + 1]
    return line !== '' && next ? [[line, next]] : []
  })
  const width = breaks.reduce((widest, [line]) => Math.max(widest, widthIfProse(line)), 0)
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return null
  const withinSentences = breaks.filter(([line]) => !/[.!?…:;»”"]$/.test(line))
  const wrapped = withinSentences.filter(([line, next]) => isWrapped(line, next, width))
  const isTheRule = wrapped.length >= withinSentences.length * 0.8
  return wrapped.length >= FEWEST_BREAKS && isTheRule && wrapped.length >= breaks.length / 2
    ? width
    : null
}

/** A long address alone on its line overruns any width. */
function widthIfProse(line: string): number {
  return line.split(/\s/, 3).length === 3 ? line.length : 0
}

/** The law of every wrapping: a line ends where the next word would not have fitted. */
function isWrapped(line: string, next: string, width: number): boolean {
  if (line === '' || next === '') return false
  const [firstWord = ''] = next.split(/\s/, 1)
  return line.length + 1 + firstWord.length > width
}

function startsItem(line: string): boolean {
  return /^(?:[-–—•*]|\d{1,3}[.)])\s/.test(line)
}

/**
 * A word broken at its hyphen needs no space.
 *
 * @param previous the last line of the paragraph: to look through all of it each time would take the square of its length
 */
function join(paragraph: string, previous: string, line: string): string {
  if (previous.endsWith('\u00AD')) return paragraph.slice(0, -1) + line
  return /\p{L}-$/u.test(previous) ? paragraph + line : `${paragraph} ${line}`
}
