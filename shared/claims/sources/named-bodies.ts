import type { Lexicon } from '../lexicons/lexicon.ts'
import { startBehindKind } from '../people/body-phrases.ts'
import { canBeName } from '../reading/name-extent.ts'
import { isComma, type Reading } from '../reading/reading.ts'
import type { Token } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'

/** A name that stands beside a common noun for what it names. */
export interface NameOfKind {
  /** All of its words, small ones as well. */
  readonly words: readonly string[]
  /** In lower case: `association`; `null` where the phrase has another noun. */
  readonly kind: string | null
}

/** The name in a phrase that says before or beside it what it names; `null` if the phrase has none. */
export function nameBesideKind(phrase: readonly Token[], reading: Reading): NameOfKind | null {
  return (
    nameBeforeKind(phrase, reading) ??
    apposedName(phrase, reading) ??
    nameWithSmallWords(phrase, reading)
  )
}

/** `the | United Metalworkers | union`: a common noun behind a name is no part of it. */
function nameBeforeKind(phrase: readonly Token[], { text, lexicon }: Reading): NameOfKind | null {
  const { nouns, language } = lexicon
  const [article] = phrase
  const noun = phrase.at(-1)
  const name = phrase.slice(1, -1)
  const isNamed =
    name.length > 0 &&
    name.every(
      (token) =>
        canBeName(token, lexicon) && token.kind === 'word' && !nouns.demonyms.has(token.word),
    )
  const isKind = noun?.isCapital === false && nouns.firms.has(noun.word)
  if (language !== 'en' || article?.word !== 'the' || !isNamed || !isKind) return null
  return { words: textsOf(name, text), kind: noun.word }
}

/** `l'association | Foyers solidaires`, `le fabricant de chaudières | Lambreval`, `le collectif | Sauvons les Tilleuls` */
export function nameBehindKind(
  phrase: readonly Token[],
  { text, lexicon }: Reading,
): NameOfKind | null {
  const kind = kindNoun(phrase, lexicon)
  const start = kind === null ? null : startBehindKind(phrase, kind, lexicon)
  if (kind === null || start === null) return null
  const name = phrase.slice(start)
  const end = name.findIndex(({ kind: type, word }) => type === 'mark' && word !== '-')
  const words = textsOf(end < 0 ? name : name.slice(0, end), text)
  return { words, kind: phrase[kind]?.word ?? null }
}

/** Where a phrase says what sort of firm or association it is about; French only. */
function kindNoun(phrase: readonly Token[], lexicon: Lexicon): number | null {
  const { language, nouns } = lexicon
  if (language !== 'fr') return null
  const [first] = phrase
  const index = isArticle(first?.word ?? '', lexicon) ? 1 : 0
  const noun = phrase[index]
  const sort = nouns.firms.get(noun?.word ?? '')
  const isCommon = noun?.isCapital === false || noun?.word === 'ong'
  const isKind = isCommon && sort !== undefined && sort !== 'public'
  return isKind ? index : null
}

/** `une association de contribuables, | Droit de regard`: all of it is the name, small words as well. */
function apposedName(phrase: readonly Token[], { text, lexicon }: Reading): NameOfKind | null {
  if (!lexicon.nouns.indefinite.has(phrase[0]?.word ?? '')) return null
  const comma = phrase.findIndex(isComma)
  const name = comma < 0 ? [] : phrase.slice(comma + 1)
  const [first] = name
  if (first?.isCapital !== true || lexicon.nouns.notNames.has(first.word)) return null
  const isWhole = name.every(({ kind }) => kind !== 'mark')
  return isWhole ? { words: textsOf(name, text), kind: null } : null
}

/** `rétorque | Consommateurs vigilants`: without an article it is a name, small words as well; French only. */
function nameWithSmallWords(
  phrase: readonly Token[],
  { text, lexicon, tokens }: Reading,
): NameOfKind | null {
  const [first] = phrase
  const isName = first?.isCapital === true && first !== tokens[0]
  const isWhole = phrase.every(
    ({ kind, word }) => kind === 'word' && !lexicon.clauses.and.has(word),
  )
  const isTitled = lexicon.nouns.people.has(first?.word ?? '')
  if (lexicon.language !== 'fr' || !isName || !isWhole || isTitled) return null
  return { words: textsOf(phrase, text), kind: null }
}

function textsOf(tokens: readonly Token[], text: string): readonly string[] {
  return tokens.map(({ start, end }) => text.slice(start, end))
}
