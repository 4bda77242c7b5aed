import type { Lexicon } from '../lexicons/lexicon.ts'
import { wordAt, type Reading } from '../reading/reading.ts'
import { isPastForm } from '../reading/word-classes.ts'

export function mayBePast(word: string, lexicon: Lexicon): boolean {
  const { cues } = lexicon
  return (
    isPastForm(word, lexicon) ||
    cues.preterites.has(word) ||
    cues.justDone.has(word) ||
    cues.movements.has(word) ||
    cues.participleEnding?.test(word) === true
  )
}

/** How far an auxiliary may stand before its participle, in tokens. */
const AUXILIARY_DISTANCE = 6

/**
 * `a rencontré`, `avoir été reçu`, `est arrivé`, `was met`; in English also the preterite. Not `sera fixé`, `to be set`;
 * nor how things are: `est bloqué`, `is known`, `she knew`.
 */
export function isPast(reading: Reading, index: number): boolean {
  const { tokens, lexicon, verbs } = reading
  const token = tokens[index]
  if (!token || token.isCapital) return false
  const { cues } = lexicon
  if (cues.statives.has(token.word)) return false
  if (cues.justDone.has(token.word)) return leadsToInfinitive(reading, index)
  const auxiliary = auxiliaryOf(reading, index)
  if (auxiliary !== null) return auxiliary
  if (cues.preterites.has(token.word)) return true
  return lexicon.language === 'en' && verbs[index] === true
}

/** Whether the auxiliary before a participle makes it something that happened; `null` if there is none. */
function auxiliaryOf(reading: Reading, index: number): boolean | null {
  const { tokens, lexicon } = reading
  const { verbs, cues } = lexicon
  for (let before = index - 1; before >= Math.max(0, index - AUXILIARY_DISTANCE); before -= 1) {
    const token = tokens[before]
    const word = token?.word ?? ''
    const isBetween =
      word === 'été' ||
      word === 'been' ||
      word.startsWith('-') ||
      token?.isAdverb === true ||
      cues.beforeParticiple.has(word)
    if (isBetween) continue
    if (word === 'be' || verbs.modals.has(word) || cues.futureEnding?.test(word) === true)
      return false
    if (cues.having.has(word)) return !cues.unreal.has(wordAt(reading, before - 1))
    if (cues.wasForms.has(word)) return true
    if (!verbs.being.has(word) && !cues.amForms.has(word)) return null
    return isPerfectOfBeing(reading, index, before)
  }
  return null
}

/** `est arrivée`, `s'est produite`, `nous nous sommes trompés`; `est fermée` and `nous sommes choqués` are how it is. */
function isPerfectOfBeing(reading: Reading, index: number, being: number): boolean {
  const { verbs, cues } = reading.lexicon
  const before = wordAt(reading, being - 1)
  const second = wordAt(reading, being - 2)
  return (
    cues.movements.has(wordAt(reading, index)) ||
    verbs.reflexives.has(before) ||
    verbs.reflexives.has(second) ||
    (cues.reflexives.has(before) && (before === second || !verbs.subjectPronouns.has(before)))
  )
}

export function mayBeFuture(word: string, { cues }: Lexicon): boolean {
  return (
    (cues.futureEnding?.test(word) === true && !cues.notFuture.has(word)) || cues.going.has(word)
  )
}

/** `ira`, `nous ferons`; `va fermer`, not `va bien`. */
export function isFuture(reading: Reading, index: number): boolean {
  const { lexicon, verbs, tokens } = reading
  if (tokens[index]?.isCapital === true && index > 0) return false
  const { cues } = lexicon
  const word = wordAt(reading, index)
  if (!cues.going.has(word)) return verbs[index] === true || cues.plainFuture?.test(word) === true
  return leadsToInfinitive(reading, index)
}

/** `va | encore fermer`, `vient | de fermer` */
function leadsToInfinitive({ tokens, lexicon }: Reading, index: number): boolean {
  const { beforeParticiple } = lexicon.cues
  for (let at = index + 1; at < index + 4; at += 1) {
    const next = tokens[at]?.word ?? ''
    if (isInfinitive(next, lexicon)) return true
    const isBetween =
      tokens[at]?.isAdverb === true ||
      lexicon.verbs.clitics.has(next) ||
      lexicon.nouns.genitives.has(next) ||
      beforeParticiple.has(next) ||
      next.startsWith('-')
    if (!isBetween) return false
  }
  return false
}

function isInfinitive(word: string, { verbs }: Lexicon): boolean {
  return /.(?:er|ir|re)$/.test(word) && !verbs.notInfinitive.has(word)
}

export function mayBeConditional(word: string, { cues }: Lexicon): boolean {
  return cues.conditionalEnding.test(word) && !cues.notConditional.has(word)
}

/** `fermerait`, `would close`: to come, if it is what somebody has said; not `aurait fermé`, `would have closed`. */
export function isConditional(reading: Reading, index: number): boolean {
  const { tokens, lexicon, verbs } = reading
  const { cues } = lexicon
  if (tokens[index]?.isCapital === true && index > 0) return false
  if (lexicon.language === 'en') return !cues.having.has(wordAt(reading, index + 1))
  const isPerfect = cues.having.has(wordAt(reading, index)) && precedesParticiple(reading, index)
  return verbs[index] === true && !isPerfect
}

/** `aurait | été tué`, `serait | bientôt fermé` */
export function precedesParticiple({ tokens, lexicon }: Reading, index: number): boolean {
  return tokens.slice(index + 1, index + 4).some(({ word }) => isPastForm(word, lexicon))
}
