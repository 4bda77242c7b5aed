import type { Gender, Lexicon } from '../lexicons/lexicon.ts'
import { ofToken } from '../reading/known-words.ts'
import { isGoverned, startWithTitles, type Name } from '../reading/names.ts'
import { isPersonNoun } from '../reading/person-nouns.ts'
import type { Token } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'
import { bodyNounsIn } from './named-people.ts'

/** How far an office may reach from a name, in tokens. */
const ROLE_WINDOW = 12

/**
 * The words of the offices beside a name: `le porte-parole du Kremlin, Dmitry Peskov`; `Kremlin spokesman
 * Dmitry Peskov`; `X, 54, chief economist of Y,`; `X est le maire de Y`.
 */
export function rolesAround(
  tokens: readonly Token[],
  name: Name,
  lexicon: Lexicon,
): readonly string[] {
  // `l'avocat | de M. Garin` is not Garin's office.
  const isComplement = isGoverned(tokens, startWithTitles(name, lexicon), lexicon)
  if (isComplement && name.words.length === 1 && name.titles.length === 0) return []
  const before = isComplement ? [] : roleBefore(tokens, name, lexicon)
  const isFull =
    name.words.length > 1 || name.titles.length > 0 || before.length > 0 || name.gender !== null
  return isFull ? [...before, ...roleAfter(tokens, name, lexicon)] : []
}

function roleBefore(
  tokens: readonly Token[],
  { from: end, words: own }: Name,
  lexicon: Lexicon,
): readonly string[] {
  const { nouns } = lexicon
  const hasComma = tokens[end - 1]?.word === ','
  const words: string[] = []
  let sawPerson = false
  for (let index = end - (hasComma ? 2 : 1); index >= Math.max(0, end - ROLE_WINDOW); index -= 1) {
    index = beforeBracket(tokens, index)
    const { word = '' } = tokens[index] ?? {}
    // `l'adjoint | à | la sécurité, Luc Jaffré`
    const isOfOffice = hasComma && isPersonNoun(tokens[index - 1]?.word ?? '', lexicon)
    if (isOfOffice && nouns.prepositions.has(word)) continue
    if (!canBeRole(tokens[index], lexicon)) break
    const isPlainArticle = isArticle(word, lexicon) && !nouns.genitives.has(word)
    if (isPlainArticle && !isGoverned(tokens, index + 1, lexicon)) {
      // `un député | Renaissance`: what somebody is of.
      if (nouns.indefinite.has(word) && !hasComma && own.length === 1) return []
      // A trade that no list has: `l'entraîneure, Carole Lemarrec`.
      const noun = words.at(-1) ?? ''
      sawPerson ||= hasComma && own.length > 1 && !nouns.bodies.has(noun) && !nouns.firms.has(noun)
      break
    }
    sawPerson ||= isPersonNoun(word, lexicon) && !nouns.firms.has(word)
    words.push(word)
  }
  return sawPerson ? contentWords(words, lexicon) : []
}

/**
 * What the article before an office tells of whoever holds it: `la maire sortante, Bérengère Malavoy`; `null` where
 * there is none, or it has one form for both.
 */
export function genderOfArticleBefore(
  tokens: readonly Token[],
  { from: end }: Name,
  lexicon: Lexicon,
): Gender | null {
  if (lexicon.language !== 'fr') return null
  const last = tokens[end - 1]?.word === ',' ? end - 2 : end - 1
  let sawPerson = false
  for (let index = last; index >= Math.max(0, end - ROLE_WINDOW); index -= 1) {
    const { word = '' } = tokens[index] ?? {}
    if (!canBeRole(tokens[index], lexicon)) return null
    const gender = /^(?:la|une|cette)$/.test(word)
      ? 'feminine'
      : /^(?:le|un)$/.test(word)
        ? 'masculine'
        : null
    if (gender && !isGoverned(tokens, index + 1, lexicon)) return sawPerson ? gender : null
    sawPerson = isPersonNoun(word, lexicon)
  }
  return null
}

/** `la maire | (sans étiquette) | de Lourvil` */
function beforeBracket(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.word !== ')') return index
  for (let at = index - 1; at > Math.max(0, index - ROLE_WINDOW); at -= 1) {
    if (tokens[at]?.word === '(') return at - 1
  }
  return index
}

function roleAfter(tokens: readonly Token[], name: Name, lexicon: Lexicon): readonly string[] {
  const { nouns, verbs } = lexicon
  const from = roleStart(tokens, name.to, lexicon)
  const mayGuess =
    name.words.length > 1 && !name.words.some((word) => nouns.firmNames.has(word.toLowerCase()))
  if (from === null) return []
  const words: string[] = []
  let sawPerson = false
  for (const token of tokens.slice(from, from + ROLE_WINDOW)) {
    if (!canBeRole(token, lexicon)) break
    // A trade that no list has: `X, souffleuse de verre, …`, `X, a retired weaver, …`
    const isFirst = contentWords([...words, token.word], lexicon).length === 1
    const mayBeTrade =
      mayGuess &&
      isFirst &&
      !token.isCapital &&
      !nouns.bodies.has(token.word) &&
      !nouns.firms.has(token.word) &&
      !token.isAdverb &&
      !nouns.pronouns.has(token.word)
    const isBare = !nouns.definite.has(tokens[from]?.word ?? '')
    const isParticiple = verbs.pastEnding.test(token.word) && lexicon.language === 'fr'
    sawPerson ||= isPersonNoun(token.word, lexicon) || (mayBeTrade && isBare && !isParticiple)
    if (words.length >= 4 && !sawPerson) break
    words.push(token.word)
  }
  return sawPerson ? contentWords(words, lexicon) : []
}

/** Behind `X,` and what else may stand there: an age, a party in brackets; or behind `X est`. */
function roleStart(tokens: readonly Token[], start: number, lexicon: Lexicon): number | null {
  const { verbs, nouns } = lexicon
  let index = start
  if (tokens[index]?.word === '(') {
    const close = tokens.slice(index, index + ROLE_WINDOW).findIndex(({ word }) => word === ')')
    if (close > 0) index += close + 1
  }
  if (verbs.being.has(tokens[index]?.word ?? '')) {
    const next = tokens[index + 1]?.word ?? ''
    return isArticle(next, lexicon) || nouns.people.has(next) ? index + 1 : null
  }
  if (tokens[index]?.word !== ',') return null
  const age = ageLength(tokens, index + 1)
  if (age === 0) return index + 1
  index += 1 + age
  return tokens[index]?.word === ',' ? index + 1 : null
}

/** `45 ans`, `54`: tokens; 0 for none. */
function ageLength(tokens: readonly Token[], index: number): number {
  const number = tokens[index]
  if (number?.kind !== 'number' || !/^\d{1,3}$/.test(number.word)) return 0
  return tokens[index + 1]?.word === 'ans' ? 2 : 1
}

/** `26 ans`, `, 49,`: surely an age. */
function saysAge(tokens: readonly Token[], index: number): boolean {
  const length = ageLength(tokens, index)
  return length === 2 || (length === 1 && tokens[index + 1]?.word === ',')
}

function canBeRole(token: Token | undefined, lexicon: Lexicon): boolean {
  return token?.kind === 'word' && mayStandInRole(token, lexicon)
}

const mayStandInRole = ofToken(
  (word, { nouns, verbs, clauses }) =>
    !verbs.finite.has(word) &&
    (!verbs.speech.finite.has(word) || verbs.alsoNouns.has(word)) &&
    !clauses.relatives.has(word) &&
    !clauses.and.has(word) &&
    (!nouns.prepositions.has(word) || nouns.genitives.has(word)),
)

/** Whether what stands beside a name shows a person: an age, or that they speak. */
export function isPersonBeside(tokens: readonly Token[], name: Name, lexicon: Lexicon): boolean {
  const { from, to, words } = name
  const { verbs, nouns } = lexicon
  // `a révélé | Le Monde`
  const isPaper = lexicon.language === 'fr' && /^(?:les?|la|l['’])$/iu.test(words[0] ?? '')
  const isFull = words.length > 1 && words.length < 5 && !isPaper
  const hasAge = tokens[to]?.word === ',' && ageLength(tokens, to + 1) > 0
  if ((!isFull && !hasAge) || nouns.definite.has(tokens[from - 1]?.word ?? '')) return false
  if (bodyNounsIn(name, nouns).length > 0) return false
  // `lance Ysé, 26 ans`: an age shows a person, also by a given name that no list has.
  if (hasAge && (isFull || (words.length === 1 && saysAge(tokens, to + 1)))) return true
  if (!isFull) return false
  const speaks = (token: Token | undefined) =>
    verbs.speech.finite.has(token?.word ?? '') || verbs.speech.participle.has(token?.word ?? '')
  const next = verbs.having.has(tokens[to]?.word ?? '') ? tokens[to + 1] : tokens[to]
  // `told Radio Marlow` names who was told.
  const isListener =
    lexicon.language === 'en' && verbs.withListener.has(tokens[from - 1]?.word ?? '')
  // `a spokesman for Andes Metals denied …`: not whom it is about.
  const isSubject = !isGoverned(tokens, from, lexicon)
  return (speaks(next) && isSubject) || (speaks(tokens[from - 1]) && !isListener)
}

/** What remains without articles and prepositions. */
export function contentWords(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const { nouns } = lexicon
  return words.filter(
    (word) =>
      !isArticle(word, lexicon) && !nouns.genitives.has(word) && !nouns.prepositions.has(word),
  )
}
