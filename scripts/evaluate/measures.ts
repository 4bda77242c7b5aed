/** How what was found compares with what was to be found; the three are fractions from 0 to 1. */
export interface Scores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Counts {
  readonly right: number
  /** How many were found, right or wrong. */
  readonly found: number
  /** How many were to be found. */
  readonly expected: number
}

const NOTHING: Counts = { right: 0, found: 0, expected: 0 }

export function addCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, { right, found, expected }) => ({
      right: sum.right + right,
      found: sum.found + found,
      expected: sum.expected + expected,
    }),
    NOTHING,
  )
}

/** Precision, recall and their harmonic mean. Nothing found is fully precise, nothing to be found fully recalled. */
export function scores({ right, found, expected }: Counts): Scores {
  return {
    precision: share(right, found),
    recall: share(right, expected),
    f1: share(2 * right, found + expected),
  }
}

/** A part of a whole, from 0 to 1; of nothing, all. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

/** The counts of those in `found` that stand in `expected` too; in neither does anything stand twice. */
export function countsOf(found: ReadonlySet<unknown>, expected: ReadonlySet<unknown>): Counts {
  const right = [...found].filter((one) => expected.has(one))
  return { right: right.length, found: found.size, expected: expected.size }
}

/** Something that was rated, and whether it is what the rating looks for. */
export interface Rated {
  readonly score: number
  readonly isRelevant: boolean
}

/**
 * The mean of the precisions at each gain in recall, going down the scores. Those with the same score are
 * taken together, so that their order does not count (Manning, Raghavan and Schütze 2008, section 8.4, as
 * scikit-learn's `average_precision_score` computes it).
 *
 * @returns 0 if nothing is relevant
 */
export function averagePrecision(rated: readonly Rated[]): number {
  const ranked = rated.toSorted((a, b) => b.score - a.score)
  const relevant = ranked.filter(({ isRelevant }) => isRelevant).length
  let sum = 0
  let right = 0
  let gained = 0
  for (const [index, { score, isRelevant }] of ranked.entries()) {
    if (isRelevant) gained += 1
    if (ranked[index + 1]?.score === score) continue
    right += gained
    sum += gained * (right / (index + 1))
    gained = 0
  }
  return relevant === 0 ? 0 : sum / relevant
}

/** The counts where everything rated at the threshold or above is taken for relevant. */
export function countsAt(rated: readonly Rated[], threshold: number): Counts {
  const found = rated.filter(({ score }) => score >= threshold)
  return {
    right: found.filter(({ isRelevant }) => isRelevant).length,
    found: found.length,
    expected: rated.filter(({ isRelevant }) => isRelevant).length,
  }
}
