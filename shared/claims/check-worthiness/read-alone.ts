import type { Lexicon } from '../lexicons/lexicon.ts'
import { findQuotations } from '../reading/quotations.ts'
import { readClauses, type Reading } from '../reading/reading.ts'
import { tokeniser } from '../reading/tokens.ts'

/** Reads a sentence that stands alone. */
export function sentenceReader(lexicon: Lexicon): (text: string) => Reading {
  const tokenise = tokeniser(lexicon)
  return (text) => {
    const tokens = tokenise(text)
    const quotations = findQuotations([text])[0] ?? []
    const quotation = tokens.map(({ start }) =>
      quotations.findIndex(({ outer }) => outer.start <= start && start < outer.end),
    )
    const sentence = { span: { start: 0, end: text.length }, tokens, names: [], quotation }
    return readClauses(sentence, { type: 'paragraph', text }, lexicon)
  }
}
