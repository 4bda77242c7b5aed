import { withApposition } from '../grammar/appositions.ts'
import { beginsComplement } from '../grammar/complements.ts'
import { beginsSpeaker, phraseAfter, afterAdjunct } from '../grammar/noun-phrases.ts'
import { isInvertedPronoun, speechVerbAt, type VerbGroup } from '../grammar/verb-groups.ts'
import { firstNameFrom } from '../reading/names.ts'
import { isClause, isComma, type Reading, wordAt } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'
import { deskBehind } from './desks.ts'
import type { Report } from './report.ts'

/** `« Il pleut, ajoute le maire. Il vente. »`: French puts a report within the quotation marks as well. */
export function readIncise(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  if (lexicon.language !== 'fr') return null
  const verb = inciseVerbAt(reading, index, floor)
  const speaker = verb && speakerBehind(reading, verb)
  if (!verb || !speaker) return null
  const end = afterPlace(reading, speaker.end)
  if (!endsIncise(reading, end) || !isSaidAround(reading, verb, { from: floor, to: end }))
    return null
  const rest = { from: afterRelative(reading, end), to: tokens.length }
  const isLast = !isComma(tokens[rest.from]) || !isClause(reading, rest)
  const place = isLast && !goesOnBehind(reading, rest) ? 'after' : 'within'
  const to = place === 'after' ? tokens.length : rest.from
  return { from: verb.from, to, verb: verb.verb, source: speaker.source, place, isOpen: false }
}

/** The verb of an incise, right behind a mark that lets one begin. */
function inciseVerbAt(reading: Reading, index: number, floor: number): VerbGroup | null {
  const { tokens, lexicon } = reading
  const verb =
    speechVerbAt(tokens, index, lexicon) ??
    reflexiveAt(reading, index) ??
    inversionAt(reading, index) ??
    verbBeforeName(reading, index)
  if (verb?.form !== 'finite' || verb.from <= floor) return null
  return ',?!…'.includes(wordAt(reading, verb.from - 1)) ? verb : null
}

/** Who speaks by the verb of an incise, and where the words for it end; `null` where nobody can. */
function speakerBehind(
  reading: Reading,
  verb: VerbGroup,
): { readonly source: Range; readonly end: number } | null {
  const { lexicon } = reading
  const { pronoun } = verb
  const isPronoun = pronoun !== null && lexicon.nouns.pronouns.has(wordAt(reading, pronoun))
  const desk = wordAt(reading, pronoun ?? -1) === '-on' ? deskBehind(reading, verb.to) : null
  if (isPronoun) return { source: desk ?? { from: pronoun, to: pronoun + 1 }, end: verb.to }
  if (desk) return { source: desk, end: desk.to }
  const source = withApposition(reading, phraseAfter(reading, afterAdjunct(reading, verb.to)))
  const isNoun = isArticle(wordAt(reading, source.from), lexicon) && source.to > source.from
  const canSpeak = pronoun === null && (isNoun || beginsSpeaker(reading, source.from))
  return canSpeak ? { source, end: source.to } : null
}

/** Whether what is said stands ahead of an incise, or goes on behind it. @param to where the incise ends */
function isSaidAround(reading: Reading, verb: VerbGroup, { from, to }: Range): boolean {
  const { tokens, verbs } = reading
  const resumes = isComma(tokens[to]) && verbs[to + 1] === true
  return (
    resumes ||
    '?!…'.includes(wordAt(reading, verb.from - 1)) ||
    isClause(reading, { from, to: verb.from }) ||
    isClause(reading, { from: to, to: tokens.length })
  )
}

/** `…, commence | Anne Roux`: a word between a comma and a full name is a verb that speaks. */
function verbBeforeName({ tokens, names, lexicon }: Reading, index: number): VerbGroup | null {
  const token = tokens[index]
  const { prepositions, genitives, definite, indefinite } = lexicon.nouns
  if (token?.kind !== 'word' || token.isCapital || token.isAdverb) return null
  const name = names[firstNameFrom(names, index + 1, true)]
  const isNamed = name && name.from - name.titles.length === index + 1 && name.words.length > 1
  if (!isNamed) return null
  const { and, openers, fronting, comparing, relatives } = lexicon.clauses
  const isOther =
    lexicon.nouns.people.has(token.word) ||
    [
      prepositions,
      genitives,
      definite,
      indefinite,
      and,
      openers,
      fronting,
      comparing,
      relatives,
    ].some((words) => words.has(token.word))
  if (isOther || !/(?:e|it|et|d|a|ait)$/u.test(token.word)) return null
  return onlyVerb(index, index)
}

function onlyVerb(from: number, verb: number): VerbGroup {
  return {
    from,
    to: verb + 1,
    verb,
    form: 'finite',
    pronoun: null,
    isUnsaid: false,
  }
}

/** `…, balaie-t-on, …`: between commas, whatever its meaning, a verb with its pronoun behind speaks. */
function inversionAt({ tokens, lexicon }: Reading, index: number): VerbGroup | null {
  const isInverted = tokens[index]?.kind === 'word' && isInvertedPronoun(tokens[index + 1])
  // `…, y grogne-t-il, …`
  const isBehindClitic = lexicon.verbs.clitics.has(tokens[index - 1]?.word ?? '')
  const group = onlyVerb(isBehindClitic ? index - 1 : index, index)
  return isInverted ? { ...group, to: index + 2, pronoun: index + 1 } : null
}

/** `…, s'agace | cette infirmière`: between commas a reflexive verb with its subject behind speaks. */
function reflexiveAt({ tokens, lexicon }: Reading, index: number): VerbGroup | null {
  const before = tokens[index - 1]?.word ?? ''
  const isReflexive = lexicon.verbs.reflexives.has(before) && tokens[index]?.kind === 'word'
  const isIncise = ',?!…'.includes(tokens[index - 2]?.word ?? '.')
  return isReflexive && isIncise ? onlyVerb(index - 1, index) : null
}

/** `a réagi l'intéressé | sur les réseaux sociaux`: where and when belongs to the incise, up to its comma. */
function afterPlace({ tokens, verbs, lexicon }: Reading, from: number): number {
  const isPlace = lexicon.nouns.prepositions.has(tokens[from]?.word ?? '')
  if (!isPlace && !lexicon.cues.weekdays.has(tokens[from]?.word ?? '')) return from
  let to = from
  while (to < tokens.length && tokens[to]?.kind !== 'mark' && verbs[to] !== true) to += 1
  return tokens[to]?.kind === 'mark' ? to : from
}

/** `…, explique Roux, qui a dirigé les fouilles, | …`: what says who speaks, unless it says more that was said. */
function afterRelative(reading: Reading, comma: number): number {
  const { tokens, lexicon, verbs } = reading
  const word = tokens[comma + 1]?.word ?? ''
  if (!isComma(tokens[comma]) || !lexicon.clauses.relatives.has(word)) return comma
  if (lexicon.clauses.complementisers.has(word)) return comma
  let to = comma + 2
  let sawVerb = false
  while (to < tokens.length && !(sawVerb && tokens[to]?.kind === 'mark')) {
    sawVerb ||= verbs[to] === true
    to += 1
  }
  return to
}

/** `« Je ne sais rien, avoue Roux, élue de Lyon, | sauf cela »`: words that take up what was quoted. */
function goesOnBehind(reading: Reading, { from, to }: Range): boolean {
  const { tokens, lexicon } = reading
  const { and, openers } = lexicon.clauses
  const next = tokens[from + 1]?.word ?? ''
  if (isComma(tokens[from]) && (and.has(next) || openers.has(next))) return true
  for (let index = from; index < to - 1; index += 1) {
    if (!isComma(tokens[index])) continue
    const isSubordinate = lexicon.clauses.subordinating.has(tokens[index + 1]?.word ?? '')
    if (isSubordinate || beginsComplement(reading, index + 1)) return true
  }
  return false
}

function endsIncise({ tokens }: Reading, index: number): boolean {
  const token = tokens[index]
  return !token || token.kind === 'mark'
}
