import type { Language } from '../../project/records.ts'
import { articleCues, probability, type ArticleCue, type ArticleModel } from './model-file.ts'
import { readableFeatures, type ReadableFeature } from './readable-features.ts'
import { reasons, type Reason } from './reasons.ts'
import type { WeighedStatement } from './weigh-statement.ts'

/** What a suggestion says of its check-worthiness. */
export interface Rating {
  /** From 0 to 1, in hundredths. */
  readonly score: number
  /** In the order of `reasons`. */
  readonly reasons: readonly Reason[]
  /** Those that lower the score. */
  readonly against: readonly Reason[]
}

/** The features that a reason tells of. */
const featuresOf: Partial<Record<Reason, readonly ReadableFeature[]>> = {
  'has-number': ['number', 'numbers', 'digits', 'large-number', 'money', 'percent'],
  'has-date': ['date', 'year'],
  'tells-event': ['past'],
  superlative: ['superlative'],
  comparison: ['comparison'],
  cause: ['cause'],
  prediction: ['future'],
  opinion: ['opinion'],
  'is-quotation': ['quotation'],
  attributed: ['speech-verb'],
}

/** These are told whatever the score: a checker needs them to know what is claimed, and by whom. */
const notes: ReadonlySet<Reason> = new Set([
  'is-quotation',
  'attributed',
  'speaker-inferred',
  'unnamed-source',
  'rumour',
  'headline',
])

/** What each reason is found in. */
interface Ground {
  readonly reason: Reason
  readonly cue: ArticleCue | null
  /** Places among `readableFeatures`. */
  readonly columns: readonly number[]
  readonly isNote: boolean
}

const grounds = reasons.map((reason): Ground => ({
  reason,
  cue: articleCues.find((cue) => cue === reason) ?? null,
  columns: (featuresOf[reason] ?? []).map((feature) => readableFeatures.indexOf(feature)),
  isNote: notes.has(reason),
}))

/** In log-odds; what moves a score less is no reason. */
const LEAST_EFFECT = 0.05

/** The score of a statement of an article, with the reasons among what was found that raised or lowered it. */
export function rateStatement(
  weighed: WeighedStatement,
  found: ReadonlySet<Reason>,
  language: Language,
  model: ArticleModel,
): Rating {
  const odds =
    weighed.odds +
    model.intercept[language] +
    articleCues.reduce((sum, cue) => sum + (found.has(cue) ? model.corrections[cue] : 0), 0)
  const wording = wordingThatDecides(odds, weighed.wording, model.threshold)
  const told: Reason[] = []
  const against: Reason[] = []
  for (const ground of grounds) {
    const { reason, isNote } = ground
    if (reason !== wording && !found.has(reason)) continue
    const effect = reason === wording ? weighed.wording : effectOf(ground, weighed, model)
    if (isNote || Math.abs(effect) >= LEAST_EFFECT) told.push(reason)
    if (effect <= -LEAST_EFFECT) against.push(reason)
  }
  return { score: Math.round(probability(odds) * 100) / 100, reasons: told, against }
}

function effectOf(
  { cue, columns }: Ground,
  { addedBy }: WeighedStatement,
  model: ArticleModel,
): number {
  let effect = cue ? model.corrections[cue] : 0
  for (const feature of columns) effect += addedBy(feature)
  return effect
}

/** Whether average wording would have put the score on the other side of the threshold. */
function wordingThatDecides(odds: number, wording: number, threshold: number): Reason | null {
  const isWorth = probability(odds) >= threshold
  const wouldBeWorth = probability(odds - wording) >= threshold
  if (isWorth === wouldBeWorth) return null
  return isWorth ? 'wording-often-checked' : 'wording-seldom-checked'
}
