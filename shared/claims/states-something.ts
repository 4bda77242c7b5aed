import type { AttributedStatement } from './attribution/attributed-statement.ts'
import { shows, type Features } from './check-worthiness/features.ts'
import { phraseLength } from './lexicons/phrases.ts'
import { isContradiction } from './statements/statements.ts'

/** So many words in a sentence have a verb, even if its form does not show it. */
const SURELY_A_CLAUSE = 8
/** The same where one of them is a number, or somebody says them. */
const LIKELY_A_CLAUSE = 4

/** What somebody says by an infinitive or a phrase: `dit « collaborer pleinement »`. */
const FEWEST_REPORTED = 2

/** What keeps a sentence from being a statement; the interface puts each in words. */
export const lacks = [
  'question',
  'greeting',
  /** "Photo: …" */
  'caption',
  'too-short',
  /** A title or a bare phrase: nothing is said of anything. */
  'no-verb',
  /** It only says that somebody speaks, or when and where. */
  'only-leads',
] as const
export type Lack = (typeof lacks)[number]

/**
 * What keeps a stretch of an article from asserting something: it is a question, a greeting, a caption or a bare phrase;
 * `null` if it does.
 */
export function whatLacks(
  { statement, reading, block, speaker }: AttributedStatement,
  features: Features,
): Lack | null {
  const { tokens, span, text, lexicon } = reading
  const { from } = statement.range
  const { words } = features
  const hasNumber = shows(features, 'number')
  const hasFiniteVerb = shows(features, 'finite-verb')
  const { captions, greetings } = lexicon.cues

  const { start, end } = statement.span
  const isQuestion = text.slice(start, end).endsWith('?') || /^\s?\?/.test(text.slice(end, end + 2))
  const isSaid = speaker !== null || statement.quotation !== null
  if (isQuestion) {
    const isAsked = speaker !== null && statement.quotation !== null && words >= FEWEST_REPORTED
    return isAsked ? null : 'question'
  }
  if (block.turn?.kind === 'answer' && speaker) return null
  if (statement.verb !== null && lexicon.verbs.denials.has(tokens[statement.verb]?.word ?? ''))
    return null
  if (phraseLength(tokens, from, greetings) > 0 && !hasNumber) return 'greeting'
  const caption = phraseLength(tokens, 0, captions)
  if (caption > 0 && (tokens[caption]?.word === ':' || !hasFiniteVerb)) return 'caption'
  if (hasFiniteVerb || (speaker && isContradiction(reading, statement.range))) return null
  const isContent = statement.manner === 'reported-before' && statement.verb !== null
  if (speaker && (statement.quotation !== null || isContent))
    return words >= FEWEST_REPORTED ? null : 'too-short'

  const isSentence = /[.!…»”"]$/u.test(text.slice(span.start, span.end))
  const fewest = isSaid || (isSentence && hasNumber) ? LIKELY_A_CLAUSE : SURELY_A_CLAUSE
  if (words < LIKELY_A_CLAUSE) return 'too-short'
  const isLikely = isSaid || (isSentence && (hasNumber || block.block.type !== 'heading'))
  return isLikely && words >= fewest ? null : 'no-verb'
}
