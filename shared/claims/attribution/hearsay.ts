import { firstFiniteVerb, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { isPastForm } from '../reading/word-classes.ts'
import type { AttributedStatement } from './attributed-statement.ts'

/**
 * The French conditional of rumour leaves what it tells to whoever was the source just before: `Selon le parquet,
 * il signait tout. Il aurait ainsi payé un voilier.`
 */
export function spreadHearsay(
  statements: readonly AttributedStatement[],
): readonly AttributedStatement[] {
  let last: AttributedStatement | undefined
  return statements.map((attributed) => {
    const { statement, reading, block } = attributed
    const source = last?.block === block && last.reading !== reading ? last.speaker : null
    const isTold = statement.manner === 'plain' && isHearsay(reading, statement.range)
    const found =
      isTold && source && attributed.speaker === null
        ? { ...attributed, speaker: { ...source, isInferred: true } }
        : attributed
    const isInWritersWords = statement.quotation === null && attributed.quotation === null
    last = (statement.manner !== 'plain' && isInWritersWords) || isTold ? found : undefined
    return found
  })
}

/** What one would have liked or had to do is no rumour. */
const wishing = /^(?:préféré|voulu|aimé|souhaité|pu|dû|fallu)$/

/** `aurait ainsi payé`, `serait tombé`: the first verb, with a participle. */
function isHearsay(reading: Reading, range: Range): boolean {
  const { tokens, lexicon } = reading
  const verb = firstFiniteVerb(reading, range)
  if (verb === null || !lexicon.cues.hearsay.has(tokens[verb]?.word ?? '')) return false
  if (lexicon.clauses.relatives.has(tokens[verb - 1]?.word ?? '')) return false
  let next = verb + 1
  while (tokens[next]?.isAdverb === true) next += 1
  const word = tokens[next]?.word ?? ''
  return isPastForm(word, lexicon) && !wishing.test(word)
}
