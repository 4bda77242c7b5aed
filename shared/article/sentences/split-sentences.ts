import type { Span } from '../../anchoring/selectors.ts'
import type { Language } from '../../project/records.ts'
import { findListItems } from './inline-list.ts'
import { endsSentence } from './sentence-ends.ts'
import { sentenceWords, type SentenceWords } from './sentence-words.ts'
import { straightQuotes } from './straight-quotes.ts'

/**
 * The sentences of a text, in order, trimmed; every character that is not white space is in one of them.
 * A line break always ends a sentence.
 *
 * Candidates are the stops that Unicode's rules name (UAX #29, section 5), decided by the words on either
 * side. `Intl.Segmenter` is not used: it splits after `M.` and `J.-P.`, parts a closing » from its
 * sentence, and its answers change with the ICU version, while a suggestion's identity must not.
 */
export function splitSentences(text: string, language: Language): readonly Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const end of findEnds(text, sentenceWords[language])) {
    push(sentences, text, start, end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

/**
 * A line break, or a run of full stops and their like (an ellipsis may be spaced) with the quotation
 * marks and brackets that close on it. Each character can match in one way only, so the search is linear.
 */
const STOP = /\n|[.!?…](?:[ \u00A0\u202F]?[.!?…])*(?:[ \u00A0\u202F]?[»”]|["’')\]])*/g

function* findEnds(text: string, words: SentenceWords): Generator<number> {
  const items = findListItems(text)
  const isQuoteOpen = straightQuotes(text)
  let start = 0
  let item = 0
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    for (let at = items[item]; at !== undefined && at <= index; at = items[item]) {
      yield at
      start = at
      item += 1
    }
    let end = index + stop.length
    if (SPACED_QUOTE.test(text.slice(end, end + 3)) && isQuoteOpen(end)) end += 2
    else end -= omissionIn(text, index, end)
    if (stop === '\n' || endsSentence(text, { start, index, end }, words)) {
      yield end
      start = end
    }
  }
  yield* items.slice(item)
}

/** How much of a stop belongs to the next sentence: `It ended. ... Then`. */
function omissionIn(text: string, index: number, end: number): number {
  const [omission = ''] = OMISSION.exec(text.slice(Math.max(0, index - 1), end)) ?? []
  return /^[^\S\n]*[\p{L}\p{N}$€£]/u.test(text.slice(end, end + 3)) ? omission.length : 0
}

/** An ellipsis, which may be spaced, and the space before it, after a word and its stop. */
const OMISSION = /(?<=^\S[.!?…]+)[ \u00A0\u202F](?:\.{2,}|…|\.(?:[ \u00A0\u202F]\.){2})$/

/** A straight quotation mark between spaces: it opens or closes. */
const SPACED_QUOTE = /^[ \u00A0\u202F]"(?!\S)/

function push(sentences: Span[], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return
  const from = start + words.length - words.trimStart().length
  sentences.push({ start: from, end: from + trimmed.length })
}
