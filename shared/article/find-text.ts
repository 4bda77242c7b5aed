import type { Span } from '../anchoring/selectors.ts'
import { foldLetters } from '../fold-letters.ts'

/** More matches than this help nobody and cost much to paint. */
const MAX_MATCHES = 2000

/** @returns where a query stands in the text it was made for; spans count in the text as it is */
export type TextFinder = (query: string) => readonly Span[]

/**
 * Finds queries in a text, without regard to case, accents, and the kind of apostrophe, quotation mark or space. The
 * text is folded once, at the first of them.
 */
export function textFinder(text: string): TextFinder {
  let folded: string | null = null
  return (query) => {
    const wanted = foldForSearch(query.trim().normalize('NFC'))
    if (wanted === '') return []
    folded ??= foldForSearch(text)
    const matches: Span[] = []
    let at = folded.indexOf(wanted)
    while (at >= 0 && matches.length < MAX_MATCHES) {
      matches.push({ start: at, end: at + wanted.length })
      at = folded.indexOf(wanted, at + wanted.length)
    }
    return matches
  }
}

/** The same for one query. */
export function findText(text: string, query: string): readonly Span[] {
  return textFinder(text)(query)
}

/** Keeps the length of the text. */
function foldForSearch(text: string): string {
  return text.replace(/[\u0080-\uffff]|[A-Z]/g, foldedSign)
}

/** A long text has few different signs, and many of each. */
const knownSigns = new Map<string, string>()

function foldedSign(sign: string): string {
  const known = knownSigns.get(sign)
  if (known !== undefined) return known
  const folded = foldSign(sign)
  knownSigns.set(sign, folded)
  return folded
}

function foldSign(sign: string): string {
  if (sign === '’' || sign === 'ʼ') return "'"
  if (sign === '\u00a0' || sign === '\u202f' || sign === '\u2009') return ' '
  if (/[«»“”„]/.test(sign)) return '"'
  const plain = foldLetters(sign)
  return plain.length === 1 ? plain : sign
}
