import { givenNames } from '../lexicons/given-names.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { ofToken } from './known-words.ts'
import type { Token } from './tokens.ts'

/** More words than this are a headline in capitals, not a name. */
const LONGEST_NAME = 8

/** Where the name ends that begins with a token; the token itself if none does. */
export function nameEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const { nouns } = lexicon
  if (tokens[from]?.isCapital !== true && tokens[from + 1]?.isCapital !== true) return from
  if (isDowningStreet(tokens, from)) return from + 2
  const begins =
    canBeName(tokens[from], lexicon) ||
    (canBeName(tokens[from + 1], lexicon) && givenNames.has(tokens[from]?.word ?? ''))
  if (!begins || isDemonymAlone(tokens, from, lexicon)) return from
  // `Me Garin`: a title, also where it looks like a pronoun.
  const isTitle = nouns.titles.has(tokens[from]?.word ?? '') && canBeName(tokens[from + 1], lexicon)
  const isOpener = beginsSentence(tokens, from) && isNoName(tokens[from], lexicon)
  if (isOpener && !isTitle && !isGivenName(tokens, from, lexicon)) return from
  if (isCount(tokens, from, lexicon)) return from
  const first = tokens[from]?.word ?? ''
  const isNamed =
    givenNames.has(first) || nouns.titles.has(first) || followsPersonNoun(tokens, from, lexicon)
  const isPersonal = givenNames.has(first) || nouns.people.has(tokens[from - 1]?.word ?? '')
  const hasArticle = nouns.definite.has(tokens[from - 1]?.word ?? '')
  let to = from + 1
  while (to - from < LONGEST_NAME) {
    const isTitled = nouns.titles.has(first)
    const mayJoin =
      lexicon.language === 'en'
        ? !isPersonal && !(isTitled && to - from > 1)
        : isNamed || hasArticle
    const particles = countParticles(tokens, to, mayJoin && (isNamed || hasArticle), lexicon)
    const owned = particles === 0 ? ownedBody(tokens, to, lexicon) || partnerLength(tokens, to) : 0
    if (owned > 0) {
      to += owned
      continue
    }
    if (!canBeName(tokens[to + particles], lexicon)) break
    to += particles + 1
  }
  return to
}

/** `Will Smith said`; not `Will Britain leave?` */
function isGivenName(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  return (
    givenNames.has(tokens[index]?.word ?? '') &&
    canBeName(tokens[index + 1], lexicon) &&
    tokens.at(-1)?.word !== '?'
  )
}

/** `No 10 says`: a body by its address. */
function isDowningStreet(tokens: readonly Token[], index: number): boolean {
  const { word = '', isCapital = false } = tokens[index] ?? {}
  const isNumber = word === 'no' || word === 'no.' || word === 'number'
  return isCapital && isNumber && /^1[01]$/.test(tokens[index + 1]?.word ?? '')
}

/** `Five former employees`; not `Six Nations` */
function isCount(tokens: readonly Token[], index: number, { cues }: Lexicon): boolean {
  const isNumber = cues.numberWords.has(tokens[index]?.word ?? '')
  return isNumber && beginsSentence(tokens, index) && tokens[index + 1]?.isCapital !== true
}

/** `St Bride | 's Hospital`, `Footballers | ' Union`: tokens up to the body's noun; 0 for none. */
function ownedBody(tokens: readonly Token[], index: number, { nouns }: Lexicon): number {
  const isOwner = ["'s", "'", '’'].includes(tokens[index]?.word ?? '')
  const noun = tokens[index + 1]
  return isOwner && noun?.isCapital === true && nouns.bodies.has(noun.word) ? 2 : 0
}

/** `Carrow | & Tate`: tokens of the second name with its sign; 0 for none. */
function partnerLength(tokens: readonly Token[], index: number): number {
  return tokens[index]?.word === '&' && tokens[index + 1]?.isCapital === true ? 2 : 0
}

/** `son directeur, | Loïc de Saint-Aunès`: a given name that no list has. */
function followsPersonNoun(tokens: readonly Token[], from: number, { nouns }: Lexicon): boolean {
  const before = tokens[from - 1]
  const noun = before?.word === ',' ? tokens[from - 2] : before
  const isBody = nouns.bodies.has(tokens[from]?.word ?? '')
  return !isBody && (before?.word === ',' || nouns.people.has(noun?.word ?? ''))
}

/** `British officials`, `the Russian army`; not `British Library`. */
function isDemonymAlone(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { demonyms } = lexicon.nouns
  const next = tokens[index + 1]
  const isNamed = canBeName(next, lexicon) && !demonyms.has(next?.word ?? '')
  return demonyms.has(tokens[index]?.word ?? '') && !isNamed
}

/** A capital that is more than a day's, a month's, or that of an adjective: `London-listed`. */
export function canBeName(token: Token | undefined, { nouns }: Lexicon): boolean {
  return (
    token?.isCapital === true &&
    !nouns.notNames.has(token.word) &&
    !isOfPlace(token) &&
    !isPartyTag(token)
  )
}

/** `Sen. Ruth Hale, | D-Ohio,`: of which party and from where an American is. */
function isPartyTag({ word }: Token): boolean {
  return word.charCodeAt(1) === HYPHEN && PARTY_TAG.test(word)
}

const HYPHEN = 0x2d
const PARTY_TAG = /^[dri]-\p{L}{2}/u

/** `the London-listed group`, `a Paris-based startup`: an adjective made of a name. */
export function isOfPlace({ word }: Token): boolean {
  return word.includes('-') && OF_PLACE.test(word)
}

const OF_PLACE =
  /-(?:backed|based|born|bred|built|controlled|educated|funded|held|led|listed|made|occupied|owned|registered|run|style|trained|wide)$/

/** `de`, `of` join names of known kinds only, `von` and the like any. */
function countParticles(
  tokens: readonly Token[],
  index: number,
  mayJoin: boolean,
  { nouns }: Lexicon,
): number {
  let count = 0
  while (count < 2 && nouns.particles.has(tokens[index + count]?.word ?? '')) count += 1
  const joins = count > 0 && nouns.genitives.has(tokens[index]?.word ?? '')
  return joins && !mayJoin ? 0 : count
}

/** The first word, also after a quotation mark, a colon or a dash, has a capital in any case. */
export function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = index > 0 ? tokens[index - 1] : undefined
  return !before || (before.kind === 'mark' && '«“"‘(:–—-•'.includes(before.word))
}

function isNoName(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && (token.isAdverb || isFunctionWord(token, lexicon))
}

const isFunctionWord = ofToken((word, { nouns, clauses, verbs }) =>
  [
    nouns.sentenceOpeners,
    nouns.pronouns,
    nouns.definite,
    nouns.indefinite,
    nouns.prepositions,
    nouns.genitives,
    nouns.impersonal,
    clauses.fronting,
    clauses.openers,
    clauses.relatives,
    verbs.clitics,
  ].some((list) => list.has(word)),
)
