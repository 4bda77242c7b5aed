import type { AttributedStatement } from './attribution.ts'
import type { Features } from './features.ts'
import { phraseLength } from './lexicons/phrases.ts'

/** Fewer words need a verb or a number to say anything. */
const FEWEST_WORDS = 4
/** So many words in a sentence have a verb, even if its form does not show it. */
const SURELY_A_CLAUSE = 8

/** Whether a stretch of an article asserts something: no question, greeting, caption or bare phrase. */
export function statesSomething(
  { statement, reading, block }: AttributedStatement,
  { words, hasFiniteVerb, cues }: Features,
): boolean {
  const { tokens, span, text, lexicon } = reading
  const { from, to } = statement.range
  const { captions, greetings } = lexicon.cues

  const isQuestion = tokens[to - 1]?.word === '?' || text.startsWith('?', statement.span.end)
  if (isQuestion) return false
  if (phraseLength(tokens, from, greetings) > 0 && !cues.has('number')) return false
  const caption = phraseLength(tokens, 0, captions)
  if (caption > 0 && (tokens[caption]?.word === ':' || !hasFiniteVerb)) return false
  if (words < FEWEST_WORDS) return hasFiniteVerb && cues.has('number')
  if (hasFiniteVerb) return true

  const isSentence = /[.!…»”"]$/u.test(text.slice(span.start, span.end))
  const isHeading = block.block.type === 'heading'
  const isSaid = statement.source !== null || statement.quotation !== null
  return isSaid || (isSentence && !isHeading && words >= SURELY_A_CLAUSE)
}
