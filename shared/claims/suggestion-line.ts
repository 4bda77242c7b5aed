import type { ClaimKind } from '../project/records.ts'
import type { Suggestion } from './suggestion.ts'

/** How suggestions stand in a list: as in the article, or by how much a check is worth. */
export const suggestionOrders = ['place', 'score'] as const
export type SuggestionOrder = (typeof suggestionOrders)[number]

/**
 * The line as long as nobody moves it. Held against the articles for tuning in `scripts/evaluate/gold` by F2, in which
 * recall weighs double, for a claim that is missed costs an editor more than one that is dismissed: up to 0.3 F2 hardly
 * tells one line from another (0.887 to 0.899, both languages together), and from 0.35 on it falls. Among equals this one
 * spares some work: of the sentences in which something is suggested, it leaves 96 of 100 that are worth a check, and
 * seven of ten others. The model has learned from these articles too, so that in new ones it may leave out more.
 */
export const DEFAULT_LINE = 0.25

/** What the line is held against. */
export type Ranked = Pick<Suggestion, 'kinds' | 'reasons' | 'score'>

/** What can be looked up, also where it is told with an opinion. */
const factual: ReadonlySet<ClaimKind> = new Set(['number', 'date', 'event', 'comparison', 'cause'])

/**
 * Opinions and predictions cannot be checked in themselves; the facts under them can. An opinion with such a fact beside it
 * ("thousands are encircled, and in a very bad position") is often worth a check in the articles for tuning, one without
 * hardly ever. A figure or a date in a prediction is of what has not happened.
 */
export function isCheckable({ kinds }: Pick<Suggestion, 'kinds'>): boolean {
  if (kinds.includes('prediction')) return false
  return !kinds.includes('opinion') || kinds.some((kind) => factual.has(kind))
}

/**
 * Where a suggestion stands against the line: by its score. Opinions and predictions have a low one by their
 * nature, and a headline is short; they go only when the line is moved up, for there may be facts under the
 * ones, and everybody reads the other.
 */
export function standingOf(suggestion: Ranked): number {
  const { kinds, score, reasons } = suggestion
  const isJudgement = kinds.includes('opinion') || kinds.includes('prediction')
  const goesByScore = !isJudgement && !reasons.includes('headline')
  return goesByScore ? score : Math.max(score, DEFAULT_LINE)
}

/** The places of the line at which something changes, from few suggestions to all of them. */
export function lineStops(suggestions: readonly Ranked[]): readonly number[] {
  return [...new Set(suggestions.map(standingOf))].sort((a, b) => b - a)
}

/**
 * The index of the stop that a line comes to in an article: the last one that is not below it. The best
 * suggestions are above every line.
 */
export function stopAt(stops: readonly number[], line: number): number {
  return Math.max(0, stops.filter((stop) => stop >= line).length - 1)
}

/** The line at a stop; at the last one it is 0, which shows all in every article. */
export function lineAt(stops: readonly number[], index: number): number {
  if (index >= stops.length - 1) return 0
  return stops[Math.max(0, index)] ?? 0
}
