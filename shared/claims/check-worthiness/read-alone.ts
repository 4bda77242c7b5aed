import type { Lexicon } from '../lexicons/lexicon.ts'
import { findQuotations } from '../reading/quotations.ts'
import { readClauses, type Reading } from '../reading/reading.ts'
import { readSentences } from '../reading/sentences.ts'
import { tokeniser } from '../reading/tokens.ts'

/** Reads a sentence that stands alone. */
export function sentenceReader(lexicon: Lexicon): (text: string) => Reading {
  const tokenise = tokeniser(lexicon)
  return (text) => {
    const span = { start: 0, end: text.length }
    const tokens = tokenise(text)
    const [sentence] = readSentences([span], tokens, findQuotations([text])[0] ?? [])
    const read = { span, tokens, quotation: sentence?.quotation ?? [], names: [] }
    return readClauses(read, { type: 'paragraph', text }, lexicon)
  }
}
