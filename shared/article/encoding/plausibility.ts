/**
 * How well the characters beyond ASCII stand where they stand, as in a French or English text. Bytes that
 * are read in the wrong encoding give letters in the wrong case (`dÈcidÈ`), letters of other languages
 * (`Itís`), or signs between letters (`‡`).
 *
 * @returns logarithms of estimated likelihoods, 0 at best: the sum to be compared between readings of the
 * same bytes, and the average of a character
 */
export function plausibility(text: string): { readonly sum: number; readonly average: number } {
  const seen = new Map<number, number>()
  let sum = 0
  let judged = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x80) continue
    const times = seen.get(code) ?? 0
    if (times >= TIMES_ENOUGH) continue
    seen.set(code, times + 1)
    sum += plausibilityOf(text.charAt(index), surroundings(text, index))
    judged += 1
  }
  return { sum, average: sum / Math.max(1, judged) }
}

/** So often a character is looked at; each, so that a rare one late in a long text has its say. */
const TIMES_ENOUGH = 200

interface Surroundings {
  /** `''` at either end of the text. */
  readonly before: string
  readonly after: string
  /** The letters up to the character, and those that follow it. */
  readonly wordBefore: string
  readonly wordAfter: string
}

/** A word that is elided, or what follows an apostrophe, is no longer; in UTF-16 code units. */
const LONGEST_ELISION = 12

function surroundings(text: string, index: number): Surroundings {
  const head = text.slice(Math.max(0, index - LONGEST_ELISION), index)
  const tail = text.slice(index + 1, index + 1 + LONGEST_ELISION)
  return {
    before: text.charAt(index - 1),
    after: text.charAt(index + 1),
    wordBefore: /\p{L}*$/u.exec(head)?.[0] ?? '',
    wordAfter: /^\p{L}*/u.exec(tail)?.[0] ?? '',
  }
}

type Judge = (around: Surroundings) => number

/** Where nothing else is said: signs that French and English news hardly ever hold. */
const FOREIGN_SIGN = -7
/** Not assigned, a control code, or the apple. */
const NO_CHARACTER = -10
/** In a place where no writer and no program puts it. */
const MISPLACED = -6

const isLetter = (character: string) => /^\p{L}$/u.test(character)
const isLower = (character: string) => /^\p{Ll}$/u.test(character)
const isDigit = (character: string) => /^\d$/.test(character)
const isSpace = (character: string) => character === '' || /^\s$/.test(character)

/** The letters of French, and those of its neighbours that stand in names. */
const commonLetters = new Set('éèàçêâîôûùëïœæÉÈÀÇÊÂÎÔÛÙËÏŒÆ')
const rareLetters = new Set('áíóúñöüäãõåøßÿšžìòýÁÍÓÚÑÖÜÄÃÕÅØŸŠŽÌÒÝ')
/** French writes these as words of their own; É also as an initial. */
const aloneLetters = new Set('àôÀÔÉÎ')

function judgeLetter(letter: string, { before, after }: Surroundings): number {
  const rarity = commonLetters.has(letter) ? 0 : rareLetters.has(letter) ? -4 : -6
  // No word ends in it.
  if (letter === 'œ' && !isLetter(after)) return -5
  const standsAlone = !isLetter(before) && !isLetter(after)
  if (standsAlone && !aloneLetters.has(letter)) return rarity - 3
  if (isLower(letter)) return rarity
  return rarity + (isLower(before) ? -8 : -1)
}

/** What French elides before an apostrophe, and what English joins on after one. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|aujourd|entr|o)$/iu
const shortened = /^(?:em|til|cause|cos|tis|twas|n|round|bout)$/iu
const joinedOn = /^(?:s|t|re|ve|ll|d|m|clock)$/iu

function judgeApostrophe({ before, after, wordBefore, wordAfter }: Surroundings): number {
  const joins = isLetter(before) && isLetter(after)
  if (joins) return elided.test(wordBefore) || joinedOn.test(wordAfter) ? 0 : -4
  // It closes a quotation, or stands for a plural's possessor.
  if (!isSpace(before) && !isLetter(after)) return -2
  if (isDigit(after)) return -3 // the century of `’90s`
  return shortened.test(wordAfter) ? -1 : MISPLACED
}

const opens: Judge = ({ before, after }) =>
  !isLetter(before) && !isDigit(before) && after !== '' && after !== ' ' ? -1 : MISPLACED
const closes: Judge = ({ before, after }) => (before !== ' ' && !isLetter(after) ? -1 : MISPLACED)
const opensWithSpace: Judge = ({ before }) =>
  isLetter(before) || isDigit(before) ? MISPLACED : -0.5
const closesWithSpace: Judge = ({ after }) => (isLetter(after) || isDigit(after) ? MISPLACED : -0.5)
const dash: Judge = ({ before, after }) =>
  isSpace(before) === isSpace(after) && isDigit(before) === isDigit(after) ? -1 : -5
const ellipsis: Judge = ({ before, after }) => (before !== '' && !isLetter(after) ? -1 : -4)
const bullet: Judge = ({ before }) => (before === '' || before === '\n' ? -1 : -5)
const currency: Judge = ({ before, after }) =>
  isDigit(before) || isDigit(after) || /^[\s\u00A0km]$/u.test(before) ? -1 : -5
const fraction: Judge = ({ before, after }) =>
  (isDigit(before) || isSpace(before)) && !isLetter(after) ? -2 : MISPLACED
const degree: Judge = ({ before }) => (isDigit(before) || /^[nN\s]$/.test(before) ? -1 : -5)
const exponent: Judge = ({ before, after }) =>
  (isLetter(before) || isDigit(before)) && !isLetter(after) ? -2 : MISPLACED
const fixedSpace: Judge = ({ before, after }) =>
  /[\d«–—]/.test(before) || /[\d»:;!?%€£$–—]/.test(after) ? -0.5 : -3
const rareSign: Judge = () => -4

const signs: Readonly<Record<string, Judge>> = {
  '’': judgeApostrophe,
  '‘': opens,
  '“': opens,
  '„': opens,
  '”': closes,
  '«': opensWithSpace,
  '‹': opens,
  '»': closesWithSpace,
  '›': closes,
  '–': dash,
  '—': dash,
  '…': ellipsis,
  '•': bullet,
  '€': currency,
  '£': currency,
  '½': fraction,
  '¼': fraction,
  '¾': fraction,
  '°': degree,
  º: degree,
  '²': exponent,
  '³': exponent,
  '\u00A0': fixedSpace,
  ...Object.fromEntries(Array.from('§©®™·×±µ', (sign) => [sign, rareSign])),
}

function plausibilityOf(character: string, around: Surroundings): number {
  const sign = signs[character]
  if (sign) return sign(around)
  if (/[\u0080-\u009F\uFFFD\p{Co}]/u.test(character)) return NO_CHARACTER
  return isLetter(character) ? judgeLetter(character, around) : FOREIGN_SIGN
}
