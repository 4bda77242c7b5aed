import { YEAR } from './year.ts'
const APOSTROPHE = "'"

/** What is contracted becomes a form of its own: `do` `n't`, `Trump` `'s`. */
const CONTRACTION = /(?:n't|'(?:s|ll|re|ve|d|m))$/i

/**
 * The words, numbers and marks of a sentence, in order, as the model counts them: words with their case and straight
 * apostrophes; numbers by their class (`#money`, `#percent`, `#year` …), for their digits seldom come again. Each
 * character is looked at once.
 */
export function wordForms(text: string): readonly string[] {
  const forms: string[] = []
  let index = 0
  while (index < text.length) {
    const start = index
    const unit = text.charCodeAt(index)
    index += 1
    if (isDigit(unit)) {
      while (isDigit(text.charCodeAt(index)) || joinsDigits(text, index)) index += 1
      forms.push(numberClass(text.slice(start, index), forms.at(-1)))
    } else if (isLetter(unit)) {
      while (isLetter(text.charCodeAt(index)) || joinsLetters(text, index)) index += 1
      pushWord(text.slice(start, index), forms)
    } else if (!isSpace(unit)) pushMark(text.slice(start, index), forms)
  }
  return forms
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57
}

/** Letters of any script, and whatever else lies beyond Latin-1's marks and the punctuation of Unicode. */
function isLetter(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit <= 0x2bff)
}

function isSpace(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0x202f
}

/** `1,200`, `3.5`, `2/3`, `14:30` */
function joinsDigits(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  const isBetween = unit === 44 || unit === 46 || unit === 47 || unit === 58
  return isBetween && isDigit(text.charCodeAt(index + 1))
}

/** `don't`, `twenty-five`, `G7` */
function joinsLetters(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (isDigit(unit)) return true
  const isBetween = unit === 39 || unit === 45 || unit === 0x2019
  return isBetween && isLetter(text.charCodeAt(index + 1))
}

const PERCENT = 'percent'
const CURRENCY = /^[$€£]$/

function numberClass(digits: string, before = ''): string {
  if (CURRENCY.test(before)) return '#money'
  if (YEAR.test(digits)) return '#year'
  if (digits.includes('.')) return '#decimal'
  if (digits.includes(',')) return '#grouped'
  if (digits.length <= 2) return '#small'
  return '#number'
}

function pushWord(found: string, forms: string[]): void {
  const word = found.includes('’') ? found.replaceAll('’', APOSTROPHE) : found
  const contracted = word.includes(APOSTROPHE) ? (CONTRACTION.exec(word)?.index ?? 0) : 0
  if (contracted > 0) forms.push(word.slice(0, contracted), word.slice(contracted))
  else pushMark(word, forms)
}

/** A word or mark; the number before a percent sign is a percentage. */
function pushMark(form: string, forms: string[]): void {
  const last = forms.length - 1
  if (isPercent(form) && forms[last]?.startsWith('#') === true) forms[last] = '#percent'
  forms.push(form === '’' ? APOSTROPHE : form)
}

function isPercent(form: string): boolean {
  return form === '%' || (form.length === PERCENT.length && form.toLowerCase() === PERCENT)
}
