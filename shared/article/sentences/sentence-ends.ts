import type { SentenceWords } from './sentence-words.ts'

/** A stop in a text, and the sentence that may end there; UTF-16 code units. */
export interface Candidate {
  /** Where the sentence begins. */
  readonly start: number
  /** The first character of the stop. */
  readonly index: number
  /** After the stop with all that closes on it. */
  readonly end: number
}

/** How far to look to either side for a word, in UTF-16 code units. */
const WORD_WINDOW = 24

/** Whether the words on either side of a stop make it the end of a sentence. */
export function endsSentence(text: string, candidate: Candidate, words: SentenceWords): boolean {
  const { start, index, end } = candidate
  const stop = text.slice(index, end)
  const before = text.slice(Math.max(start, index - WORD_WINDOW), index)
  const word = /[\p{L}\p{N}.°º§&-]*$/u.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0] ?? ''
  const [ahead = ''] = /^[^\n]*/.exec(text.slice(end, end + WORD_WINDOW)) ?? []
  if (!/^\s/.test(ahead)) return stop === '.' && isGlued(word, ahead, words)
  const sentence = text.slice(start, index)
  if (isNoSentence(sentence, stop)) return false

  const next = nextWord(ahead)
  if (/^[,;:)\]]/.test(next.word)) return false
  if (stop !== '.') return endsAfterStrongStop(stop, next, words)
  switch (meaningOf(word, before.slice(0, before.length - word.length), next, words)) {
    case 'leading':
      return false
    case 'beforeNumber':
    case 'closing':
      return /^\p{Lu}/u.test(next.word)
    case 'time':
      return startsAfterAbbreviation(next, words) || startsAfterTime(sentence, next)
    case 'trailing':
      return startsAfterAbbreviation(next, words) && !(isDash(next.opening) && isDateline(sentence))
    case 'word':
      return !/^\p{Ll}/u.test(next.word) || startsWithoutCapital(word, next, words)
  }
}

/** `end.Next`: a space was lost, unless it is an address or a firm named after one: `www.Apt.fr`, `Booking.Com`. */
function isGlued(word: string, ahead: string, words: SentenceWords): boolean {
  if (!/^(?:\p{Lu}?\p{Ll}{2,}|\d{2,})$/u.test(word)) return false
  if (word === 'www' || words.abbreviations.has(word.toLowerCase())) return false
  return (
    /^\p{Lu}\p{Ll}*(?:\s|\.(?!\p{L}))/u.test(ahead) && !/^(?:com|fr|io|js|net|org)\b/i.test(ahead)
  )
}

/** What is shorter may be no sentence, in UTF-16 code units. */
const SHORT = 8

/** `1.` or `a.` numbers an item; `(…)` says that something is left out before the sentence. */
function isNoSentence(words: string, stop: string): boolean {
  if (words.length >= SHORT) return false
  if (/^\.\)?$/.test(stop) && /^\s*[•*⁃]?\s*(?:\d{1,3}|[a-z])$/.test(words)) return true
  return !/[\p{L}\p{N}]/u.test(words)
}

interface NextWord {
  /** The quotation mark, bracket or dash before it; or nothing. */
  readonly opening: string
  readonly word: string
  /** From the word on, as far as the window goes. */
  readonly rest: string
}

function nextWord(ahead: string): NextWord {
  const [whole = '', opening = ''] = /^\s+([«“„"'‘’([–—•-]?)[«“„"'‘’([\s]*/.exec(ahead) ?? []
  const rest = ahead.slice(whole.length)
  return { opening, rest, word: /^\S*/.exec(rest)?.[0] ?? '' }
}

function isDash(character: string): boolean {
  return character !== '' && '-–—•'.includes(character)
}

/** After `?`, `!`, an ellipsis or a closing mark, only a lower-case word or a source in brackets goes on. */
function endsAfterStrongStop(stop: string, next: NextWord, words: SentenceWords): boolean {
  if (!/^\p{Ll}/u.test(next.word)) return !(/[»”"’']$/.test(stop) && next.opening === '(')
  const isPlain = /^[!?]+$/.test(stop) && next.opening === ''
  return isPlain && isStarter(next.word, words) && !words.goesOn.test(next.rest)
}

type Meaning = 'leading' | 'beforeNumber' | 'closing' | 'time' | 'trailing' | 'word'

function meaningOf(word: string, before: string, next: NextWord, words: SentenceWords): Meaning {
  const hasCapital = /^\p{Lu}/u.test(word)
  // `P. 5` is a page, but `J. P.` are initials.
  const meaning = word === 'P' ? undefined : words.abbreviations.get(word.toLowerCase())
  if (meaning === 'title') {
    // `MS. He` is no title, but `MS. STONE` is.
    if (/^(?!MM)\p{Lu}{2,}$/u.test(word)) return /^\p{Lu}{2}/u.test(next.word) ? 'leading' : 'word'
    return hasCapital ? 'leading' : 'trailing'
  }
  if (meaning !== undefined) return meaning
  if (!/^(?:\p{L}{1,2}\.-?)*\p{L}$/u.test(word)) return 'word'
  // `J.`, `U.S.`, `c.`, but not `il y a.`, `14 h.`, nor what is left of a word: `don't.`, `40€s.`
  const isInitial = hasCapital || (!/^[aàiy]$/.test(word) && /(?:^|[^\d\s]\s+|[([])$/.test(before))
  return isInitial ? 'trailing' : 'word'
}

/** A function word with a capital, unless it is part of a name: `J. Le Pen`. */
function startsAfterAbbreviation(next: NextWord, words: SentenceWords): boolean {
  if (!/^\p{Lu}/u.test(next.word) || !isStarter(next.word, words)) return false
  return !/^(?:L[ae]s?|D[eu]s?)\s+\p{Lu}/u.test(next.rest)
}

/** `PARIS, 3 févr. – Le ministre`, `Lyon, le 5 nov. – Une` */
function isDateline(sentence: string): boolean {
  const lead = leadOf(sentence)
  return lead.length < 50 && /^\s*(?:\p{Lu}{2}|\p{Lu}[^,]*,[^,]*$)/u.test(lead)
}

/** What is longer leads up to nothing, in UTF-16 code units. */
const LONGEST_LEAD = 100

/**
 * What there is of a sentence, as long as it is short; else the empty string. However it is set, it has one length: an
 * ellipsis is one sign, and guillemets stand close.
 */
function leadOf(sentence: string): string {
  if (sentence.length > LONGEST_LEAD) return ''
  return sentence.replace(/\.{3}/g, '…').replace(/(?<=«)[ \u00A0\u202F]|[ \u00A0\u202F](?=»)/g, '')
}

function isStarter(word: string, words: SentenceWords): boolean {
  return words.starters.has(/^\p{L}*/u.exec(word)?.[0].toLowerCase() ?? '')
}

/** After `a.m.` and `p.m.` a name begins a sentence, unless the time only introduces this one: `At 5 a.m. Smith left.` */
function startsAfterTime(sentence: string, { word }: NextWord): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(word) &&
    !TIME_ZONE_OR_DAY.test(word) &&
    !INTRODUCES.test(leadOf(sentence))
  )
}

const TIME_ZONE_OR_DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)|Eastern|Central|Mountain|Pacific|Greenwich|British|local)/
const INTRODUCES = /^\W*(?:about|after|around|at|before|by|from|on|since|until)\s.{0,24}$/i

/** The next sentence begins in lower case: after a word that can hardly be an abbreviation. */
function startsWithoutCapital(word: string, next: NextWord, words: SentenceWords): boolean {
  if (!/^\p{L}?\p{Ll}{2,}$/u.test(word) || !/[aeiouyà-ü]/.test(word)) return false
  const isNoAbbreviation = /^\p{Ll}{5,}$/u.test(word) || words.starters.has(word)
  return isNoAbbreviation || (isStarter(next.word, words) && !words.goesOn.test(next.rest))
}
