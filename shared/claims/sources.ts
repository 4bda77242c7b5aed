import { isComma, type Reading } from './clause.ts'
import type { Gender, Lexicon, Pronoun } from './lexicons/lexicon.ts'
import { findNames, isGoverned, type Name } from './names.ts'
import type { Cast } from './people.ts'
import { isDemonym, readDescription, type Description } from './descriptions.ts'
import type { Range } from './sentences.ts'
import { words } from './lexicons/verb-forms.ts'
import type { Token } from './tokens.ts'

/** Whom a phrase of the article means, before it is known who that is. */
export type Source =
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly kind: 'name'; readonly words: readonly string[]; readonly gender: Gender | null }
  | Description

/** `selon ses travaux`, `her survey`: whoever was spoken of. */
const anyone: Pronoun = { gender: null, isGroup: false, mayBeBody: true }

/** Reads the phrase of a speaker; `null` where it stands for nobody: `it`, `on`. */
export function readSource(reading: Reading, given: Range, cast: Cast): Source | null {
  const { lexicon } = reading
  const { nouns } = lexicon
  const range = behindVessel(reading, withoutRelative(reading, given))
  const phrase = withoutParticiple(reading, range)
  // `réponse | du champion`: the article has gone into the preposition.
  const isContracted = range.from > given.from && reading.tokens[range.from - 1]?.word === 'du'
  const [first] = phrase
  if (!first) return null
  const pronoun = nouns.pronouns.get(first.word)
  if (pronoun && (phrase.length === 1 || !nouns.definite.has(first.word))) {
    // `celui-ci, | Me Garin`
    const apposed = isComma(phrase[1])
      ? headName(reading, { from: range.from + 2, to: range.to }, cast)
      : null
    return apposed ? nameSource(apposed) : { kind: 'pronoun', pronoun }
  }
  // `la même source`: whoever spoke last.
  const isSame = phrase.some(({ word }) => word === 'même' || word === 'same')
  if (isSame && phrase.some(({ word }) => nouns.unnamed.has(word)))
    return { kind: 'pronoun', pronoun: anyone }
  const isOwnWork =
    nouns.possessives.has(first.word) &&
    phrase.slice(1, 3).some(({ word }) => nouns.vessels.has(word))
  if (isOwnWork) return { kind: 'pronoun', pronoun: anyone }
  const name = isDemonym(phrase, lexicon)
    ? null
    : headName(reading, { from: range.from, to: range.from + phrase.length }, cast)
  if (name) return nameSource(name)

  const kindless = nameBeforeKind(phrase, reading)
  if (kindless) return { kind: 'name', words: kindless, gender: null }
  const apposed = nouns.indefinite.has(first.word) ? apposedName(phrase, reading) : null
  if (apposed) return { kind: 'name', words: apposed, gender: null }

  return readDescription(phrase, isContracted, reading)
}

/** `une association de contribuables, | Droit de regard`: all of it is the name, small words as well. */
function apposedName(
  phrase: readonly Token[],
  { text, lexicon }: Reading,
): readonly string[] | null {
  const comma = phrase.findIndex(isComma)
  const name = comma < 0 ? [] : phrase.slice(comma + 1)
  const [first] = name
  if (first?.isCapital !== true || lexicon.nouns.notNames.has(first.word)) return null
  if (name.some(({ kind }) => kind === 'mark')) return null
  return name.map(({ start, end }) => text.slice(start, end))
}

/** `the | United Metalworkers | union`: a common noun behind a name is no part of it. */
function nameBeforeKind(
  phrase: readonly Token[],
  { text, lexicon }: Reading,
): readonly string[] | null {
  const { nouns, language } = lexicon
  const [article] = phrase
  const noun = phrase.at(-1)
  const name = phrase.slice(1, -1)
  const isNamed =
    name.length > 0 &&
    name.every(
      ({ isCapital, kind, word }) => isCapital && kind === 'word' && !nouns.demonyms.has(word),
    )
  const isKind = noun?.isCapital === false && nouns.firms.has(noun.word)
  if (language !== 'en' || article?.word !== 'the' || !isNamed || !isKind) return null
  return name.map(({ start, end }) => text.slice(start, end))
}

/** With the gender that a title before the name tells. */
export function nameSource({ words, gender, hasGenderedTitle }: Name): Source {
  return { kind: 'name', words, gender: hasGenderedTitle ? gender : null }
}

/** `une source proche du dossier | citée par Le Courrier`: the phrase ended before `par`. */
function withoutParticiple(reading: Reading, { from, to }: Range): readonly Token[] {
  const { tokens, lexicon } = reading
  const { nouns, verbs } = lexicon
  const last = tokens[to - 1]
  const isParticiple =
    lexicon.language === 'fr' &&
    to - from > 2 &&
    last?.isCapital === false &&
    endsParticiple(reading, to) &&
    !nouns.people.has(last.word) &&
    (verbs.pastEnding.test(last.word) || verbs.irregularPast.has(last.word))
  return tokens.slice(from, isParticiple ? to - 1 : to)
}

/** Before `par`; before another preposition or a day only behind a name or somebody: `Conso-Veille publiée | mardi`. */
function endsParticiple({ tokens, lexicon }: Reading, to: number): boolean {
  const next = tokens[to]?.word ?? ''
  if (next === 'par') return true
  const before = tokens[to - 2]
  const isSomebody = before?.isCapital === true || lexicon.nouns.people.has(before?.word ?? '')
  return isSomebody && (lexicon.nouns.prepositions.has(next) || lexicon.cues.weekdays.has(next))
}

/** `in which | the defendant`, `selon lequel | le maire` */
function withoutRelative({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const isRelative = lexicon.clauses.relatives.has(tokens[from]?.word ?? '')
  return isRelative && to - from > 1 ? { from: from + 1, to } : { from, to }
}

/** Who has read something is not who wrote it: `figures reviewed by the Courier`. */
const readParticiples = new Set([
  ...words(
    'seen obtained reviewed cited quoted viewed consulted examined accessed leaked verified',
  ),
  ...words(
    'consulté consultée consultés consultées obtenu obtenue obtenus obtenues cité citée cités citées révélé révélée',
  ),
])

/** `une étude de | l'université de Valbrune`, `a poll by | Carrow`: who is behind what was written. */
function behindVessel({ tokens, lexicon }: Reading, { from, to }: Range): Range {
  const { vessels, genitives, definite, indefinite, bodies } = lexicon.nouns
  const head = tokens.slice(from, to).findIndex(({ word }) => vessels.has(word))
  if (head < 0 || head > 3 || tokens.slice(from, to).some(({ word }) => readParticiples.has(word)))
    return { from, to }
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
