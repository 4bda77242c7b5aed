import { once } from '../../once.ts'
import type { ClaimKind, Language } from '../../project/records.ts'
import { claimKinds } from '../../project/vocabulary.ts'
import type { AttributedStatement } from '../attribution/attributed-statement.ts'
import type { Reading } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { cues, type Cue } from './cues.ts'
import { shows, type Features } from './features.ts'
import { isReportedClause, isToCome, kindByReport, type KindByReport } from './kind-by-report.ts'
import { rateStatement, type Rating } from './rate-statement.ts'
import type { Reason } from './reasons.ts'
import { shippedModel } from './shipped-model.ts'
import { statementWeigher, type WeighStatement } from './weigh-statement.ts'

/** What a suggestion says of a statement. */
export interface Assessment extends Rating {
  readonly kinds: readonly ClaimKind[]
}

/** What a statement shows, before it is rated. */
export interface Findings {
  readonly kinds: readonly ClaimKind[]
  readonly reasons: ReadonlySet<Reason>
}

const kindOfCue: Partial<Record<Cue, ClaimKind>> = {
  number: 'number',
  date: 'date',
  past: 'event',
  future: 'prediction',
  conditional: 'prediction',
  superlative: 'comparison',
  comparison: 'comparison',
  cause: 'cause',
  opinion: 'opinion',
}

const reasonOfKind = {
  prediction: 'prediction',
  event: 'tells-event',
  opinion: 'opinion',
} as const satisfies Record<KindByReport, Reason>

const reasonOfCue: Partial<Record<Cue, Reason>> = {
  number: 'has-number',
  date: 'has-date',
  past: 'tells-event',
  future: 'prediction',
  conditional: 'prediction',
  superlative: 'superlative',
  absolute: 'superlative',
  comparison: 'comparison',
  cause: 'cause',
  rumour: 'rumour',
  opinion: 'opinion',
}

/** The model is unpacked when it is first needed. */
const weighers: Readonly<Record<Language, () => WeighStatement>> = {
  fr: once(() => statementWeigher(shippedModel, 'fr')),
  en: once(() => statementWeigher(shippedModel, 'en')),
}

/** Kinds, reasons and check-worthiness of a statement. */
export function assess(attributed: AttributedStatement, features: Features): Assessment {
  const { statement, reading } = attributed
  const { language } = reading.lexicon
  const { kinds, reasons } = findingsOf(attributed, features)
  const weighed = weighers[language]()(reading, statement, features)
  return { kinds, ...rateStatement(weighed, reasons, language, shippedModel.articles) }
}

/** The kinds of a statement, and what may be a reason to check it or not to. */
export function findingsOf(attributed: AttributedStatement, features: Features): Findings {
  const { statement, speaker, block } = attributed
  const isClause = isReportedClause(statement)
  const isQuotation = quotesWords(attributed, features)

  const kinds = new Set<ClaimKind>()
  const found = new Set<Reason>()
  for (const cue of cues) {
    // In reported speech the conditional is a future, not hearsay.
    if (!shows(features, cue) || (isClause && cue === 'rumour')) continue
    if (cue === 'conditional' && !isToCome(attributed)) continue
    const kind = kindOfCue[cue]
    const reason = reasonOfCue[cue]
    if (kind) kinds.add(kind)
    if (reason) found.add(reason)
  }
  const told = kindByReport(attributed)
  // Who condemns what happened tells that it did.
  if (told !== null && !(told === 'opinion' && (kinds.has('number') || kinds.has('event')))) {
    kinds.add(told)
    found.add(reasonOfKind[told])
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

  return { kinds: claimKinds.filter((kind) => kinds.has(kind)), reasons: found }
}

/** So many quoted words make a quotation of a statement in the writer's words. */
const MANY_QUOTED = 4

/** Whether somebody's own words are given, with quotation marks or by their form. */
function quotesWords(
  { statement, reading, quotation }: AttributedStatement,
  features: Features,
): boolean {
  if (quotation !== null) return true
  if (statement.manner !== 'reported-before' && statement.manner !== 'reported-behind') return false
  const verb = reading.tokens[statement.verb ?? -1]?.word ?? ''
  const isWritten = reading.lexicon.verbs.writing.has(verb)
  return (
    isWritten ||
    shows(features, 'first-person') ||
    ownWords(reading, statement.range) >= MANY_QUOTED
  )
}

/** How many words stand in quotation marks that hold no title: not `la liste « Un port pour tous »`. */
function ownWords({ tokens, quotation, lexicon }: Reading, { from, to }: Range): number {
  let count = 0
  let run = -1
  let isTitle = false
  for (let index = from; index < to; index += 1) {
    const token = tokens[index]
    const quoted = quotation[index] ?? -1
    if (!token || token.kind === 'mark') continue
    if (quoted !== run)
      isTitle = index > from && token.isCapital && !lexicon.nouns.notNames.has(token.word)
    run = quoted
    if (quoted !== -1 && !isTitle) count += 1
  }
  return count
}
