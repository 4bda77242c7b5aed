import { hasFiniteVerb, isComma, type Reading } from './clause.ts'
import { phraseLength } from './lexicons/phrases.ts'
import { isGoverned } from './names.ts'
import type { Range } from './sentences.ts'

/** The longest phrase that is read as one, in tokens. */
const LONGEST_PHRASE = 20
/** How many phrases between commas may stand between a subject and its verb. */
const MOST_INSERTIONS = 3

/** Whether a noun phrase can begin with a token: an article, a name, a pronoun, `police`, `two`. */
export function beginsPhrase({ tokens, lexicon }: Reading, index: number): boolean {
  const token = tokens[index]
  if (!token) return false
  const { nouns, cues } = lexicon
  const { word, kind, isCapital } = token
  const hasOtherCapital = index === 0 && (nouns.prepositions.has(word) || nouns.notNames.has(word))
  return (
    kind === 'number' ||
    nouns.definite.has(word) ||
    nouns.indefinite.has(word) ||
    nouns.pronouns.has(word) ||
    nouns.impersonal.has(word) ||
    nouns.people.has(word) ||
    nouns.people.has(word.replace(/s$/, '')) ||
    nouns.bodies.has(word) ||
    nouns.vessels.has(word) ||
    nouns.titles.has(word) ||
    cues.numberWords.has(word) ||
    (isCapital && !hasOtherCapital)
  )
}

/** Whether a phrase names whom one would quote, not what is spoken of. */
export function beginsSpeaker(reading: Reading, index: number): boolean {
  const { tokens, lexicon } = reading
  const { nouns } = lexicon
  if (!beginsPhrase(reading, index)) return false
  for (const token of tokens.slice(index, index + 4)) {
    if (nouns.prepositions.has(token.word) && !nouns.genitives.has(token.word)) return false
    const isSpeaker =
      nouns.people.has(token.word) || nouns.bodies.has(token.word) || nouns.pronouns.has(token.word)
    if (isSpeaker || (token.isCapital && !nouns.notNames.has(token.word))) return true
  }
  return false
}

/** The noun phrase that begins at `from`: up to a comma, a preposition, a verb, an adverb or a date. */
export function phraseAfter(reading: Reading, from: number): Range {
  const { tokens, lexicon } = reading
  const last = Math.min(tokens.length, from + LONGEST_PHRASE)
  const isUnnamed = isUnnamedPerson(reading, from)
  let to = from
  while (to < last && (!endsPhrase(reading, from, to) || (isUnnamed && saysWhere(reading, to)))) {
    to += 1
  }
  while (to > from && lexicon.nouns.genitives.has(tokens[to - 1]?.word ?? '')) to -= 1
  return { from, to }
}

/** `a woman | in the third row`, `a source | close to the talks`: somebody without a name. */
function isUnnamedPerson({ tokens, lexicon }: Reading, from: number): boolean {
  const { indefinite, people, unnamed } = lexicon.nouns
  return (
    lexicon.language === 'en' &&
    indefinite.has(tokens[from]?.word ?? '') &&
    tokens.slice(from + 1, from + 4).some(({ word }) => people.has(word) || unnamed.has(word))
  )
}

function saysWhere({ tokens, lexicon }: Reading, index: number): boolean {
  const word = tokens[index]?.word ?? ''
  const next = tokens[index + 1]?.word ?? ''
  const { weekdays, months, dates } = lexicon.cues
  const isWhen =
    weekdays.has(next) ||
    months.has(next) ||
    tokens[index + 1]?.kind === 'number' ||
    phraseLength(tokens, index + 1, dates) > 0
  if (word === 'the')
    return ['in', 'to', 'of', 'with', 'from', 'at'].includes(tokens[index - 1]?.word ?? '')
  return (
    (word === 'close' || ['in', 'with', 'from', 'of', 'to'].includes(word)) &&
    !isWhen &&
    !lexicon.nouns.vessels.has(tokens[index + 2]?.word ?? '') &&
    !lexicon.nouns.vessels.has(next)
  )
}

function endsPhrase(reading: Reading, from: number, index: number): boolean {
  const { tokens, quotation, finite, lexicon } = reading
  const { nouns, clauses, cues } = lexicon
  const { word = '', kind, isAdverb = false } = tokens[index] ?? {}
  if (nouns.genitives.has(word)) return false
  const next = tokens[index + 1]?.word ?? ''
  const isParticiple = nouns.genitives.has(next)
  return (
    (kind === 'mark' && word !== '-') ||
    quotation[index] !== quotation[from] ||
    (finite[index] === true && !isParticiple) ||
    (index > from && (isAdverb || beginsAnother(reading, index))) ||
    nouns.prepositions.has(word) ||
    clauses.relatives.has(word) ||
    clauses.openers.has(word) ||
    (clauses.and.has(word) && !beginsPhrase(reading, index + 1)) ||
    cues.weekdays.has(word) ||
    phraseLength(tokens, index, cues.dates) > 0
  )
}

/** `told the BBC | the government had …`: an article begins another phrase, unless one belongs to the other. */
function beginsAnother({ tokens, lexicon }: Reading, index: number): boolean {
  const { nouns, clauses } = lexicon
  const token = tokens[index]
  const before = tokens[index - 1]?.word ?? ''
  const isArticle = nouns.definite.has(token?.word ?? '') && token?.isCapital === false
  const isJoined = nouns.genitives.has(before) || clauses.and.has(before)
  return (isArticle || nouns.pronouns.has(token?.word ?? '')) && !isJoined
}

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
  if (clauses.relatives.has(tokens[to - 1]?.word ?? '')) to -= 1
  to = withoutRelativeClause(reading, to, floor)
  if (!isComma(tokens[to - 1])) return phraseBefore(reading, segmentBefore(reading, to, floor))
  for (let count = 0; count < MOST_INSERTIONS && to > floor; count += 1) {
    const segment = segmentBefore(reading, withoutVerbalWords(reading, to - 1), floor)
    const first = tokens[segment.from]?.word ?? ''
    const isAside =
      clauses.relatives.has(first) ||
      nouns.prepositions.has(first) ||
      nouns.genitives.has(first) ||
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

/** `a researcher who took six of the locks apart`: between commas, it says who the one before is. */
function describes(reading: Reading, segment: Range): boolean {
  const { tokens, lexicon } = reading
  const first = tokens[segment.from]?.word ?? ''
  const hasArticle = lexicon.nouns.indefinite.has(first) || lexicon.nouns.definite.has(first)
  if (!hasArticle || !isComma(tokens[segment.from - 1])) return false
  const relative = tokens
    .slice(segment.from, segment.to)
    .findIndex(({ word }) => lexicon.clauses.relatives.has(word))
  return relative > 0 && hasFiniteVerb(reading, { from: segment.from + relative, to: segment.to })
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
  const { definite, indefinite, pronouns } = lexicon.nouns
  const isSelf = /^(?:lui|elle|eux)-même|^himself$|^herself$/.test(first.word)
  const isPhrase =
    definite.has(first.word) || indefinite.has(first.word) || pronouns.has(first.word)
  return isSelf || first.isAdverb || (lexicon.language === 'fr' && !isPhrase)
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

/**
 * The noun phrase that ends with a segment: it begins after the last clause in it, at the first article,
 * name or pronoun that no preposition governs.
 */
function phraseBefore(reading: Reading, segment: Range): Range | null {
  const { tokens, finite, lexicon } = reading
  const { clauses } = lexicon
  let from = segment.from
  for (let index = segment.from; index < segment.to; index += 1) {
    const word = tokens[index]?.word ?? ''
    const joinsClause = clauses.and.has(word) && hasFiniteVerb(reading, { from, to: index })
    const isReduced =
      lexicon.language === 'en' &&
      lexicon.verbs.pastEnding.test(word) &&
      lexicon.nouns.prepositions.has(tokens[index + 1]?.word ?? '')
    if ((finite[index] && !isReduced) || clauses.openers.has(word) || joinsClause) from = index + 1
  }
  for (let index = from; index < segment.to; index += 1) {
    const isNominal = beginsPhrase(reading, index) && !isGoverned(tokens, index, lexicon)
    if (isNominal && !clauses.fronting.has(tokens[index]?.word ?? '')) {
      return { from: withAdjectives(reading, index, from), to: segment.to }
    }
  }
  return null
}

/** English plurals have no article, so that an adjective may come first: `local officials`. */
function withAdjectives({ tokens, lexicon }: Reading, index: number, floor: number): number {
  const { nouns, clauses } = lexicon
  let from = index
  while (lexicon.language === 'en' && from > floor) {
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
