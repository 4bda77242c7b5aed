import type { AttributedStatement } from '../attribution/attributed-statement.ts'
import { wordAt, type Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { endsAsGerund } from '../reading/word-classes.ts'
import type { Statement } from '../statements/statements.ts'

/** The kinds that the verb which reports a statement tells of it. */
export type KindByReport = 'prediction' | 'event' | 'opinion'

/**
 * What the verb tells: `promet | de voter` is to come, `accused them | of lying` was done, `dénonce | un abandon` is a
 * judgement.
 */
export function kindByReport({ statement, reading }: AttributedStatement): KindByReport | null {
  if (statement.verb === null) return null
  const { verbs, cues } = reading.lexicon
  const verb = wordAt(reading, statement.verb)
  if (cues.judgements.has(verb)) return 'opinion'
  if (!isReportedClause(statement)) return null
  const { range } = statement
  // `claims | to have read it`
  const isDone = wordAt(reading, range.from) === 'to' && wordAt(reading, range.from + 1) === 'have'
  if (isDone && /^claim(?:s|ed)?$/.test(verb)) return 'event'
  const isWish = verbs.promising.has(verb) || verbs.intending.has(verb)
  if (isWish) return cues.beforeInfinitive.has(wordAt(reading, range.from)) ? 'prediction' : null
  const isOfDeeds = verbs.accusing.has(verb) || verbs.admitting.has(verb)
  return isOfDeeds && hasGerund(reading, range) ? 'event' : null
}

/** English only: the French infinitive of what was done has its auxiliary. */
function hasGerund({ tokens, lexicon }: Reading, { from, to }: Range): boolean {
  if (lexicon.language !== 'en') return false
  return tokens.slice(from, to).some(({ word }) => endsAsGerund(word))
}

export function isReportedClause({ manner, verb }: Statement): boolean {
  return manner === 'reported-before' && verb !== null
}

/** Whether a conditional tells what somebody said would happen; within their own words it tells what might. */
export function isToCome({ statement, quotation, reading }: AttributedStatement): boolean {
  if (quotation !== null || statement.manner === 'plain') return false
  // Behind its source the French conditional is hearsay: `coûterait, selon lui, 3 millions`.
  return reading.lexicon.language === 'en' || isReportedClause(statement)
}
