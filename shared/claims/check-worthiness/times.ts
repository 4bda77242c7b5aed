import { phraseLength } from '../lexicons/phrases.ts'
import { wordAt, type Reading } from '../reading/reading.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Token } from '../reading/tokens.ts'
import { isCount, isNumeral } from './numerals.ts'
import { YEAR } from './year.ts'

/** `14 mars`, `14 h 30`, `en 2024`, `pendant deux ans`: whether figures or a number word tell when, or for how long. */
export function isTime(reading: Reading, index: number): boolean {
  return isOneTime(reading, index) || leadsToTime(reading, index)
}

/** `entre` 2 `et 4 heures du matin` */
function leadsToTime(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const second = tokens[index + 2]
  const isPair = lexicon.clauses.and.has(wordAt(reading, index + 1))
  return (
    isPair &&
    second !== undefined &&
    isCountOrHalf(second, lexicon) &&
    isOneTime(reading, index + 2)
  )
}

function isOneTime(reading: Reading, index: number): boolean {
  return (
    isMonthOrDay(reading, index + 1) ||
    isMonthOrDay(reading, index - 1) ||
    isShortMonth(reading, index) ||
    isClock(reading, index) ||
    isYear(reading, index) ||
    isDayOfMonth(reading, index) ||
    isLength(reading, index)
  )
}

/** English `may` and `march` are verbs as well. */
export function isMonthOrDay({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  if (!token || (lexicon.language === 'en' && !token.isCapital)) return false
  return lexicon.cues.months.has(token.word) || lexicon.cues.weekdays.has(token.word)
}

/** `Sept. 30`, `2 Oct` */
function isShortMonth({ tokens, lexicon }: Reading, index: number): boolean {
  const { shortMonths } = lexicon.cues
  const before = tokens[index - 1]?.word === '.' ? tokens[index - 2] : tokens[index - 1]
  return [before, tokens[index + 1]].some(
    (token) => token?.isCapital === true && shortMonths.has(token.word),
  )
}

/** `14h30`, `10:30`, `4pm`; not `1.5`. */
const CLOCK = /^\d{1,2}(?:h\d{0,2}|:\d\d|(?:[:.]\d\d)?[ap]m)$/

/** Figures of an hour, and no others. */
const HOUR = /^(?:[01]?\d|2[0-4])$/

/** `5 p.m.`, `9 h 40`, `à 8 heures`, `six in the morning`, `half past four`, `at six.` */
function isClock(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { clock } = lexicon.cues
  const token = tokens[index]
  if (!token) return false
  if (CLOCK.test(token.word) || clock.behind.has(wordAt(reading, index + 1))) return true
  if (phraseLength(tokens, index + 1, clock.phrases) > 0) return true
  const before = wordAt(reading, index - 1)
  const second = tokens[index - 2]
  if (clock.between.has(before) && second && isCountOrHalf(second, lexicon)) return true
  const isHour = token.kind === 'word' || HOUR.test(token.word)
  if (!isHour || !clock.at.has(before)) return false
  // `à 8 heures`; not `à 8 heures de route`.
  if (clock.hours.has(wordAt(reading, index + 1)))
    return !lexicon.nouns.genitives.has(wordAt(reading, index + 2))
  return (
    clock.isAlone && (tokens[index + 1]?.kind ?? 'mark') === 'mark' && !isMeasured(reading, index)
  )
}

/** `%`, `°` and the like behind a number. */
function isMeasured(reading: Reading, index: number): boolean {
  return !/^[,.;:!?)»”"’…–—]?$/.test(wordAt(reading, index + 1))
}

/** `the 1970s` */
const DECADE = /^(?:1[5-9]|20)\d0s$/

/** `in 2024`, `entre 2021 et 2024`, `the 1911 deed`; not `2000 personnes`, `$2000`. */
function isYear(reading: Reading, index: number): boolean {
  const { tokens, lexicon, verbs } = reading
  const word = wordAt(reading, index)
  if (DECADE.test(word)) return true
  if (!YEAR.test(word)) return false
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (isMonthOrDay(reading, index - 3)) return true
  if (/^[$£€]$/.test(before?.word ?? '') || /^[%€$£°]$/.test(next?.word ?? '')) return false
  if (lexicon.cues.beforeYear.has(before?.word ?? '')) return true
  if (next?.kind !== 'word' || verbs[index + 1] === true || next.isAdverb) return true
  const { nouns, clauses } = lexicon
  const isPhraseOver =
    nouns.prepositions.has(next.word) ||
    nouns.genitives.has(next.word) ||
    clauses.and.has(next.word) ||
    clauses.relatives.has(next.word) ||
    lexicon.verbs.negations.has(next.word) ||
    nouns.definite.has(next.word) ||
    clauses.fronting.has(next.word)
  // English groups the digits of other figures: `the 2,000 people`.
  return isPhraseOver || (lexicon.language === 'en' && nouns.definite.has(before?.word ?? ''))
}

/** `le 14`, where no noun follows. */
function isDayOfMonth({ tokens, lexicon, verbs }: Reading, index: number): boolean {
  const next = tokens[index + 1]
  if (lexicon.language !== 'fr' || tokens[index - 1]?.word !== 'le') return false
  if (!/^(?:1er|[1-9]|[12]\d|3[01])$/.test(tokens[index]?.word ?? '')) return false
  return next?.kind !== 'word' || verbs[index + 1] === true
}

/** `pendant | deux | ans`: whether they count how long something took. */
function isLength(reading: Reading, index: number): boolean {
  const unit = unitBehind(reading, index)
  return unit !== null && isStretch(reading, unit)
}

/** The place of the unit of time that figures or a number word count; `null` if they count something else. */
function unitBehind({ tokens, lexicon }: Reading, index: number): number | null {
  const { timeUnits, ofUnits } = lexicon.cues
  let at = index + 1
  while (at < index + 4) {
    const token = tokens[at]
    if (!token) return null
    if (timeUnits.has(token.word)) return at
    const isBetween = ofUnits.has(token.word) || token.word === '-' || isNumeral(token, lexicon)
    if (!isBetween) return null
    at += 1
  }
  return null
}

/** How many tokens before a unit of time may count or qualify it. */
const LONGEST_COUNT = 7

/** `pendant près de trois ans`, `within days`, `two weeks ago`; not `trois ans de prison`, `a three-year term`. */
export function isStretch(reading: Reading, unit: number): boolean {
  const { tokens, lexicon } = reading
  const { cues } = lexicon
  if (phraseLength(tokens, unit + 1, cues.behindStretch) > 0) return true
  for (let at = unit - 1; at >= Math.max(0, unit - LONGEST_COUNT); at -= 1) {
    const token = tokens[at]
    if (!token) return false
    if (cues.stretches.has(token.word)) return at < unit - 1 || isBarePlural(reading, unit)
    if (!isCountOrHalf(token, lexicon) && !cues.ofUnits.has(token.word)) return false
  }
  return false
}

/** `within days`; in French an article would stand between. */
function isBarePlural(reading: Reading, unit: number): boolean {
  return reading.lexicon.language === 'en' && wordAt(reading, unit).endsWith('s')
}

function isCountOrHalf(token: Token, lexicon: Lexicon): boolean {
  return isCount(token, lexicon) || lexicon.cues.halves.has(token.word)
}
