import type { AttributedStatement } from './attribution.ts'
import type { Features } from './features.ts'
import { phraseLength } from './lexicons/phrases.ts'

/** So many words in a sentence have a verb, even if its form does not show it. */
const SURELY_A_CLAUSE = 8
/** The same where one of them is a number, or somebody says them. */
const LIKELY_A_CLAUSE = 4

/** What somebody says by an infinitive or a phrase: `dit « collaborer pleinement »`. */
const FEWEST_REPORTED = 2

/** Whether a stretch of an article asserts something: no question, greeting, caption or bare phrase. */
export function statesSomething(
  { statement, reading, block, speaker }: AttributedStatement,
  { words, hasFiniteVerb, cues }: Features,
): boolean {
  const { tokens, span, text, lexicon } = reading
  const { from } = statement.range
  const { captions, greetings } = lexicon.cues

  const { start, end } = statement.span
  const isQuestion = text.slice(start, end).endsWith('?') || /^\s?\?/.test(text.slice(end, end + 2))
  const isSaid = speaker !== null || statement.quotation !== null
  if (isQuestion)
    return speaker !== null && statement.quotation !== null && words >= LIKELY_A_CLAUSE
  if (block.turn?.kind === 'answer' && speaker) return true
  if (statement.verb !== null && lexicon.verbs.denials.has(tokens[statement.verb]?.word ?? ''))
    return true
  if (phraseLength(tokens, from, greetings) > 0 && !cues.has('number')) return false
  const caption = phraseLength(tokens, 0, captions)
  if (caption > 0 && (tokens[caption]?.word === ':' || !hasFiniteVerb)) return false
  if (hasFiniteVerb) return true
  if (statement.quotation !== null && speaker) return words >= FEWEST_REPORTED
  const isContent = statement.manner === 'reported-before' && statement.verb !== null
  if (isContent && speaker) return words >= FEWEST_REPORTED

  const isSentence = /[.!…»”"]$/u.test(text.slice(span.start, span.end))
  if (isSaid || (isSentence && cues.has('number'))) return words >= LIKELY_A_CLAUSE
  return isSentence && block.block.type !== 'heading' && words >= SURELY_A_CLAUSE
}
