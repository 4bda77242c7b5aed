import type { Speaker } from '../memory/speaker.ts'
import type { SpeakerMemory } from '../memory/speaker-memory.ts'
import type { Reading } from '../reading/reading.ts'
import type { AttributedStatement } from './attributed-statement.ts'

/** Who speaks in a quotation of which the article does not say: whom a question asks, or whom the sentence before is about. */
export function leadOf(
  last: AttributedStatement | undefined,
  before: Reading | null,
  memory: SpeakerMemory,
): Speaker | null {
  if (before && last?.reading === before && isQuestionPut(last)) return memory.answering()
  const leading = memory.leading()
  return leading ?? (before && isWritersQuestion(before) ? memory.asked() : null)
}

/** `« Qui l'a fait ? » demande la présidente.`; one goes on to answer what `she asks` oneself. */
function isQuestionPut({ statement, reading, speaker, runsOn }: AttributedStatement): boolean {
  const { verbs } = reading.lexicon
  const { tokens } = reading
  // `s'est enquise | la présidente`: any verb may stand before who asks.
  const verb = statement.verb ?? (statement.source?.from ?? 0) - 1
  const isAsked = verbs.asking.has(tokens[verb]?.word ?? '')
  return isAsked && !runsOn && speaker !== null && statement.quotation !== null
}

/** `Des regrets ?` */
function isWritersQuestion({ tokens, quotation }: Reading): boolean {
  return tokens.at(-1)?.word === '?' && quotation.at(-1) === -1
}
