import type { ClaimKind } from '../project/records.ts'
import { claimKinds } from '../project/vocabulary.ts'
import type { AttributedStatement } from './attribution.ts'
import type { Cue, Features } from './features.ts'
import { reasons, type Reason } from './suggestion.ts'

/** What a suggestion says of a statement. */
export interface Assessment {
  readonly kinds: readonly ClaimKind[]
  readonly reasons: readonly Reason[]
  readonly score: number
}

const kindOfCue: Partial<Record<Cue, ClaimKind>> = {
  number: 'number',
  date: 'date',
  past: 'event',
  future: 'prediction',
  superlative: 'comparison',
  comparison: 'comparison',
  cause: 'cause',
  opinion: 'opinion',
}

const reasonOfCue: Partial<Record<Cue, Reason>> = {
  number: 'has-number',
  date: 'has-date',
  past: 'tells-event',
  future: 'prediction',
  superlative: 'superlative',
  comparison: 'comparison',
  cause: 'cause',
  rumour: 'rumour',
  opinion: 'opinion',
}

/** How much each reason adds to a score. Opinions and predictions are not checkable in themselves. */
const weights: Readonly<Record<Reason, number>> = {
  'has-number': 0.2,
  'has-date': 0.06,
  'is-quotation': 0.05,
  attributed: 0.06,
  'speaker-inferred': 0,
  'unnamed-source': 0.03,
  'tells-event': 0.1,
  superlative: 0.1,
  comparison: 0.08,
  cause: 0.08,
  rumour: 0.05,
  prediction: -0.12,
  opinion: -0.15,
  headline: 0.03,
}

/** What a statement has before anything speaks for or against it. */
const BASE = 0.35
const PER_NAME = 0.04
const MOST_NAMES = 3
const FEW_WORDS = 6
const FEW_WORDS_PENALTY = 0.12

/** Kinds, reasons and check-worthiness of a statement. */
export function assess(attributed: AttributedStatement, features: Features): Assessment {
  const { statement, speaker, block } = attributed
  const cues = new Set(features.cues)
  const isClause = statement.manner === 'reported-before' && statement.verb !== null
  // In reported speech the conditional is a future, not hearsay.
  if (isClause) cues.delete('rumour')
  const isQuotation = quotesWords(attributed, cues)

  const kinds = new Set<ClaimKind>()
  const found = new Set<Reason>()
  for (const cue of cues) {
    const kind = kindOfCue[cue]
    const reason = reasonOfCue[cue]
    if (kind) kinds.add(kind)
    if (reason) found.add(reason)
  }
  if (isQuotation) {
    kinds.add('quotation')
    found.add('is-quotation')
  } else if (speaker) kinds.add('statement')
  if (kinds.size === 0) kinds.add('statement')
  if (speaker) found.add('attributed')
  if (speaker?.isInferred) found.add('speaker-inferred')
  if (speaker?.isUnnamed) found.add('unnamed-source')
  if (block.block.type === 'heading') found.add('headline')

  return {
    kinds: claimKinds.filter((kind) => kinds.has(kind)),
    reasons: reasons.filter((reason) => found.has(reason)),
    score: scoreOf(found, features),
  }
}

/** So many quoted words make a quotation of a statement in the writer's words. */
const MANY_QUOTED = 4

/** Whether somebody's own words are given, with quotation marks or by their form. */
function quotesWords(
  { statement, reading, quotation }: AttributedStatement,
  cues: ReadonlySet<Cue>,
): boolean {
  if (quotation !== null) return true
  if (statement.manner !== 'reported-before' && statement.manner !== 'reported-behind') return false
  const { from, to } = statement.range
  const quoted = reading.tokens
    .slice(from, to)
    .filter(({ kind }, index) => kind !== 'mark' && reading.quotation[from + index] !== -1)
  const verb = reading.tokens[statement.verb ?? -1]?.word ?? ''
  const isWritten = reading.lexicon.verbs.writing.has(verb)
  return isWritten || cues.has('first-person') || quoted.length >= MANY_QUOTED
}

/** A sum of weights from 0 to 1, in hundredths. */
function scoreOf(found: ReadonlySet<Reason>, { names, words }: Features): number {
  let score = BASE + Math.min(names, MOST_NAMES) * PER_NAME
  if (words < FEW_WORDS) score -= FEW_WORDS_PENALTY
  for (const reason of found) score += weights[reason]
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
}
