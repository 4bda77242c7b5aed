import { isComma, type Reading } from './clause.ts'
import type { Gender, Lexicon, Pronoun } from './lexicons/lexicon.ts'
import { findNames, isGoverned, type Name } from './names.ts'
import type { Cast } from './people.ts'
import { contentWords, isPersonNoun } from './roles.ts'
import type { Range } from './sentences.ts'
import type { Token } from './tokens.ts'

/** Whom a phrase of the article means, before it is known who that is. */
export type Source =
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly kind: 'name'; readonly words: readonly string[]; readonly gender: Gender | null }
  | {
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

/** `selon ses travaux`, `her survey`: whoever was spoken of. */
const anyone: Pronoun = { gender: null, isGroup: false, mayBeBody: true }

/** Reads the phrase of a speaker; `null` where it stands for nobody: `it`, `on`. */
export function readSource(reading: Reading, given: Range, cast: Cast): Source | null {
  const { lexicon } = reading
  const { nouns } = lexicon
  const range = behindVessel(reading, withoutRelative(reading, given))
  const phrase = withoutParticiple(reading, range)
  const [first] = phrase
  if (!first) return null
  const pronoun = nouns.pronouns.get(first.word)
  if (pronoun && (phrase.length === 1 || !nouns.definite.has(first.word)))
    return { kind: 'pronoun', pronoun }
  // `la même source`: whoever spoke last.
  const isSame = phrase.some(({ word }) => word === 'même' || word === 'same')
  if (isSame && phrase.some(({ word }) => nouns.unnamed.has(word)))
    return { kind: 'pronoun', pronoun: anyone }
  const isOwnWork = nouns.possessives.has(first.word) && nouns.vessels.has(phrase[1]?.word ?? '')
  if (isOwnWork) return { kind: 'pronoun', pronoun: anyone }
  const name = isDemonym(phrase, lexicon) ? null : headName(reading, range, cast)
  if (name) return nameSource(name)

  const described = phrase.slice(0, endOfNoun(phrase, lexicon))
  const words = contentWords(
    described.filter(({ kind }) => kind !== 'mark').map(({ word }) => word),
    lexicon,
  )
  const isImpersonal = nouns.impersonal.has(first.word) && described.length === 1
  if (words.length === 0 || isImpersonal) return null
  const head = headOf(described, lexicon)
  const isPerson = head.some((word) => isPersonNoun(word, lexicon))
  const isUnnamed = words.some((word) => nouns.unnamed.has(word))
  return {
    kind: 'description',
    text: textOf(described, reading),
    words,
    isDefinite:
      nouns.definite.has(first.word) ||
      (lexicon.language === 'en' && !nouns.indefinite.has(first.word)),
    isPlain: words.length === 1 && !nouns.possessives.has(first.word),
    hasName: described.slice(1).some(({ isCapital }) => isCapital),
    head,
    isPerson,
    isOwned: nouns.possessives.has(first.word),
    isBody: !isPerson && words.some((word) => nouns.bodies.has(word)),
    isPlural: isPlural(described, lexicon),
    isLatter: words.length === 1 && words.some((word) => nouns.latter.has(word)),
    isDemonym: isDemonym(described, lexicon),
    gender: genderOfArticle(first.word, lexicon),
    isUnnamed: isUnnamed || nouns.indefinite.has(first.word),
  }
}

/** With the gender that a title before the name tells. */
export function nameSource({ words, gender, hasGenderedTitle }: Name): Source {
  return { kind: 'name', words, gender: hasGenderedTitle ? gender : null }
}

/** `une source proche du dossier | citée par Le Courrier`: the phrase ended before `par`. */
function withoutParticiple({ tokens, lexicon }: Reading, { from, to }: Range): readonly Token[] {
  const { nouns, verbs } = lexicon
  const last = tokens[to - 1]
  const isParticiple =
    lexicon.language === 'fr' &&
    to - from > 2 &&
    last?.isCapital === false &&
    tokens[to]?.word === 'par' &&
    !nouns.people.has(last.word) &&
    (verbs.pastEnding.test(last.word) || verbs.irregularPast.has(last.word))
  return tokens.slice(from, isParticiple ? to - 1 : to)
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

function isPlural(phrase: readonly Token[], lexicon: Lexicon): boolean {
  const [first] = phrase
  if (lexicon.language === 'fr') return /^(?:les|des|ces|ses|leurs|aux)$/.test(first?.word ?? '')
  const head = headOf(phrase, lexicon).at(-1) ?? ''
  if (['two', 'three', 'four', 'some', 'several'].includes(first?.word ?? '')) return true
  return head.endsWith('s') && isPersonNoun(head.slice(0, -1), lexicon)
}

/** `la Marseillaise`, `the Dane`: an inhabitant has a capital behind an article. */
function isDemonym(phrase: readonly Token[], { nouns }: Lexicon): boolean {
  const [article, noun] = phrase
  return (
    phrase.length === 2 &&
    nouns.definite.has(article?.word ?? '') &&
    noun?.isCapital === true &&
    nouns.inhabitants.test(noun.word)
  )
}

function genderOfArticle(word: string, { language }: Lexicon): Gender | null {
  if (language !== 'fr') return null
  if (['la', 'cette', 'une'].includes(word)) return 'feminine'
  return ['le', 'ce', 'un'].includes(word) ? 'masculine' : null
}

/** `in which | the defendant`, `selon lequel | le maire` */
function withoutRelative({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const isRelative = lexicon.clauses.relatives.has(tokens[from]?.word ?? '')
  return isRelative && to - from > 1 ? { from: from + 1, to } : { from, to }
}

/** `une étude de | l'université de Valbrune`, `a poll by | Carrow`: who is behind what was written. */
function behindVessel({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const { vessels, genitives, definite, indefinite, bodies } = lexicon.nouns
  const head = tokens.slice(from, to).findIndex(({ word }) => vessels.has(word))
  if (head < 0 || head > 3) return { from, to }
  let next = from + head + 1
  while (next < to && !genitives.has(tokens[next]?.word ?? '') && tokens[next]?.word !== 'from') {
    next += 1
  }
  const contracted = tokens[next]?.word === 'du' || tokens[next]?.word === 'des'
  const start = contracted ? next : next + 1
  const isArticle = contracted || definite.has(tokens[start]?.word ?? '')
  const noun = tokens[isArticle ? start + 1 : start]
  const isSomebody =
    noun?.isCapital === true ||
    bodies.has(noun?.word ?? '') ||
    lexicon.nouns.people.has(noun?.word ?? '')
  if (start >= to || !isSomebody || indefinite.has(tokens[start]?.word ?? '')) return { from, to }
  return { from: contracted ? start + 1 : start, to }
}

/** Up to an apposition, a bracket, or a participle that says where it was published: `un rapport | daté de mai`. */
function endOfNoun(phrase: readonly Token[], { verbs, nouns, clauses }: Lexicon): number {
  const { subjectRelatives } = clauses
  for (const [index, token] of phrase.entries()) {
    const ends =
      isComma(token) ||
      ['ayant', 'étant'].includes(token.word) ||
      token.word === '(' ||
      subjectRelatives.has(token.word)
    if (index > 0 && ends) return index
    const next = phrase[index + 1]?.word ?? ''
    const isParticiple =
      index > 1 &&
      !nouns.people.has(token.word) &&
      (verbs.irregularPast.has(token.word) || verbs.pastEnding.test(token.word)) &&
      (nouns.prepositions.has(next) || nouns.genitives.has(next))
    const before = phrase[index - 1]?.word ?? ''
    const isNoun =
      nouns.genitives.has(before) || nouns.definite.has(before) || nouns.indefinite.has(before)
    if (isParticiple && !isNoun && !nouns.bodies.has(token.word)) return index
  }
  return phrase.length
}

/** A phrase names whom it ends in: `le président américain Donald Trump`; not `le maire de Paris`. */
function headName(reading: Reading, range: Range, cast: Cast): Name | null {
  const { tokens, text, lexicon } = reading
  const phrase = tokens.slice(range.from, range.to)
  const names = findNames(phrase, text, lexicon).filter(
    (name) => !isComplement(phrase, name.from, lexicon) && phrase[name.to]?.word !== "'s",
  )
  const isSure = (name: Name) =>
    name.isSure || range.from + name.from > 0 || cast.bodies.isName(name.words)
  if (names.some((name) => isJoined(phrase, name, lexicon))) return null
  const person = names.find(({ words }) => cast.find(words) !== null)
  const only = names.findLast(({ to }) => to === phrase.length) ?? names[0]
  return person ?? (only && isSure(only) && !isPartOfDescription(phrase, only) ? only : null)
}

/** `a spokeswoman for the federal | Review Board`: belongs to the noun before, over its own adjectives. */
function isComplement(phrase: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { nouns } = lexicon
  if (lexicon.language === 'fr') return isGoverned(phrase, index, lexicon)
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const token = phrase[at]
    if (token?.kind !== 'word' || token.isCapital || nouns.people.has(token.word)) return false
    if (nouns.genitives.has(token.word) || nouns.prepositions.has(token.word))
      return at > 0 || isGoverned(phrase, index, lexicon)
  }
  return false
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
