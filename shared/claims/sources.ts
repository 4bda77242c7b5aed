import { isComma, type Reading } from './clause.ts'
import type { Lexicon, Pronoun } from './lexicons/lexicon.ts'
import { findNames, isGoverned, type Name } from './names.ts'
import { contentWords, type Cast } from './people.ts'
import type { Range } from './sentences.ts'
import type { Token } from './tokens.ts'

/** Whom a phrase of the article means, before it is known who that is. */
export type Source =
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly kind: 'name'; readonly words: readonly string[] }
  | {
      readonly kind: 'description'
      readonly text: string
      /** Its nouns and adjectives, in lower case. */
      readonly words: readonly string[]
      /** `le président`, `the spokesman`: somebody the reader knows already. */
      readonly isKnownPerson: boolean
      /** `le ministère`, `des experts`: not a thing. */
      readonly isSomebody: boolean
      /** `des experts`, `a source`: nobody whom one could ask. */
      readonly isUnnamed: boolean
    }

/** Reads the phrase of a speaker; `null` where it stands for nobody: `it`, `on`. */
export function readSource(reading: Reading, range: Range, cast: Cast): Source | null {
  const { tokens, lexicon } = reading
  const { nouns } = lexicon
  const phrase = tokens.slice(range.from, range.to)
  const [first] = phrase
  if (!first) return null
  const pronoun = nouns.pronouns.get(first.word)
  if (pronoun && (phrase.length === 1 || !nouns.definite.has(first.word)))
    return { kind: 'pronoun', pronoun }
  const name = headName(reading, range, cast)
  if (name) return { kind: 'name', words: name.words }

  const comma = phrase.findIndex(isComma)
  const described = comma > 0 ? phrase.slice(0, comma) : phrase
  const words = contentWords(
    described.filter(({ kind }) => kind !== 'mark').map(({ word }) => word),
    lexicon,
  )
  const isImpersonal = nouns.impersonal.has(first.word) && described.length === 1
  if (words.length === 0 || isImpersonal) return null
  const isPerson = words.some((word) => nouns.people.has(word))
  const isUnnamed = words.some((word) => nouns.unnamed.has(word))
  const isIndefinite = nouns.indefinite.has(first.word)
  return {
    kind: 'description',
    text: textOf(described, reading),
    words,
    isKnownPerson: isPerson && !isIndefinite,
    isSomebody: isPerson || isUnnamed || words.some((word) => nouns.bodies.has(word)),
    isUnnamed: isUnnamed || isIndefinite,
  }
}

/** A phrase names whom it ends in: `le président américain Donald Trump`; not `le maire de Paris`. */
function headName(reading: Reading, range: Range, cast: Cast): Name | null {
  const { tokens, text, lexicon } = reading
  const phrase = tokens.slice(range.from, range.to)
  const names = findNames(phrase, text, lexicon).filter(
    (name) => !isGoverned(phrase, name.from, lexicon) && phrase[name.to]?.word !== "'s",
  )
  const isSure = (name: Name) => name.isSure || range.from + name.from > 0
  if (names.some((name) => isJoined(phrase, name, lexicon))) return null
  const person = names.find(({ words }) => cast.find(words) !== null)
  const [only] = names
  return person ?? (only && isSure(only) && !isPartOfDescription(phrase, only) ? only : null)
}

/** `Moscou et Washington`: two who speak with one voice are described, not named. */
function isJoined(phrase: readonly Token[], name: Name, { clauses, nouns }: Lexicon): boolean {
  const next = phrase[name.to + 1]
  const isName = next?.isCapital === true || nouns.definite.has(next?.word ?? '')
  return clauses.and.has(phrase[name.to]?.word ?? '') && isName
}

/** `Union européenne`, `Trump officials`: a capital that belongs to a common noun beside it. */
function isPartOfDescription(phrase: readonly Token[], name: Name): boolean {
  const next = phrase[name.to]
  return next?.kind === 'word' && !next.isCapital
}

/** As the article has it, but for the capital of a sentence's first article. */
function textOf(tokens: readonly Token[], { text, lexicon }: Reading): string {
  const [first] = tokens
  const last = tokens.at(-1)
  if (!first || !last) return ''
  const words = text.slice(first.start, last.end).replace(/\s+/g, ' ')
  const isArticle =
    lexicon.nouns.definite.has(first.word) || lexicon.nouns.indefinite.has(first.word)
  return isArticle ? first.word.charAt(0) + words.slice(1) : words
}
