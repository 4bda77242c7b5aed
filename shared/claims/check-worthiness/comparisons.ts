import { phraseLength } from '../lexicons/phrases.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { wordAt, type Reading } from '../reading/reading.ts'
import { isCount } from './numerals.ts'

export function mayCompare(word: string, { cues }: Lexicon): boolean {
  const { comparisons, degrees, thans, changes, doublings, measuring } = cues
  return (
    comparisons.has(word) ||
    degrees.has(word) ||
    thans.has(word) ||
    changes.has(word) ||
    doublings.has(word) ||
    measuring.has(word)
  )
}

/** `plus vite que`, `slower than`, `a reculé de 3 %`, `have doubled`; not `plus de 3 000`, which is a number. */
export function isComparison(reading: Reading, index: number): boolean {
  const { cues } = reading.lexicon
  const word = wordAt(reading, index)
  return (
    cues.doublings.has(word) ||
    (cues.comparisons.has(word) && isPhrase(reading, index)) ||
    (cues.degrees.has(word) && isDegree(reading, index)) ||
    (cues.thans.has(word) && isThan(reading, index)) ||
    (cues.changes.has(word) && isMeasuredChange(reading, index)) ||
    (cues.measuring.has(word) && isByShare(reading, index))
  )
}

function isPhrase(reading: Reading, index: number): boolean {
  const length = phraseLength(reading.tokens, index, reading.lexicon.cues.comparisons)
  return length > 0 && !isNumber(reading, index + length)
}

function isNumber({ tokens, lexicon }: Reading, index: number): boolean {
  return isCount(tokens[index], lexicon)
}

/** How far what is compared may stand from its degree, in tokens. */
const FARTHEST = 5

/** `plus | vite que`, `as | slow as`, within one phrase; not `ne … plus que`, `as | soon as`. */
function isDegree(reading: Reading, index: number): boolean {
  const { tokens, lexicon, verbs } = reading
  const { cues } = lexicon
  const second = cues.degrees.get(wordAt(reading, index))
  const next = wordAt(reading, index + 1)
  if (!second || cues.notDegrees.has(next)) return false
  if (lexicon.language === 'fr') {
    const before = tokens.slice(Math.max(0, index - FARTHEST), index)
    if (before.some(({ word }) => lexicon.verbs.negations.has(word))) return false
  }
  for (let at = index + 1; at < index + FARTHEST; at += 1) {
    if (second.has(wordAt(reading, at))) return !isNumber(reading, at + 1)
    if (verbs[at] === true || tokens[at]?.kind !== 'word') return false
  }
  return false
}

/** `earlier in the year | than`; not `more than 30`, `less than a week`, `rather than`. */
function isThan(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { cues } = lexicon
  const before = wordAt(reading, index - 1)
  if (cues.notCompared.has(before) || isNumber(reading, index + 1)) return false
  if (!cues.amounts.has(before)) return true
  const next = tokens[index + 1]
  return next?.kind === 'word' && !cues.ofAmounts.has(next.word)
}

/** `a reculé de 3 %`, `fell to £2m`; a change alone may be of anything. */
function isMeasuredChange(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { cues } = lexicon
  if (cues.notCompared.has(wordAt(reading, index - 1))) return false
  for (let at = index + 1; at < index + FARTHEST; at += 1) {
    const token = tokens[at]
    if (!token) return false
    if (isNumber(reading, at)) return true
    const isCurrency = /^[$£€]$/.test(token.word)
    const isBetween = isCurrency || token.isAdverb || cues.ofChanges.has(token.word)
    if (!isBetween) return cues.fractions.has(token.word)
  }
  return false
}

/** `by a fifth`, `by 20 percent`; not `by 2030`, `by two men` */
function isByShare(reading: Reading, index: number): boolean {
  const { one, fractions } = reading.lexicon.cues
  if (isNumber(reading, index + 1))
    return (
      /^(?:%|percent|per)$/.test(wordAt(reading, index + 2)) ||
      fractions.has(wordAt(reading, index + 2))
    )
  return one.has(wordAt(reading, index + 1)) && fractions.has(wordAt(reading, index + 2))
}
