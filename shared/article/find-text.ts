import type { Span } from '../anchoring/selectors.ts'

/** More matches than this help nobody and cost much to paint. */
const MAX_MATCHES = 2000

/**
 * Where the query stands in the text, without regard to case, accents, and the kind of apostrophe, quotation
 * mark or space. Folding keeps the length of the text, so the spans count in the text as it is.
 */
export function findText(text: string, query: string): readonly Span[] {
  const wanted = foldForSearch(query.trim().normalize('NFC'))
  if (wanted === '') return []
  const folded = foldForSearch(text)
  const matches: Span[] = []
  let at = folded.indexOf(wanted)
  while (at >= 0 && matches.length < MAX_MATCHES) {
    matches.push({ start: at, end: at + wanted.length })
    at = folded.indexOf(wanted, at + wanted.length)
  }
  return matches
}

function foldForSearch(text: string): string {
  return text.replace(/[\u0080-\uffff]|[A-Z]/g, (sign) => {
    if (sign === '’' || sign === 'ʼ') return "'"
    if (sign === '\u00a0' || sign === '\u202f' || sign === '\u2009') return ' '
    if (/[«»“”„]/.test(sign)) return '"'
    const plain = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return plain.length === 1 ? plain : sign
  })
}
