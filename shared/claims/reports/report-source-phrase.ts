import { withApposition } from '../grammar/appositions.ts'
import { beginsSpeaker, phraseAfter } from '../grammar/noun-phrases.ts'
import { subjectBefore } from '../grammar/subjects.ts'
import { speechVerbAt } from '../grammar/verb-groups.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import { ofToken } from '../reading/known-words.ts'
import { isPeopleNoun, isPersonNoun } from '../reading/person-nouns.ts'
import {
  firstFiniteVerb,
  followsQuotation,
  hasFiniteVerb,
  indexOfMark,
  isComma,
  opensQuotation,
  quotedWordsBefore,
  type Reading,
  wordAt,
} from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'
import { reportBesides } from './report-besides.ts'
import { reportBehind, resumesClause } from './report-extent.ts'
import { isRelativeSource, type Report } from './report.ts'

/** `Selon X, …`, `…, according to X`, `Pour lui, …` */
export function readAccordingTo(
  reading: Reading,
  index: number,
  floor: number,
  last?: Report,
): Report | null {
  const { tokens, lexicon } = reading
  const token = tokens[index]
  if (!token || !mayTellSource(token, lexicon)) return null
  const relative = readRelative(reading, index, floor, last)
  if (relative) return relative
  const believed = phraseLength(tokens, index, lexicon.clauses.asTheySay)
  const isAside = believed > 0 && isComma(tokens[index + believed])
  if (
    isAside &&
    !resumesClause(reading, index + believed + 1) &&
    index - floor <= LONGEST_OPENING &&
    !hasFiniteVerb(reading, { from: floor, to: index })
  ) {
    const to = index + believed + 1
    const source = ownWork(reading, { from: index + 1, to: to - 1 })
    return { from: index, to, verb: null, source, place: 'before', isOpen: false }
  }
  if (isAside && isComma(tokens[index - 1])) {
    const to = index + believed + 1
    return { from: index, to, verb: null, source: null, place: 'within', isOpen: false }
  }
  const length = phraseLength(tokens, index, lexicon.clauses.accordingTo)
  if (length === 0)
    return readOwnTelling(reading, index, floor) ?? readViewpoint(reading, index, floor)
  if (token.word === 'per' && !tellsWho(reading, index, floor)) return null
  const next = wordAt(reading, index + length)
  const isOurs =
    lexicon.cues.firstPerson.has(next) &&
    !isPersonNoun(wordAt(reading, index + length + 1).replace(/s$/, ''), lexicon)
  if (lexicon.clauses.relatives.has(next) || isOurs) return null
  // `de | source judiciaire`
  const opens = index === floor || isComma(tokens[index - 1])
  const isNoun = lexicon.nouns.unnamed.has(wordAt(reading, index + length - 1))
  if (isNoun && !opens) return null
  const source = withMaker(reading, phraseAfter(reading, index + length - (isNoun ? 1 : 0)))
  if (source.from === source.to || !maySpeak(reading, source)) return null
  return reportBesides(reading, { from: index, to: source.to }, source, null, floor)
}

/** `…, | per the sheriff's office`, `…, | per its website`; not `$5 a head, per day` */
function tellsWho({ tokens, lexicon }: Reading, index: number, floor: number): boolean {
  const next = tokens[index + 1]
  // `Per | Nygaard`
  const isName = tokens[index]?.isCapital !== true && next?.isCapital === true
  const isSomebody = isName || lexicon.nouns.definite.has(next?.word ?? '')
  return isSomebody && (index === floor || isComma(tokens[index - 1]))
}

/** `By | her estimate |, …`: whose it is tells more than whoever was spoken of last. */
function ownWork(reading: Reading, phrase: Range): Range | null {
  const { possessives, vessels } = reading.lexicon.nouns
  const isOwn = possessives.has(wordAt(reading, phrase.from))
  return isOwn && vessels.has(wordAt(reading, phrase.to - 1)) ? phrase : null
}

/** `according to data | from the Water Authority`; English only. */
function withMaker(reading: Reading, { from, to }: Range): Range {
  const isMade =
    reading.lexicon.nouns.vessels.has(wordAt(reading, to - 1)) && wordAt(reading, to) === 'from'
  const maker = isMade && beginsSpeaker(reading, to + 1) ? phraseAfter(reading, to + 1) : null
  return { from, to: maker?.to ?? to }
}

/** Whether a word may begin such a phrase; most do not. */
export function beginsSourcePhrase(word: string, { clauses }: Lexicon): boolean {
  return (
    clauses.sourcePrepositions.has(word) ||
    clauses.asTheySay.has(word) ||
    clauses.accordingTo.has(word) ||
    clauses.viewpoints.has(word)
  )
}

const mayTellSource = ofToken(beginsSourcePhrase)

/** What somebody tells in `Bell’s | telling`, `by the mayor’s | account`. */
const TELLING =
  /^(?:telling|words|view|opinion|account|version|reckoning|estimate|estimation|admission|count|tally|calculations?)$/

/** `in | Bell | 's telling`: tokens of who tells, at most. */
const LONGEST_TELLER = 6

/** `…, in Bell’s telling, …`, `By the mayor’s own account, …`; English only. */
function readOwnTelling(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  if (lexicon.language !== 'en' || !['in', 'by'].includes(wordAt(reading, index))) return null
  for (let to = index + 2; to <= index + 1 + LONGEST_TELLER; to += 1) {
    if (wordAt(reading, to) !== "'s") continue
    const noun = wordAt(reading, to + 1) === 'own' ? to + 2 : to + 1
    const isTelling = TELLING.test(wordAt(reading, noun)) && tokens[noun + 1]?.kind === 'mark'
    if (!isTelling || !beginsSpeaker(reading, index + 1)) return null
    const clause = { from: index, to: noun + 1 }
    return reportBesides(reading, clause, { from: index + 1, to }, null, floor)
  }
  return null
}

/** What may stand before a phrase that opens the sentence, in tokens. */
const LONGEST_OPENING = 5

/** `son frère, Lucien Roux, | pour qui A`, `le rectorat, | selon lequel A`: the noun before is the source. */
function readRelative(
  reading: Reading,
  index: number,
  floor: number,
  last: Report | undefined,
): Report | null {
  const { tokens } = reading
  if (!isRelativeSource(reading, index)) return null
  const comma = isComma(tokens[index - 1]) ? index - 1 : index
  const isBehind = last?.to === index && last.source !== null
  const source = isBehind ? last.source : antecedent(reading, comma, floor)
  if (!source || ['ceux', 'celles'].includes(wordAt(reading, comma - 1))) return null
  return {
    from: isBehind || reading.finite[source.from - 1] === true ? index : source.from,
    to: index + 2,
    verb: null,
    source,
    place: 'before',
    isOpen: false,
  }
}

/** `Me Léo Cazalis, l'un des avocats, | pour qui A`: behind a comma, one of several is somebody who was named before it. */
function antecedent(reading: Reading, comma: number, floor: number): Range | null {
  const source = subjectBefore(reading, comma, floor)
  const isOneOf = source !== null && /^une?$/.test(wordAt(reading, source.from + 1))
  return isOneOf ? (subjectBefore(reading, comma + 1, floor) ?? source) : source
}

/** `selon l'hydrologue`, not `selon la longueur` */
function maySpeak({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  const { nouns, language } = lexicon
  const phrase = tokens.slice(from, to)
  const isIndefinite = nouns.indefinite.has(phrase[0]?.word ?? '')
  return (
    language === 'en' ||
    isIndefinite ||
    phrase.some(
      ({ word, isCapital }) =>
        isCapital ||
        nouns.pronouns.has(word) ||
        nouns.people.has(word) ||
        nouns.bodies.has(word) ||
        nouns.firms.has(word) ||
        nouns.vessels.has(word) ||
        nouns.unnamed.has(word) ||
        nouns.latter.has(word) ||
        /(?:iste|logue|euse|ienne|ien|trice|aire|ants?|antes?)s?$/.test(word),
    )
  )
}

/** `Pour l'ancien négociateur zoranien Josef Haradin,`: tokens before the comma, at most. */
const LONGEST_VIEWPOINT = 16

/** `Pour l'opposition, | Anne Roux a dénoncé …`: who speaks for somebody comes behind. */
function speaksBehind(reading: Reading, from: number): boolean {
  const verb = firstFiniteVerb(reading, {
    from,
    to: Math.min(reading.tokens.length, from + LONGEST_VIEWPOINT),
  })
  if (verb === null || !beginsSpeaker(reading, from)) return false
  return [verb, verb + 1, verb + 2].some(
    (index) => speechVerbAt(reading.tokens, index, reading.lexicon)?.from === verb,
  )
}

/** A pronoun, a name, or a noun for people or a body. */
function isSomebody({ tokens, finite, lexicon }: Reading, { from, to }: Range): boolean {
  const { nouns } = lexicon
  const first = tokens[from]
  if (!first || first.kind === 'number') return false
  if (nouns.pronouns.has(first.word)) return to - from === 1
  if (first.isCapital) return !nouns.notNames.has(first.word)
  const hasArticle = isArticle(first.word, lexicon)
  const noun = tokens
    .slice(from + 1, Math.min(to, from + 4))
    .some(({ word }) => isPeopleNoun(word, lexicon) || nouns.bodies.has(word))
  return hasArticle && noun && !finite.slice(from, from + 3).some(Boolean)
}

/** `Mais | pour X, …`, `Reste que, | pour X, …` */
function joinsClause(reading: Reading, last: number): boolean {
  const { and, openers, complementisers } = reading.lexicon.clauses
  const word = wordAt(reading, isComma(reading.tokens[last]) ? last - 1 : last)
  return (
    last <= LONGEST_OPENING && (and.has(word) || openers.has(word) || complementisers.has(word))
  )
}

/** Whether all that stands before a token is quoted; French only, where nothing is done `pour` somebody then. */
function opensWithQuotation(reading: Reading, index: number, floor: number): boolean {
  const isFrench = reading.lexicon.language === 'fr'
  return (
    isFrench && followsQuotation(reading, index) && quotedWordsBefore(reading, index).from <= floor
  )
}

/** Marks that may end a sentence: `?!` */
const MOST_MARKS = 2

/** `« Du jamais vu » | pour le maire, Jean Blanc.`: at the end of the sentence. */
function readViewBehind(reading: Reading, index: number): Report | null {
  const { tokens } = reading
  const source = phraseAfter(reading, index + 1)
  const { to } = withApposition(reading, source)
  const isLast =
    tokens.length - to <= MOST_MARKS && tokens.slice(to).every(({ kind }) => kind === 'mark')
  if (!isLast || !isSomebody(reading, source)) return null
  return reportBehind(reading, { from: index, to: source.to }, source, null)
}

/** `Pour` and somebody, at the beginning and before a comma. */
function readViewpoint(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  if (!lexicon.clauses.viewpoints.has(wordAt(reading, index))) return null
  if (opensWithQuotation(reading, index, floor)) return readViewBehind(reading, index)
  if (index !== floor && !joinsClause(reading, index - 1)) return null
  const comma = indexOfMark(reading, ',', {
    from: index + 1,
    to: Math.min(tokens.length, index + LONGEST_VIEWPOINT),
  })
  const source = { from: index + 1, to: comma }
  const isQuoted = opensQuotation(reading, comma + 1)
  if (!isComma(tokens[comma]) || (!isQuoted && !isSomebody(reading, source))) return null
  if (speaksBehind(reading, comma + 1)) return null
  return reportBesides(reading, { from: index, to: source.to }, source, null, floor)
}
