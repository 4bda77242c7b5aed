import { phraseLength } from '../lexicons/phrases.ts'
import { isGoverned } from '../reading/names.ts'
import { hasFiniteVerb, isComma, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { beginsPhrase } from './noun-phrases.ts'

/**
 * The noun phrase that ends with a segment: it begins after the last clause in it, at the first article,
 * name or pronoun that no preposition governs.
 */
export function phraseBefore(reading: Reading, segment: Range): Range | null {
  const { tokens, finite, lexicon } = reading
  const { clauses } = lexicon
  // `a move | it says was planned`: a pronoun is the whole subject.
  const isPronoun = lexicon.verbs.nominatives.has(tokens[segment.to - 1]?.word ?? '')
  if (isPronoun) return { from: segment.to - 1, to: segment.to }
  let from = segment.from
  for (let index = segment.from; index < segment.to; index += 1) {
    const word = tokens[index]?.word ?? ''
    const joinsClause = clauses.and.has(word) && hasFiniteVerb(reading, { from, to: index })
    const isReduced =
      lexicon.language === 'en' &&
      lexicon.verbs.pastEnding.test(word) &&
      followsParticiple(reading, index + 1)
    // `une version que | le département`: what stands behind has the verb.
    const isObject = clauses.relatives.has(word) && index > segment.from && index < segment.to - 1
    const begins = (finite[index] && !isReduced) || clauses.openers.has(word) || joinsClause
    if (begins || isObject) from = index + 1
  }
  if (isOpeningParticiple(reading, { from, to: segment.to })) return null
  for (let index = behindOpener(reading, from); index < segment.to; index += 1) {
    const isNominal = beginsPhrase(reading, index) && !isGoverned(tokens, index, lexicon)
    if (isNominal && !isFronting(reading, index)) {
      return { from: withAdjectives(reading, index, from), to: segment.to }
    }
  }
  return null
}

/** `a video posted | by Roux`, `a video posted | on Monday`, `a farmer named | Roux`: what no verb with a tense has behind it. */
function followsParticiple({ tokens, lexicon }: Reading, index: number): boolean {
  const word = tokens[index]?.word ?? ''
  const isDate =
    lexicon.nouns.notNames.has(word) || phraseLength(tokens, index, lexicon.cues.dates) > 0
  const isNaming = tokens[index - 1]?.word === 'named' && tokens[index]?.isCapital === true
  return lexicon.nouns.prepositions.has(word) || isDate || isNaming
}

/** `Contactée, | l'entreprise nie …`: of a sentence's first word, the capital makes no name. */
function isOpeningParticiple({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { verbs, nouns, language } = lexicon
  const word = tokens[from]?.word ?? ''
  const isAlone = from === 0 && to === 1 && language === 'fr' && isComma(tokens[1])
  return isAlone && verbs.pastEnding.test(word) && !nouns.people.has(word)
}

/** `Tout juste | un conseiller`, `À peine | le maire`: what begins a sentence before its subject. */
function behindOpener({ tokens, lexicon }: Reading, from: number): number {
  const isOpener = from === 0 && lexicon.nouns.sentenceOpeners.has(tokens[0]?.word ?? '')
  return isOpener && tokens[1]?.isAdverb === true ? 2 : from
}

/** `Cette semaine, …`; not `Cette ancienne professeure …` */
function isFronting({ tokens, lexicon }: Reading, index: number): boolean {
  const { clauses, nouns, cues } = lexicon
  const word = tokens[index]?.word ?? ''
  if (!clauses.fronting.has(word)) return false
  return !nouns.definite.has(word) || phraseLength(tokens, index, cues.dates) > 0
}

/** English plurals have no article, so that an adjective may come first: `local officials`. */
function withAdjectives({ tokens, lexicon }: Reading, index: number, floor: number): number {
  const { nouns, clauses } = lexicon
  const first = tokens[index]?.word ?? ''
  const hasArticle = nouns.definite.has(first) || nouns.pronouns.has(first)
  let from = index
  while (lexicon.language === 'en' && !hasArticle && from > floor) {
    const token = tokens[from - 1]
    const isOther =
      token?.kind !== 'word' ||
      nouns.prepositions.has(token.word) ||
      clauses.fronting.has(token.word) ||
      clauses.and.has(token.word) ||
      token.isAdverb
    if (isOther) break
    from -= 1
  }
  return from
}
