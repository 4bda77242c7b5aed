import type { ClaimKind } from '../project/records.ts'

/** What there is to look at before a verdict; the interface puts each in words. */
export const checklistItems = [
  'every-word-covered',
  'primary-source',
  'authority',
  'counter-evidence',
  'copy-kept',
  'names-and-titles',
  'number-unit',
  'number-magnitude',
  'number-base-and-period',
  'number-arithmetic',
  'day-matches-date',
  'time-zone',
  'relative-date',
  'event-happened',
  'compared-with-recording',
  'translation',
  'cut',
  'said-when-and-where',
  'relayed-by',
  'other-side-asked',
  'compared-set',
  'comparison-measure',
  'cause-or-order',
  'forecast-basis',
  'facts-under-opinion',
  'headline-matches-body',
] as const
export type ChecklistItem = (typeof checklistItems)[number]

const forEveryClaim: readonly ChecklistItem[] = [
  'every-word-covered',
  'primary-source',
  'authority',
  'counter-evidence',
  'copy-kept',
  'names-and-titles',
]

const forSpeaker: readonly ChecklistItem[] = [
  'said-when-and-where',
  'relayed-by',
  'other-side-asked',
]

const forKind: Readonly<Record<ClaimKind, readonly ChecklistItem[]>> = {
  number: ['number-unit', 'number-magnitude', 'number-base-and-period', 'number-arithmetic'],
  date: ['day-matches-date', 'time-zone', 'relative-date'],
  quotation: ['compared-with-recording', 'translation', 'cut'],
  statement: ['compared-with-recording', 'translation'],
  event: ['event-happened'],
  comparison: ['compared-set', 'comparison-measure'],
  cause: ['cause-or-order'],
  prediction: ['forecast-basis'],
  opinion: ['facts-under-opinion'],
}

/**
 * The items that are offered for a claim, each once, in the order in which one works: the words, the
 * sources, the facts in it, who said it.
 */
export function checklistFor(claim: {
  readonly kinds: readonly ClaimKind[]
  readonly speaker: string | null
  /** Whether the claim stands in a heading. */
  readonly inHeading?: boolean
}): readonly ChecklistItem[] {
  const offered = new Set([
    ...forEveryClaim,
    ...claim.kinds.flatMap((kind) => forKind[kind]),
    ...(claim.speaker === null ? [] : forSpeaker),
    ...(claim.inHeading === true ? (['headline-matches-body'] as const) : []),
  ])
  return checklistItems.filter((item) => offered.has(item))
}
