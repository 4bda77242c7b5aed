import type { Block } from '../project/records.ts'

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
  const start = text.slice(0, TITLE_LENGTH)
  const cut = start.search(/\s\S*$/)
  return `${cut > 0 ? start.slice(0, cut).replace(/[\s,;:–—-]$/, '') : start.toWellFormed()}…`
}

/** A byline stands under the headline or the standfirst. */
const BYLINE_DEPTH = 4

/** Where the byline stands among the blocks; `null` if there is none near the top. */
export function findByline(blocks: readonly Block[]): { index: number; byline: string } | null {
  for (const [index, { type, text }] of blocks.slice(0, BYLINE_DEPTH).entries()) {
    const byline = type === 'paragraph' ? readByline(text) : null
    if (byline !== null) return { index, byline }
  }
  return null
}

const LONGEST_BYLINE = 150

/** Words in lower case that join names, places and what somebody does there. */
const joiningWords = new Set(
  `à a and au aux avec correspondant correspondante correspondent d dans de del der des di du en envoyé
   envoyée et for from in l la le les of par pour reporter reporters spécial spéciale staff sur the to van
   von with y`.split(/\s+/),
)

/** `Par Anne Roux, à Lyon` → `Anne Roux, à Lyon`; `null` for a sentence that begins with By or Par. */
function readByline(text: string): string | null {
  if (text.length > LONGEST_BYLINE || /[.!?:]$/.test(text)) return null
  const names = /^(?:par|by)\s+(.+)$/iu.exec(text)?.[1]
  if (names === undefined) return null
  const words = names.split(/[\s,/&|'’()-]+/).filter((word) => word !== '')
  const areNames = words.every((word) => /^\p{Lu}/u.test(word) || joiningWords.has(word))
  return areNames && words.some((word) => !joiningWords.has(word)) ? names : null
}
