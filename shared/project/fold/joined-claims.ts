import type { ClaimEvent } from './claim-fold.ts'

/**
 * Which claims were joined to which. What was cited for a claim and said about it belongs to the one that it was
 * joined to from then on, with its author and its time, also where it was written elsewhere and comes in later.
 */
export class JoinedClaims {
  readonly #partsOf = new Map<string, Set<string>>()
  readonly #wholesOf = new Map<string, Set<string>>()

  /** Takes an event in, in any order, whether it counts or is undone. */
  add({ type, data }: ClaimEvent): void {
    if (type !== 'claim.removed' || data.into === undefined) return
    this.#partsOf.set(data.into, (this.#partsOf.get(data.into) ?? new Set()).add(data.claim))
    this.#wholesOf.set(data.claim, (this.#wholesOf.get(data.claim) ?? new Set()).add(data.into))
  }

  /**
   * What a claim follows from: its own events, and what is carried over of the claims that were joined to it, and of
   * those that were joined to them.
   *
   * @param countingOf the events about one claim that count, in the order of their stamps
   * @returns in the order of their stamps
   */
  eventsOf(
    claim: string,
    countingOf: (claim: string) => readonly ClaimEvent[],
  ): readonly ClaimEvent[] {
    const own = countingOf(claim)
    const carried = [...this.partsOf(claim, countingOf)].flatMap((part) =>
      countingOf(part).filter(isCarried),
    )
    return carried.length === 0 ? own : [...own, ...carried].sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  /** The claims that were joined to a claim, and those that were joined to them. */
  partsOf(
    claim: string,
    countingOf: (claim: string) => readonly ClaimEvent[],
  ): ReadonlySet<string> {
    // Two people may have joined two claims to each other: each is looked at once.
    const known = new Set([claim])
    for (const whole of known) {
      for (const part of this.#partsOf.get(whole) ?? []) {
        if (!known.has(part) && countingOf(part).some((event) => isJoining(event, whole)))
          known.add(part)
      }
    }
    known.delete(claim)
    return known
  }

  /** The claims that can follow from the events of these: themselves, and those that they were ever joined to. */
  wholesOf(claims: ReadonlySet<string>): ReadonlySet<string> {
    if (this.#wholesOf.size === 0) return claims
    const wholes = new Set(claims)
    for (const claim of wholes) {
      for (const whole of this.#wholesOf.get(claim) ?? []) wholes.add(whole)
    }
    return wholes
  }
}

function isJoining(event: ClaimEvent, whole: string): boolean {
  return event.type === 'claim.removed' && event.data.into === whole
}

/** Whether it stays with a claim's words, whichever claim they become a part of: evidence and comments. */
export function isCarried({ type }: ClaimEvent): boolean {
  return type.startsWith('evidence.') || type.startsWith('comment.')
}
