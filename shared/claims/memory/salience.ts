export type Preference = 'speaker' | 'subject'

export type Part = 'spoke' | 'acted' | 'named'

/**
 * How much an article has somebody in the reader's mind: the weightiest part that they play counts, and
 * every sentence that follows takes some of it away. After Lappin and Leass, “An Algorithm for Pronominal Anaphora
 * Resolution” (1994), with speakers beside subjects, since news goes from one who speaks to another.
 */
const WEIGHTS: Readonly<Record<Preference, Readonly<Record<Part, number>>>> = {
  speaker: { spoke: 100, acted: 50, named: 30 },
  subject: { spoke: 80, acted: 80, named: 30 },
}

/** What a sentence leaves of the weight before it. */
const DECAY = 0.5

/** What never fades, for each part: after a digression an article comes back to whom it is about. */
const CENTRALITY = 0.8
const MOST_TIMES = 10

/** What somebody has for a description of the office that they hold, however long ago the article named them. */
const HOLDER = 20
/** The same of somebody whom the article has not named yet. */
const LATER_HOLDER = 10
/** With less, a description means somebody else. */
const LEAST = 0.005

/** The factor of whoever suits best. */
export const BEST_FACTOR = 8

/** How somebody suits a description: 0 for not at all, `BEST_FACTOR` at most. */
export interface Suit {
  readonly factor: number
  readonly isHolder: boolean
}

export const NOBODY: Suit = { factor: 0, isHolder: false }

/** So many people are kept in mind; more than an article of one story has. */
const MOST_REMEMBERED = 50

interface Remembered<One> {
  readonly one: One
  readonly turn: number
  readonly weights: Readonly<Record<Part, number>>
  /** So often has the article had them in some part. */
  readonly times: number
}

/** Who is in the reader's mind. */
export class Salience<One> {
  /** Whom the article named or had speak last comes last. */
  readonly #known = new Map<One, Remembered<One>>()

  note(one: One, part: Part, turn: number): void {
    const known = this.#known.get(one)
    if (known) this.#known.delete(one)
    else if (this.#known.size === MOST_REMEMBERED) this.#forgetFirst()
    const faded = DECAY ** (turn - (known?.turn ?? turn))
    const weights = {
      spoke: (known?.weights.spoke ?? 0) * faded,
      acted: (known?.weights.acted ?? 0) * faded,
      named: (known?.weights.named ?? 0) * faded,
    }
    weights[part] = 1
    this.#known.set(one, { one, turn, weights, times: (known?.times ?? 0) + 1 })
  }

  #forgetFirst(): void {
    const first = this.#known.keys().next()
    if (first.done !== true) this.#known.delete(first.value)
  }

  lastNamed(fits: (one: One) => boolean): One | null {
    return [...this.#known.keys()].findLast(fits) ?? null
  }

  /** Whom a pronoun means: whoever is foremost by their salience and what `fit` makes of them, 0 for nobody. */
  best(turn: number, prefer: Preference, fit: (one: One) => number): One | null {
    let found: One | null = null
    let most = 0
    for (const known of this.#known.values()) {
      const factor = fit(known.one)
      const rank = factor === 0 ? 0 : factor * salienceOf(known, turn, prefer)
      if (rank === 0 || rank < most) continue
      most = rank
      found = known.one
    }
    return found
  }

  /**
   * Whom a description means. Whoever holds the office that it names need not have been mentioned of late, and may even
   * be named only further on.
   *
   * @param all whom the article names anywhere, as far as they may hold the office
   */
  described(
    turn: number,
    prefer: Preference,
    suits: (one: One) => Suit,
    all: Iterable<One>,
  ): One | null {
    let found: One | null = null
    let most = 0
    for (const known of this.#known.values()) {
      const { factor, isHolder } = suits(known.one)
      if (factor === 0) continue
      const rank = factor * (salienceOf(known, turn, prefer) + (isHolder ? HOLDER : 0))
      if (rank < LEAST || rank < most) continue
      most = rank
      found = known.one
    }
    for (const one of all) {
      if (most >= BEST_FACTOR * LATER_HOLDER) break
      if (this.#known.has(one)) continue
      const { factor, isHolder } = suits(one)
      const rank = isHolder ? factor * LATER_HOLDER : 0
      if (rank <= most) continue
      most = rank
      found = one
    }
    return found
  }
}

function salienceOf<One>(
  { turn: last, weights, times }: Remembered<One>,
  turn: number,
  prefer: Preference,
): number {
  const { spoke, acted, named } = WEIGHTS[prefer]
  const now = Math.max(weights.spoke * spoke, weights.acted * acted, weights.named * named)
  return now * DECAY ** (turn - last) + CENTRALITY * Math.min(times, MOST_TIMES)
}
