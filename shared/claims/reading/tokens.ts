import type { Language } from '../../project/records.ts'
import { givenNames } from '../lexicons/given-names.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { nothingKnown, type KnownOfWord } from './known-words.ts'

/** A word, number or mark of a text. Offsets are UTF-16 code units into that text, `end` exclusive. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  /** In lower case, with straight apostrophes; what words are looked up by. */
  readonly word: string
  readonly isCapital: boolean
  /** Whether its form is that of a verb with a tense; the words around may say otherwise. */
  readonly isVerbForm: boolean
  readonly isAdverb: boolean
  readonly known: KnownOfWord
}

/** A run of a sentence's tokens, by index; `to` exclusive. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** How many of the tokens are words or numbers; of all of them, or of a run. */
export function countWords(
  tokens: readonly Token[],
  { from, to }: Range = { from: 0, to: tokens.length },
): number {
  let words = 0
  for (let index = from; index < to; index += 1) if (tokens[index]?.kind !== 'mark') words += 1
  return words
}

/**
 * A number with what groups its digits and what is written on to it (`14h30`, `2nd`); or a word, where
 * initials (`U.S.`, `J.` before a name) and titles (`M.`, `Dr.`) keep their full stop, and a word that has lost its vowel
 * its apostrophe before a quotation mark (`qu'« il faut »`); or a mark. Each character can match in one way only, but for
 * the digits of one group, so the search is linear. The first branch is one of the others for most words of a text: it
 * is quicker than what looks for letters of any script.
 */
const TOKEN =
  /[a-zß-öø-ÿ]+(?=[ ,.])|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,:/]\d+)*(?:\p{L}+\d*)?|(?:\p{Lu}\.-?){2,}|(?:\p{Lu}|Mr|Mrs|Ms|Dr|Mgr|Gen|Sen|Rep|Gov|Lt|Col|Prof|St)\.(?=[ \u00A0]\p{Lu})|\p{L}[\p{L}\p{M}\p{N}]*(?:[-‐‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:['’](?=[«“"])(?<=(?<!\p{L})(?:[CDJLMNSTcdjlmnst]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)['’]))?|\S/uy

const SPACE = 0x20

/** French words that lose their vowel before another. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu

/** `a-t-il`, `dit-elle`: a subject behind its verb. */
const INVERTED_SUBJECT = /[-‐‑](?:t[-‐‑])?(?:ils?|elles?|on|je|nous)$/iu

/** `Trump's`, `he's`, `they'll` */
const CONTRACTION = /['’](?:s|ll|re|ve|d|m)$/iu

/** A token without its place. */
type Part = Omit<Token, 'start' | 'end'> & { readonly length: number }

/**
 * Makes a function that gives the tokens of a text, in order; white space is in none. In French an elided
 * word and an inverted subject are tokens of their own (`qu'` `il`; `a` `-il`), in English what is
 * contracted (`Trump` `'s`).
 */
export function tokeniser(lexicon: Lexicon): (text: string) => readonly Token[] {
  /** A text has far fewer words than tokens: what a word is like is found out once. */
  const parts = new Map<string, readonly Part[]>()

  function partsOf(found: string): readonly Part[] {
    let known = parts.get(found)
    if (!known) {
      const kind = kindOf(found)
      const pieces = kind === 'word' ? splitWord(found, lexicon.language) : [found]
      known = pieces.map((piece) => readPart(piece, kind, lexicon))
      parts.set(found, known)
    }
    return known
  }

  return (text) => {
    const tokens: Token[] = []
    let isBehindWord = false
    for (let at = 0; at < text.length;) {
      TOKEN.lastIndex = at
      // Other white space than the usual is found by being no token.
      if (text.charCodeAt(at) === SPACE || !TOKEN.test(text)) {
        at += 1
        continue
      }
      const found = partsOf(text.slice(at, TOKEN.lastIndex))
      for (const { length, kind, word, isCapital, isVerbForm, isAdverb, known } of found) {
        const end = at + length
        // `Kelly`, `Clément` are no adverbs.
        const isName = isCapital && isBehindWord
        tokens.push({
          start: at,
          end,
          kind,
          word,
          isCapital,
          isVerbForm,
          isAdverb: isAdverb && !isName,
          known,
        })
        isBehindWord = kind === 'word'
        at = end
      }
    }
    return tokens
  }
}

/** The first character tells which branch of `TOKEN` has found it. */
function kindOf(found: string): Token['kind'] {
  if (/^\d/.test(found)) return 'number'
  return /^\p{L}/u.test(found) ? 'word' : 'mark'
}

function splitWord(word: string, language: Language): readonly string[] {
  const elided = language === 'fr' ? (ELISION.exec(word)?.[0].length ?? 0) : 0
  const suffix = language === 'fr' ? INVERTED_SUBJECT : CONTRACTION
  const suffixStart = elided + Math.max(0, suffix.exec(word.slice(elided))?.index ?? word.length)
  return [word.slice(0, elided), word.slice(elided, suffixStart), word.slice(suffixStart)].filter(
    (piece) => piece !== '',
  )
}

function readPart(piece: string, kind: Token['kind'], { verbs }: Lexicon): Part {
  const word = piece.toLowerCase().replaceAll('’', "'").replace(/[‐‑]/g, '-').replace(/^-t-/, '-')
  const isWord = kind === 'word'
  return {
    kind,
    word,
    length: piece.length,
    known: nothingKnown(),
    isCapital: isWord && /^\p{Lu}/u.test(piece),
    isVerbForm:
      isWord &&
      (verbs.finite.has(word) ||
        verbs.speech.finite.has(word) ||
        (verbs.finiteEnding.test(word) && !verbs.notFinite.has(word))),
    isAdverb:
      isWord &&
      !(/^\p{Lu}/u.test(piece) && (givenNames.has(word) || /-\p{Lu}/u.test(piece))) &&
      !verbs.notAdverbs.has(word) &&
      (verbs.adverbs.has(word) || verbs.adverbEnding.test(word)),
  }
}
