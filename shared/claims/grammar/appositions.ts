import { isPersonNoun } from '../reading/person-nouns.ts'
import {
  hasFiniteVerb,
  indexOfMark,
  isComma,
  opensQuotation,
  type Reading,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isPronoun } from './noun-phrases.ts'

/** `l'un des auteurs, | le géochimiste Renaud Kowalczuk,`: the name that follows says who it is. */
export function withApposition(reading: Reading, given: Range): Range {
  const { tokens, lexicon } = reading
  const source = withOffice(reading, given)
  const named = nameBehindRelative(reading, source.to)
  if (named) return named
  const pronoun = lexicon.nouns.pronouns.get(tokens[source.from]?.word ?? '')
  const isPlainPronoun = isPronoun(reading, source) && pronoun?.isLatter !== true
  if (!isComma(tokens[source.to]) || isPlainPronoun) return source
  const next = source.to + 1
  const isName = tokens[next]?.isCapital === true && tokens[next + 1]?.isCapital === true
  // `l'exploitant, Hydrosud.`, `sa fille, Brigitte,`
  const noun = tokens[source.to - 1]?.word ?? ''
  const isOnlyWord = tokens[next]?.isCapital === true && tokens[next + 1]?.kind === 'mark'
  if (isOnlyWord && (lexicon.nouns.firms.has(noun) || isPersonNoun(noun, lexicon)))
    return { from: source.from, to: next + 1 }
  const hasArticle = lexicon.nouns.definite.has(tokens[next]?.word ?? '')
  const isPerson =
    hasArticle &&
    (lexicon.nouns.people.has(tokens[next + 1]?.word ?? '') ||
      tokens.slice(next + 2, next + 5).some(({ isCapital }) => isCapital))
  if (!isName && !isPerson) return source
  let to = next
  const last = Math.min(tokens.length, next + LONGEST_APPOSITION)
  while (to < last && tokens[to]?.kind !== 'mark' && reading.verbs[to] !== true) to += 1
  // `Pour la maire, M. Garin | « a menti »`: a subject of its own.
  const isSubject =
    reading.verbs[to] === true || (opensQuotation(reading, to) && reading.verbs[to + 1] === true)
  return isSubject ? source : { from: source.from, to }
}

const LONGEST_APPOSITION = 12

/** `l'adjoint | à la sécurité, Luc Jaffré`: what the office is for, where the name stands behind it. */
function withOffice(reading: Reading, source: Range): Range {
  const { tokens, lexicon } = reading
  const isOffice = tokens
    .slice(source.from, source.to)
    .some(({ word }) => isPersonNoun(word, lexicon))
  if (!isOffice || !lexicon.nouns.prepositions.has(tokens[source.to]?.word ?? '')) return source
  const comma = indexOfMark(reading, ',', {
    from: source.to,
    to: Math.min(tokens.length, source.to + LONGEST_OFFICE),
  })
  const isName = tokens[comma + 1]?.isCapital === true && tokens[comma + 2]?.isCapital === true
  const isPhrase = !hasFiniteVerb(reading, { from: source.to, to: comma })
  return isComma(tokens[comma]) && isName && isPhrase ? { from: source.from, to: comma } : source
}

const LONGEST_OFFICE = 8

/** `says the tenor | who was standing on it, | Anselm Kordt.`: the name at the end says who it is. */
function nameBehindRelative({ tokens, lexicon }: Reading, from: number): Range | null {
  if (!lexicon.clauses.subjectRelatives.has(tokens[from]?.word ?? '')) return null
  const nextMark = (start: number) => {
    const found = tokens
      .slice(start, start + LONGEST_APPOSITION)
      .findIndex(({ kind }) => kind === 'mark')
    return found < 0 ? start : start + found
  }
  const comma = nextMark(from)
  const name = { from: comma + 1, to: nextMark(comma + 1) }
  const words = tokens.slice(name.from, name.to)
  const isName = words.length > 1 && words.length < 5 && words.every(({ isCapital }) => isCapital)
  return isComma(tokens[comma]) && isName ? name : null
}
