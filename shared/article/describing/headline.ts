import { wholeCharacters } from '../../whole-characters.ts'

/** A headline runs over two lines of print at most; in UTF-16 code units. */
const LONGEST_HEADLINE = 200

/** Whether the first paragraph of a plain text is its headline: short, and not closed by a full stop. */
export function isHeadline(paragraph: string): boolean {
  return (
    paragraph.length <= LONGEST_HEADLINE &&
    (!/[.;:,]$/.test(paragraph) || endsInInitials(paragraph))
  )
}

/** `in the U.S.`: a full stop that closes an abbreviation. */
function endsInInitials(paragraph: string): boolean {
  return /(?:^|[\s.])\p{Lu}\.\p{Lu}\.$/u.test(paragraph)
}

/** How much of a text stands for a title that it has not got. */
const TITLE_LENGTH = 80

/** The first words of a text, cut at a space and marked as cut. */
export function firstWords(text: string): string {
  if (text.length <= TITLE_LENGTH) return text
  const start = wholeCharacters(text.slice(0, TITLE_LENGTH))
  const cut = start.search(/\s\S*$/)
  return `${cut > 0 ? start.slice(0, cut).replace(/[\s,;:–—-]$/, '') : start}…`
}
