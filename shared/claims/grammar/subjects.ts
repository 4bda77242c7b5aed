import { phraseLength } from '../lexicons/phrases.ts'
import { hasFiniteVerb, isComma, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { endsAsGerund, isArticle, isPastForm, precedesAgent } from '../reading/word-classes.ts'
import { beginsSpeaker, LONGEST_PHRASE, phraseAfter } from './noun-phrases.ts'
import { phraseBefore } from './subject-phrase.ts'

/** How many phrases between commas may stand between a subject and its verb. */
const MOST_INSERTIONS = 3

/**
 * The subject whose verb begins at `end`, with its apposition: `le porte-parole, Dmitry Peskov,`. What is
 * inserted between commas is passed over, and so is what stands before it in the sentence.
 *
 * @param floor the subject does not begin before this token
 */
export function subjectBefore(reading: Reading, end: number, floor: number): Range | null {
  const { tokens, lexicon } = reading
  const { nouns, clauses } = lexicon
  let to = withoutVerbalWords(reading, end)
  // `Lui | jure …`: at the beginning it is no object.
  if (to <= floor && tokens[floor]?.word === 'lui') return { from: floor, to: floor + 1 }
  if (clauses.relatives.has(tokens[to - 1]?.word ?? '')) {
    const meant = behindViewpoint(reading, to - 1, floor) ?? behindAgent(reading, to - 1, floor)
    if (meant) return meant
    to -= 1
  }
  to = withoutRelativeClause(reading, to, floor)
  if (!isComma(tokens[to - 1])) return phraseBefore(reading, segmentBefore(reading, to, floor))
  for (let count = 0; count < MOST_INSERTIONS && to > floor; count += 1) {
    const segment = segmentBefore(reading, withoutVerbalWords(reading, to - 1), floor)
    const first = tokens[segment.from]?.word ?? ''
    const isAside =
      clauses.relatives.has(first) ||
      nouns.prepositions.has(first) ||
      nouns.genitives.has(first) ||
      endsAsGerund(first) ||
      describes(reading, segment) ||
      isPlace(reading, segment) ||
      isBareApposition(reading, segment)
    const phrase = isAside ? null : phraseBefore(reading, segment)
    if (phrase) {
      const mayBeApposition = phrase.from === segment.from && isComma(tokens[segment.from - 1])
      const before = mayBeApposition
        ? phraseBefore(reading, segmentBefore(reading, segment.from - 1, floor))
        : null
      return { from: before?.from ?? phrase.from, to: phrase.to }
    }
    to = segment.from
  }
  return null
}

/** `Inacceptable, pour | l'association Sauvages, | qui plaide …`: whose view it is goes on in a relative clause. */
function behindViewpoint(reading: Reading, relative: number, floor: number): Range | null {
  const { tokens, lexicon } = reading
  if (!isComma(tokens[relative - 1])) return null
  const segment = segmentBefore(reading, relative - 1, floor)
  const { from, to } = segment
  const length =
    phraseLength(tokens, from, lexicon.clauses.accordingTo) ||
    (lexicon.clauses.viewpoints.has(tokens[from]?.word ?? '') ? 1 : 0)
  const isBehindVerdict = from > floor && !hasFiniteVerb(reading, { from: floor, to: from })
  return length > 0 && isBehindVerdict ? { from: from + length, to } : null
}

/** `une décision saluée par | Anne Roux, | qui rappelle …`, `hailed by | Anne Stone, | who said …`: whoever did it. */
function behindAgent(reading: Reading, relative: number, floor: number): Range | null {
  const { tokens, lexicon } = reading
  const isOfSubject = lexicon.clauses.subjectRelatives.has(tokens[relative]?.word ?? '')
  if (!isOfSubject || !isComma(tokens[relative - 1])) return null
  const to = relative - 1
  const { from } = segmentBefore(reading, to, floor)
  const agent = tokens.slice(from, to).findLastIndex(({ word }) => precedesAgent(word))
  const source = { from: from + agent + 1, to }
  const isWhole = phraseAfter(reading, source.from).to === to
  return agent >= 0 && isWhole && beginsSpeaker(reading, source.from) ? source : null
}

/** `a researcher who took six of the locks apart`: between commas, it says who the one before is. */
function describes(reading: Reading, segment: Range): boolean {
  const { tokens, lexicon } = reading
  const first = tokens[segment.from]?.word ?? ''
  const hasArticle = isArticle(first, lexicon)
  if (!hasArticle || !isComma(tokens[segment.from - 1])) return false
  const relative = tokens
    .slice(segment.from, segment.to)
    .findIndex(({ word }) => lexicon.clauses.relatives.has(word))
  if (relative <= 0) return false
  const start = segment.from + relative
  // `the sportsbook that | flagged the account`: a verb that no list has.
  const isActed = isPastForm(tokens[start + 1]?.word ?? '', lexicon) && start + 2 < segment.to
  return isActed || hasFiniteVerb(reading, { from: start, to: segment.to })
}

/** `Ann Garrod, 61, of Saltings Road, | Penmorrow, denies …`: a lone name behind a place. */
function isPlace({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const isName = tokens.slice(from, to).every(({ isCapital }) => isCapital)
  let start = from - 1
  while (start > 0 && tokens[start - 1]?.kind !== 'mark') start -= 1
  const before = tokens[start]
  return (
    isName &&
    before?.kind === 'word' &&
    isComma(tokens[start - 1]) &&
    (lexicon.nouns.prepositions.has(before.word) || lexicon.nouns.genitives.has(before.word))
  )
}

/** `le maire, Paul Garin, | lui-même ancien pêcheur, …`, `once an official himself`: says more of who stands before. */
function isBareApposition({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const first = tokens[from]
  if (!first || first.isCapital || !isComma(tokens[from - 1]) || !isComma(tokens[to])) return false
  const isSelf =
    /^(?:lui|elle|eux)-même|^himself$|^herself$/.test(first.word) ||
    (to - from === 1 && /^(?:elle|elles|eux)$/.test(first.word))
  const isPhrase = isArticle(first.word, lexicon) || lexicon.nouns.pronouns.has(first.word)
  const isParticiple = lexicon.language === 'en' && lexicon.verbs.pastEnding.test(first.word)
  return isSelf || isParticiple || first.isAdverb || (lexicon.language === 'fr' && !isPhrase)
}

/** `A volunteer | who was reading out the names | said …`: where the noun ends whose clause comes between. */
function withoutRelativeClause(reading: Reading, end: number, floor: number): number {
  const { tokens, lexicon, quotation } = reading
  if (isComma(tokens[end - 1])) return end
  const first = Math.max(floor, end - LONGEST_PHRASE)
  let sawVerb = false
  for (let index = end - 1; index > first; index -= 1) {
    const token = tokens[index]
    if (token?.kind === 'mark' || quotation[index] !== -1) return end
    sawVerb ||= reading.finite[index] === true
    const isSubject =
      lexicon.clauses.subjectRelatives.has(token?.word ?? '') ||
      ['dont', 'où', 'whose', 'whom'].includes(token?.word ?? '')
    if (isSubject && sawVerb && tokens[index - 1]?.kind === 'word') return index
  }
  return end
}

/** Back over pronouns, adverbs and negations that belong to the verb. */
function withoutVerbalWords({ tokens, lexicon }: Reading, end: number): number {
  const { clitics, negations, emphatic } = lexicon.verbs
  let to = end
  while (to > 0) {
    const { word = '' } = tokens[to - 1] ?? {}
    const isVerbal = clitics.has(word) || negations.has(word) || emphatic.has(word)
    if (!isVerbal && tokens[to - 1]?.isAdverb !== true) break
    to -= 1
  }
  return to
}

function segmentBefore({ tokens, quotation }: Reading, to: number, floor: number): Range {
  let from = to
  while (from > Math.max(floor, to - LONGEST_PHRASE)) {
    const before = tokens[from - 1]
    const bracket = before?.word === ')' ? openingBefore(tokens, from - 1, floor) : null
    if (bracket !== null) {
      from = bracket
      continue
    }
    const isHyphen = before?.word === '-' && before.end === tokens[from]?.start
    const isBoundary = before?.kind === 'mark' && ',;:()–—-'.includes(before.word) && !isHyphen
    if (isBoundary || quotation[from - 1] !== -1) break
    from -= 1
  }
  return { from, to }
}

/** Where the bracket opens that closes at `close`: `l'Observatoire (ORS)`. */
function openingBefore(tokens: Reading['tokens'], close: number, floor: number): number | null {
  for (let index = close - 1; index > Math.max(floor, close - LONGEST_PHRASE); index -= 1) {
    if (tokens[index]?.word === '(') return index
  }
  return null
}
