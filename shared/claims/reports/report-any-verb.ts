import { beginsPhrase, beginsSpeaker, phraseAfter } from '../grammar/noun-phrases.ts'
import { isInvertedPronoun, speechVerbAt } from '../grammar/verb-groups.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import {
  followsQuotation,
  isComma,
  quotedWordsBefore,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
import { isArticle, isPastForm } from '../reading/word-classes.ts'
import { deskBehind } from './desks.ts'
import { reportBehind } from './report-extent.ts'
import { SHORTEST_QUOTATION, type Report } from './report.ts'

/** Whether what stands at a token may say who spoke the quotation before it. */
export function speaksQuotation(reading: Reading, index: number, floor: number): boolean {
  if (!followsQuotation(reading, index)) return false
  const { words, from } = quotedWordsBefore(reading, index)
  return words >= SHORTEST_QUOTATION || from <= floor
}

/** Behind a quotation any verb may tell who speaks: `« … », a souri Morin`, `“…,” grinned Turner`. */
export function readAnyVerb(reading: Reading, index: number, floor: number): Report | null {
  if (!speaksQuotation(reading, index, floor)) return null
  return reading.lexicon.language === 'fr'
    ? readFrench(reading, index)
    : readEnglish(reading, index)
}

/**
 * French inverts any verb behind a quotation: `« … », a souri Morin`, `« … », tempère-t-il`. So whatever
 * stands between it and a speaker there is the verb.
 */
function readFrench(reading: Reading, index: number): Report | null {
  const { tokens, finite, lexicon } = reading
  const mayBeVerb =
    isVerbLike(reading, index) ||
    lexicon.verbs.reflexives.has(wordAt(reading, index)) ||
    (lexicon.verbs.clitics.has(wordAt(reading, index)) && finite[index + 1] === true)
  if (!mayBeVerb || speechVerbIn(reading, index)) return null
  for (let next = index + 1; next <= index + LONGEST_VERB; next += 1) {
    next += phraseLength(tokens, next, lexicon.clauses.asides)
    const token = tokens[next]
    const isPronoun = isInvertedPronoun(token)
    // `peut-on | lire`, `lui a-t-on | répondu`
    const behind = wordAt(reading, next + 1)
    const isInTwo = behind === 'lire' || (isPronoun && isPastForm(behind, lexicon))
    const verbEnd = isInTwo ? next + 2 : next + 1
    const desk = token?.word === '-on' ? deskBehind(reading, verbEnd) : null
    if (desk) return reportBehind(reading, { from: index, to: desk.to }, desk, null)
    const source = isPronoun ? { from: next, to: next + 1 } : phraseAfter(reading, next)
    const isSubject =
      beginsSpeaker(reading, next) || (finite[next - 1] === true && beginsPhrase(reading, next))
    if (isPronoun || (isVerbLike(reading, next - 1) && isSubject)) {
      return reportBehind(reading, { from: index, to: source.to }, source, null)
    }
    if (token?.kind !== 'word' || token.isCapital) return null
  }
  return null
}

/** `“…,” grinned the machinist.`, `“…,” he grinned.`; what ends in a full stop has no verb behind it. */
function readEnglish(reading: Reading, index: number): Report | null {
  const { tokens, finite, quotation, lexicon } = reading
  const last = tokens[index - 1]
  const inner = quotation[index - 1] === -1 ? tokens[index - 3] : tokens[index - 2]
  const goesOn = isComma(last) || [',', '?', '!', '…', '—', '-'].includes(inner?.word ?? '')
  if (!goesOn) return null
  const hasArticle = isArticle(wordAt(reading, index + 1), lexicon)
  if (hasArticle || beginsSpeaker(reading, index + 1)) {
    const source = phraseAfter(reading, index + 1)
    // `grumbles | Bill Trask`: with a name behind it, a verb that no list has.
    const isNamed = tokens[index + 1]?.isCapital === true && finite[source.to] !== true
    if (finite[index] === true || (isNamed && isThirdPerson(reading, index)))
      return { ...reportBehind(reading, { from: index, to: source.to }, source, null), verb: index }
  }
  const isPronoun = lexicon.nouns.pronouns.has(wordAt(reading, index))
  if (!isPronoun && !beginsSpeaker(reading, index)) return null
  const source = isPronoun ? { from: index, to: index + 1 } : phraseAfter(reading, index)
  const verb = source.to
  const isVerb = finite[verb] === true && !speechVerbAt(tokens, verb, lexicon)
  const { being, having } = lexicon.verbs
  const isBare = !being.has(wordAt(reading, verb)) && !having.has(wordAt(reading, verb))
  return isVerb && isBare && source.to > source.from
    ? reportBehind(reading, { from: index, to: verb + 1 }, source, null)
    : null
}

/** `grumbles`, `chirps`: as far as its ending tells. */
function isThirdPerson({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  const isWord = token?.kind === 'word' && !token.isCapital && !token.isAdverb
  return isWord && /...[^s']s$/.test(token.word) && !lexicon.nouns.prepositions.has(token.word)
}

/** `s'est alors amusé`, `finit par concéder`, `a d'abord botté en touche`: words of a verb, at most. */
const LONGEST_VERB = 6

function speechVerbIn({ tokens, lexicon }: Reading, from: number): boolean {
  for (let index = from; index < from + LONGEST_VERB; index += 1) {
    const token = tokens[index]
    if (token?.kind !== 'word' || token.isCapital || isInvertedPronoun(token)) return false
    if (isArticle(token.word, lexicon)) return false
    const verb = speechVerbAt(tokens, index, lexicon)
    if (verb?.form === 'finite') return true
  }
  return false
}

function isVerbLike({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  const { nouns, clauses } = lexicon
  return (
    token?.kind === 'word' &&
    !token.isCapital &&
    !nouns.prepositions.has(token.word) &&
    !nouns.genitives.has(token.word) &&
    !isArticle(token.word, lexicon) &&
    !nouns.people.has(token.word) &&
    !nouns.bodies.has(token.word) &&
    !clauses.relatives.has(token.word) &&
    !clauses.openers.has(token.word) &&
    !clauses.and.has(token.word)
  )
}
