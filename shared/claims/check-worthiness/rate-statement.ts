import type { Language } from '../../project/records.ts'
import { articleCues, probability, type ArticleModel } from './model-file.ts'
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

/** The same by their places among `readableFeatures`. */
const columnsOf: ReadonlyMap<string, readonly number[]> = new Map(
  Object.entries(featuresOf).map(([reason, features]) => [
    reason,
    features.map((feature) => readableFeatures.indexOf(feature)),
  ]),
)

/** These are told whatever the score: a checker needs them to know what is claimed, and by whom. */
const notes: ReadonlySet<Reason> = new Set([
  'is-quotation',
  'attributed',
  'speaker-inferred',
  'unnamed-source',
  'rumour',
  'headline',
])

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
  const effects = new Map<Reason, number>()
  for (const reason of found) effects.set(reason, effectOf(reason, weighed, model))
  const wording = wordingThatDecides(odds, weighed.wording, model.threshold)
  if (wording) effects.set(wording, weighed.wording)
  const told = reasons.filter((reason) => {
    const effect = effects.get(reason)
    return effect !== undefined && (notes.has(reason) || Math.abs(effect) >= LEAST_EFFECT)
  })
  return {
    score: Math.round(probability(odds) * 100) / 100,
    reasons: told,
    against: told.filter((reason) => (effects.get(reason) ?? 0) <= -LEAST_EFFECT),
  }
}

function effectOf(reason: Reason, { addedBy }: WeighedStatement, model: ArticleModel): number {
  const cue = articleCues.find((one) => one === reason)
  let effect = cue ? model.corrections[cue] : 0
  for (const feature of columnsOf.get(reason) ?? []) effect += addedBy(feature)
  return effect
}

/** Whether average wording would have put the score on the other side of the threshold. */
function wordingThatDecides(odds: number, wording: number, threshold: number): Reason | null {
  const isWorth = probability(odds) >= threshold
  const wouldBeWorth = probability(odds - wording) >= threshold
  if (isWorth === wouldBeWorth) return null
  return isWorth ? 'wording-often-checked' : 'wording-seldom-checked'
}
