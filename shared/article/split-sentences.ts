import type { Span } from '../anchoring/selectors.ts'
import type { Language } from '../project/records.ts'
import { sentenceWords, type SentenceWords } from './sentence-words.ts'

/**
 * The sentences of a text, in order, trimmed; every character that is not white space is in one of them.
 * A line break always ends a sentence.
 *
 * Candidates are the stops that Unicode's rules name (UAX #29, section 5), decided by the words on either
 * side. `Intl.Segmenter` is not used: it splits after `M.` and `J.-P.`, parts a closing » from its
 * sentence, and its answers change with the ICU version, while a suggestion's identity must not.
 */
export function splitSentences(text: string, language: Language): readonly Span[] {
  const words = sentenceWords[language]
  const sentences: Span[] = []
  let start = 0
  for (const { index, 0: stop } of text.matchAll(STOP)) {
    const end = index + stop.length
    const isLineBreak = stop.startsWith('\n')
    if (!isLineBreak && !endsSentence(text, { start, index, end }, words)) continue
    push(sentences, text, start, isLineBreak ? index : end)
    start = end
  }
  push(sentences, text, start, text.length)
  return sentences
}

/**
 * A line break, or a run of full stops and their like (an ellipsis may be spaced) with the quotation
 * marks and brackets that close on it. Each character can match in one way only, so the search is linear.
 */
const STOP = /\n|[.!?…](?: ?[.!?…])*(?:[ \u00A0\u202F]?»|["”’')\]])*/g

interface Candidate {
  /** Where the sentence begins that may end here. */
  readonly start: number
  /** The first character of the stop. */
  readonly index: number
  /** After the stop with all that closes on it. */
  readonly end: number
}

/** How far to look to either side for a word, in UTF-16 code units. */
const WORD_WINDOW = 24

function endsSentence(
  text: string,
  { start, index, end }: Candidate,
  words: SentenceWords,
): boolean {
  const ahead = text.slice(end, end + WORD_WINDOW)
  const before = text.slice(Math.max(start, index - WORD_WINDOW), index)
  const word = /[\p{L}\p{N}.°º§&-]*$/u.exec(before)?.[0] ?? ''
  const stop = text.slice(index, end)
  if (!/^\s/.test(ahead)) return stop === '.' && isGlued(word, ahead)
  if (/^\.\)?$/.test(stop) && isNumbering(text.slice(start, index))) return false

  const { opening, next } = nextWord(ahead)
  if (stop !== '.')
    return !/^\p{Ll}/u.test(next) && !(isQuotationMark(stop.at(-1)) && opening === '(')

  const abbreviation = word.toLowerCase()
  if (words.leading.has(abbreviation)) return false
  if (words.beforeNumber.has(word === 'P' ? word : abbreviation)) return !/^\d/.test(next)
  if (words.trailing.has(abbreviation) || isInitials(word)) {
    return opening === '«' || opening === '“' || startsSentence(next, ahead, words)
  }
  if (/^\p{Ll}/u.test(next)) return word.length > 3 && (isDash(opening) || next === 'à')
  return true
}

/** What opens after white space (a quotation mark, bracket or dash; or nothing), and the word that follows. */
function nextWord(ahead: string): { opening: string; next: string } {
  const [, opening = '', next = ''] = /^\s+([«“„"'‘’([–—•-]?)[«“„"'‘’([\s]*(\S*)/u.exec(ahead) ?? []
  return { opening, next }
}

function isQuotationMark(character: string | undefined): boolean {
  return character !== undefined && '»”"’\''.includes(character)
}

function isDash(character: string): boolean {
  return character !== '' && '-–—•'.includes(character)
}

/** `end.Next`: a space was lost. */
function isGlued(word: string, ahead: string): boolean {
  return /^(?:\p{Lu}?\p{Ll}{2,}|\d{2,})$/u.test(word) && /^\p{Lu}\p{Ll}*[\s.]/u.test(ahead)
}

/** `1.` or `a.` at the beginning numbers an item. */
function isNumbering(sentence: string): boolean {
  return sentence.length < 8 && /^\s*[•*⁃]?\s*(?:\d{1,3}|[a-z])$/.test(sentence)
}

/** `J`, `J.-P`, `U.S`, `av. J.-C` */
function isInitials(word: string): boolean {
  return /^(?:\p{L}{1,2}\.-?)*\p{L}$/u.test(word)
}

/** A function word with a capital, unless it is part of a name: `J. Le Pen`. */
function startsSentence(next: string, ahead: string, words: SentenceWords): boolean {
  const [first = ''] = /^\p{Lu}\p{L}*/u.exec(next) ?? []
  if (!words.starters.has(first.toLowerCase())) return false
  const isArticle = /^(?:le|la|les|de|du|des)$/i.test(first)
  return !(isArticle && /^\s+\p{Lu}\p{Ll}*\s+\p{Lu}/u.test(ahead))
}

function push(sentences: Span[], text: string, start: number, end: number): void {
  const words = text.slice(start, end)
  const trimmed = words.trim()
  if (trimmed === '') return
  const from = start + words.length - words.trimStart().length
  sentences.push({ start: from, end: from + trimmed.length })
}
