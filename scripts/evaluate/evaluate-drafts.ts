import type { Span } from '../../shared/anchoring/selectors.ts'
import { placeClaims, type PlacedClaim } from './compare-placements.ts'
import { readDraftPairs } from './draft-pair.ts'
import type { Evaluator } from './evaluator.ts'
import { expectedOutcomes } from './expected-outcomes.ts'
import { share } from './measures.ts'
import { percent, table } from './table.ts'

/** How claims are found again in a later draft. */
export const evaluateDrafts: Evaluator = {
  extensions: ['.txt', '.tsv'],
  evaluate: (files, options) => {
    const pairs = readDraftPairs(files)
    const placed = pairs.flatMap((pair) => placeClaims(pair, options.language))
    const measured = { pairs: pairs.length, ...measurePlacements(placed) }
    const misses = options.misses
      ? placed.filter(({ result }) => result !== 'right').map(missOf)
      : []
    return {
      json: { ...measured, ...(options.misses ? { misses } : {}) },
      lines: [...describePlacements(measured), ...misses.map(describeMiss)],
    }
  },
}

const foundOutcomes = [...expectedOutcomes, 'unsure'] as const

/** As `--json` prints them; `outcomes` counts by what was expected and, within it, what was found. */
function measurePlacements(placed: readonly PlacedClaim[]) {
  const count = (isCounted: (one: PlacedClaim) => boolean) => placed.filter(isCounted).length
  const countsFor = (expected: string) =>
    foundOutcomes.map((outcome) => [
      outcome,
      count(({ claim, found }) => claim.expected.outcome === expected && found.outcome === outcome),
    ])
  return {
    claims: placed.length,
    right: count(({ result }) => result === 'right'),
    wrongAnchors: count(({ result }) => result === 'wrong-anchor'),
    outcomes: Object.fromEntries(
      expectedOutcomes.map((outcome) => [outcome, Object.fromEntries(countsFor(outcome))]),
    ) as Record<string, Record<string, number>>,
  }
}

type DraftScores = ReturnType<typeof measurePlacements> & { readonly pairs: number }

function describePlacements(measured: DraftScores): readonly string[] {
  const { pairs, claims, right, wrongAnchors, outcomes } = measured
  return [
    `${pairs} pairs, ${claims} claims`,
    ...table([
      ['right outcome and place', `${right}`, `${percent(share(right, claims))} %`],
      ['wrong anchors', `${wrongAnchors}`, `${percent(share(wrongAnchors, claims))} %`],
    ]),
    ...table([
      ['expected, found', ...foundOutcomes],
      ...Object.entries(outcomes).map(([expected, found]) => [
        expected,
        ...foundOutcomes.map((outcome) => `${found[outcome] ?? 0}`),
      ]),
    ]),
  ]
}

/** A claim that was not placed as it is annotated, in words; `''` where there are none. */
interface DraftMiss {
  readonly path: string
  readonly result: PlacedClaim['result']
  readonly expected: string
  readonly found: string
  readonly claim: string
  readonly expectedWords: string
  /** If it is asked about, those of the first candidate. */
  readonly foundWords: string
}

function missOf({ pair, claim, found, result }: PlacedClaim): DraftMiss {
  const now = (span: Span | undefined) => (span ? pair.new.text.slice(span.start, span.end) : '')
  return {
    path: pair.path,
    result,
    expected: claim.expected.outcome,
    found: found.outcome,
    claim: pair.old.text.slice(claim.span.start, claim.span.end),
    expectedWords: claim.expected.outcome === 'orphaned' ? '' : now(claim.expected.span),
    foundWords:
      found.outcome === 'orphaned'
        ? ''
        : now(found.outcome === 'unsure' ? found.candidates[0] : found.span),
  }
}

function describeMiss(miss: DraftMiss): string {
  const { path, result, expected, found, claim, expectedWords, foundWords } = miss
  const what = result === 'wrong-anchor' ? 'wrong anchor' : `${found} for ${expected}`
  return [path, what, claim, expectedWords, foundWords].join('\t')
}
