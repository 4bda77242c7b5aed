import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import { contentWords } from '../people/roles.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'
import { isComma, type Reading } from '../reading/reading.ts'
import { isOfPlace } from '../reading/name-extent.ts'
import type { Token } from '../reading/tokens.ts'
import { isArticle, isPastForm } from '../reading/word-classes.ts'

/** Somebody or something that a phrase describes: `la ministre de la Santé`. */
export interface Description {
  readonly kind: 'description'
  readonly text: string
  /** Its nouns and adjectives, in lower case. */
  readonly words: readonly string[]
  /** Those of them that say what it is: in `l'entourage du président` only the first. */
  readonly head: readonly string[]
  readonly isPerson: boolean
  /** `son armateur`: somebody of somebody's. */
  readonly isOwned: boolean
  /** `le président`, `the spokesman`: somebody the reader knows already. */
  readonly isDefinite: boolean
  /** `le groupe`: a noun without anything that belongs to it. */
  readonly isPlain: boolean
  /** It has a word with a capital: `le groupe Tessival`. */
  readonly hasName: boolean
  /** `le ministère`, `le rapport`: what speaks and is nobody. */
  readonly isBody: boolean
  /** `ce proche du président`: somebody who was spoken of just before. */
  readonly isDemonstrative: boolean
  /** `les auteurs`, `the authors` */
  readonly isPlural: boolean
  /** `ce dernier`, `the latter` */
  readonly isLatter: boolean
  /** `la Marseillaise`, `the Texan` */
  readonly isDemonym: boolean
  readonly gender: Gender | null
  /** `des experts`, `a source`: nobody whom one could ask. */
  readonly isUnnamed: boolean
}

/** The noun among the words that say what something is; `''` where there are none. */
export function headNoun(head: readonly string[], { language }: Lexicon): string {
  return (language === 'fr' ? head[0] : head.at(-1)) ?? ''
}

/** `l'entourage`, `the general staff`: the noun itself is a body's, whoever stands beside it. */
function isHeadBody(head: readonly string[], lexicon: Lexicon): boolean {
  const noun = headNoun(head, lexicon)
  const isBody = lexicon.nouns.bodies.has(noun)
  return isBody && (lexicon.language === 'fr' || !isPersonNoun(noun, lexicon))
}

/**
 * Reads a phrase that has no name; `null` where it stands for nobody.
 *
 * @param isContracted whether its article has gone into a preposition before it: `réponse | du champion`
 */
export function readDescription(
  phrase: readonly Token[],
  isContracted: boolean,
  reading: Reading,
): Description | null {
  const { lexicon } = reading
  const { nouns } = lexicon
  const [first] = phrase
  if (!first) return null
  const described = phrase.slice(0, endOfNoun(phrase, lexicon))
  const words = contentWords(
    described.filter(({ kind }) => kind !== 'mark').map(({ word }) => word),
    lexicon,
  )
  const isImpersonal = nouns.impersonal.has(first.word) && described.length === 1
  if (words.length === 0 || isImpersonal) return null
  const head = headOf(described, lexicon)
  // `official | data`
  const isVessel = lexicon.language === 'en' && nouns.vessels.has(headNoun(head, lexicon))
  const isPerson =
    head.some((word) => isPersonNoun(word, lexicon)) && !isHeadBody(head, lexicon) && !isVessel
  const isUnnamed = words.some((word) => nouns.unnamed.has(word))
  return {
    kind: 'description',
    text: textOf(described, reading),
    words,
    isDefinite:
      nouns.definite.has(first.word) ||
      isContracted ||
      (lexicon.language === 'en' && !nouns.indefinite.has(first.word)),
    isPlain: words.length === 1 && !nouns.possessives.has(first.word),
    hasName: described
      .slice(1, endOfName(described))
      .some((token) => token.isCapital && !isOfPlace(token)),
    head,
    isPerson,
    isOwned: nouns.possessives.has(first.word),
    isBody: !isPerson && head.some((word) => nouns.bodies.has(word)),
    isDemonstrative: /^(?:ce|cet|cette|this|that)$/.test(first.word),
    isPlural: isPlural(described, head, lexicon),
    isLatter: words.length === 1 && words.some((word) => nouns.latter.has(word)),
    isDemonym: isDemonym(described, lexicon),
    gender: genderOfArticle(phrase, lexicon),
    isUnnamed: isUnnamed || nouns.indefinite.has(first.word),
  }
}

/** Up to the first noun that belongs to it: `un proche | du dossier`; in English behind `'s`: `the ministry's | envoy`. */
function headOf(phrase: readonly Token[], lexicon: Lexicon): readonly string[] {
  const { genitives, prepositions } = lexicon.nouns
  const owner = phrase.findLastIndex(({ word }) => word === "'s")
  const rest = phrase.slice(owner + 1)
  const end = rest.findIndex(
    ({ word }, index) => index > 0 && (genitives.has(word) || prepositions.has(word)),
  )
  const head = contentWords(
    (end < 0 ? rest : rest.slice(0, end))
      .filter(({ kind }) => kind !== 'mark')
      .map(({ word }) => word),
    lexicon,
  )
  return lexicon.language === 'en' ? head.slice(-2) : head
}

/** `Ferry service | to Lund`: where something goes names it no more than a common noun does. */
function endOfName(phrase: readonly Token[]): number {
  const way = phrase.findIndex(({ word }) => /^(?:to|from|towards?|vers|depuis)$/.test(word))
  return way < 0 ? phrase.length : way
}

function isPlural(phrase: readonly Token[], head: readonly string[], lexicon: Lexicon): boolean {
  const [first] = phrase
  if (lexicon.language === 'fr') {
    const word = first?.word ?? ''
    return (
      /^(?:les|des|ces|ses|leurs|aux|plusieurs|quelques|certains)$/.test(word) ||
      lexicon.cues.numberWords.has(word)
    )
  }
  const noun = head.at(-1) ?? ''
  const isCounted = lexicon.cues.numberWords.has(first?.word ?? '') && noun.endsWith('s')
  if (isCounted || ['two', 'three', 'four', 'some', 'several'].includes(first?.word ?? ''))
    return true
  return noun.endsWith('s') && isPersonNoun(noun.slice(0, -1), lexicon)
}

/** `la Marseillaise`, `the Dane`: an inhabitant has a capital behind an article. */
export function isDemonym(phrase: readonly Token[], { nouns }: Lexicon): boolean {
  const [article, noun] = phrase
  // `the Czech, | a former champion`
  const isOne = phrase.length === 2 || (phrase.length > 2 && isComma(phrase[2]))
  // `the Liberal Democrat`, `the California Republican`
  const last = phrase.length === 3 ? phrase[2] : undefined
  const isOfTwo = last?.isCapital === true && nouns.inhabitants.test(last.word)
  return (
    nouns.definite.has(article?.word ?? '') &&
    noun?.isCapital === true &&
    (isOfTwo || (isOne && nouns.inhabitants.test(noun.word)))
  )
}

/** Also by an adjective before the noun, where the article has lost its vowel: `l'ancienne | responsable`. */
function genderOfArticle([first, second]: readonly Token[], { language }: Lexicon): Gender | null {
  if (language !== 'fr') return null
  const word = first?.word ?? ''
  if (['la', 'cette', 'une'].includes(word)) return 'feminine'
  if (['le', 'ce', 'un', 'cet'].includes(word)) return 'masculine'
  if (second?.word === 'ancienne') return 'feminine'
  return second?.word === 'ancien' ? 'masculine' : null
}

/** Up to an apposition, a bracket, or a participle that says where it was published: `un rapport | daté de mai`. */
function endOfNoun(phrase: readonly Token[], lexicon: Lexicon): number {
  const { nouns, cues } = lexicon
  const { subjectRelatives } = lexicon.clauses
  const first = isArticle(phrase[0]?.word ?? '', lexicon) ? 2 : 0
  for (let index = 0; index < phrase.length; index += 1) {
    const token = phrase[index]
    if (!token) break
    const ends = isComma(token) || endings.has(token.word) || subjectRelatives.has(token.word)
    if (index > 0 && ends) return index
    const next = phrase[index + 1]?.word ?? ''
    if (index > 0 && nouns.genitives.has(token.word)) {
      // `un audit interne | de février 2024`
      const isDated = cues.months.has(next) || cues.weekdays.has(next) || /^\d{4}$/.test(next)
      if (isDated) return index
    }
    const isParticiple =
      index >= first &&
      (nouns.prepositions.has(next) || nouns.genitives.has(next)) &&
      !nouns.people.has(token.word) &&
      isPastForm(token.word, lexicon)
    if (!isParticiple) continue
    const before = phrase[index - 1]?.word ?? ''
    const isNoun = nouns.genitives.has(before) || isArticle(before, lexicon)
    if (!isNoun && !nouns.bodies.has(token.word)) return index
  }
  return phrase.length
}

const endings = new Set(['(', 'ayant', 'étant', 'venu', 'venue', 'venus', 'venues'])

/** As the article has it, but for the capital of a sentence's first article. */
function textOf(tokens: readonly Token[], { text, lexicon }: Reading): string {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return ''
  const words = text.slice(first.start, last.end).replace(/\s{2,}|[^\S ]/g, ' ')
  return isArticle(first.word, lexicon) ? first.word.charAt(0) + words.slice(1) : words
}
