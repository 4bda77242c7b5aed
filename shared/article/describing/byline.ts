import type { Block } from '../../project/records.ts'

/** A byline stands under the headline or the standfirst. */
const BYLINE_DEPTH = 5

export interface FoundByline {
  readonly index: number
  /** Without "By" or "Par". */
  readonly byline: string
  /** Whether the block says nothing else, as the date. */
  readonly isWhole: boolean
}

/** Where the byline stands among the blocks; `null` if there is none near the top. */
export function findByline(blocks: readonly Block[]): FoundByline | null {
  for (const [index, { type, text }] of blocks.slice(0, BYLINE_DEPTH).entries()) {
    const byline = type === 'paragraph' ? readByline(text) : null
    if (byline) return { index, ...byline }
  }
  return null
}

/** A byline that metadata state, as it is written beside others. */
export function withoutBy(byline: string): string {
  return byline.trim().replace(by, '')
}

const LONGEST_BYLINE = 150

const by =
  /^(?:[–—-]\s*)?(?:par|by|written by|reported by|reporting by|story by|words by|text by|texte\s*:|texte (?:de|par)|(?:un|une) (?:article|texte|reportage|enquête) (?:de|par))\s+(?=\S)/iu
/** Said of who asked the questions, or was where it happened: it is kept. */
const kept = /^(?:propos recueillis par|de (?:notre|nos) |from our )/iu

/** Words in lower case that join names, places and what somebody does there. */
const joiningWords = new Set(
  `à a and au aux avec correspondant correspondante correspondants correspondent d dans de del der des di du en
   envoyé envoyée envoyés et for from in l la le les nos notre of our par pour propos recueillis reporter
   reporters rédaction service spécial spéciale spéciaux staff sur the to van von with writer y`.split(
    /\s+/,
  ),
)

/** `Par Anne Roux, à Lyon` → `Anne Roux, à Lyon`; `null` for a sentence that begins with By or Par. */
function readByline(text: string): Omit<FoundByline, 'index'> | null {
  if (text.length > LONGEST_BYLINE || /[.!?:]$/.test(text)) return null
  const stated = by.test(text) ? text.replace(by, '') : kept.test(text) ? text : null
  if (stated === null) return null
  if (areNames(stated)) return { byline: stated, isWhole: true }
  // What follows is the date, or when it was published.
  const names = stated.split(
    /\s*[|·•]\s*|\s+[–—-]\s+|,?\s+(?:le|on|publié|mis à jour|published|posted|updated)\s/iu,
    1,
  )
  const [first = ''] = names
  return /\d/.test(stated) && areNames(first)
    ? { byline: first.replace(/,$/, ''), isWhole: false }
    : null
}

function areNames(stated: string): boolean {
  const words = stated.split(/[\s,;/&|'’()-]+/).filter((word) => word !== '')
  return (
    words.every((word) => /^@?\p{Lu}/u.test(word) || joiningWords.has(word.toLowerCase())) &&
    words.some((word) => !joiningWords.has(word.toLowerCase()))
  )
}
