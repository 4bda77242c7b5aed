import { byCodeUnits } from '../../by-code-units.ts'
import { parseStamp } from '../clock.ts'
import type { EventOf } from '../events.ts'
import type { ClaimEvent } from './claim-fold.ts'

/** What joins its claim to another. */
type Joining = EventOf<'claim.removed'> & { readonly data: { readonly into: string } }

/**
 * Which claims were joined to which. What was cited for a claim and said about it belongs to the one that it was
 * joined to from then on, with its author and its time, also where it was written elsewhere and comes in later. So
 * does what others have judged and written of it that did not go over with its texts: as their remarks.
 */
export class JoinedClaims {
  readonly #partsOf = new Map<string, Set<string>>()
  readonly #wholesOf = new Map<string, Set<string>>()

  /** Takes an event in, in any order, whether it counts or is undone. */
  add(event: ClaimEvent): void {
    if (!isJoining(event)) return
    const { claim, into } = event.data
    this.#partsOf.set(into, (this.#partsOf.get(into) ?? new Set()).add(claim))
    this.#wholesOf.set(claim, (this.#wholesOf.get(claim) ?? new Set()).add(into))
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
    const voided = this.#voidedRemoval(claim, countingOf)
    const all = countingOf(claim)
    const own = voided === null ? all : all.filter((event) => event !== voided)
    const carried = [...this.partsOf(claim, countingOf)].flatMap((part) =>
      carriedOf(part, countingOf),
    )
    return carried.length === 0 ? own : [...own, ...carried].sort((a, b) => byCodeUnits(a.id, b.id))
  }

  /**
   * Who join the same claims to each other, each the other way about and without knowing of it, would have none left:
   * of these the one stands that was joined to last.
   *
   * @returns what would take the claim away if it is this one
   */
  #voidedRemoval(
    claim: string,
    countingOf: (claim: string) => readonly ClaimEvent[],
  ): Joining | null {
    if (!this.#wholesOf.has(claim)) return null
    const own = countingOf(claim).findLast(isJoining)
    if (!own) return null
    let last = own
    const passed = new Set([claim])
    for (let joining: Joining | undefined = own; joining;) {
      const into: string = joining.data.into
      if (joining.id > last.id) last = joining
      if (into === claim) return passed.size > 1 && last.data.into === claim ? own : null
      if (passed.has(into)) return null
      passed.add(into)
      joining = countingOf(into).findLast(isJoining)
    }
    return null
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
        if (
          !known.has(part) &&
          countingOf(part).some((event) => isJoining(event) && event.data.into === whole)
        )
          known.add(part)
      }
    }
    known.delete(claim)
    return known
  }

  /** The claims that can follow from the events of these: themselves, and those that they were ever joined to. */
  wholesOf<Claims extends Iterable<string>>(claims: Claims): Claims | ReadonlySet<string> {
    if (this.#wholesOf.size === 0) return claims
    const wholes = new Set(claims)
    for (const claim of wholes) {
      for (const whole of this.#wholesOf.get(claim) ?? []) wholes.add(whole)
    }
    return wholes
  }
}

function isJoining(event: ClaimEvent): event is Joining {
  return event.type === 'claim.removed' && event.data.into !== undefined
}

/** Whether it stays with a claim's words, whichever claim they become a part of: evidence and comments. */
export function isCarried({ type }: ClaimEvent): boolean {
  return type.startsWith('evidence.') || type.startsWith('comment.')
}

function carriedOf(
  part: string,
  countingOf: (claim: string) => readonly ClaimEvent[],
): readonly ClaimEvent[] {
  const own = countingOf(part)
  const joining = own.findLast(isJoining)
  const left = joining ? leftByOthers(joining, own, countingOf(joining.data.into)) : []
  return own.filter((event) => isCarried(event) || left.includes(event))
}

/**
 * What others than who joined a claim have judged and written of it, as it stands: they may not have known that it
 * was joined. A text is passed over that went over when it was.
 */
function leftByOthers(
  joining: Joining,
  own: readonly ClaimEvent[],
  ofWhole: readonly ClaimEvent[],
): readonly ClaimEvent[] {
  const { installation } = parseStamp(joining.id)
  const joined = ofWhole.filter(({ action }) => action === joining.action)
  const hasGoneOver = (text: string): boolean =>
    text === '' ||
    joined.some(
      (event) =>
        (event.type === 'rationale.written' && event.data.rationale.includes(text)) ||
        (event.type === 'correction.proposed' && event.data.correction.includes(text)),
    )
  const rationale = own.findLast((event) => event.type === 'rationale.written')
  const correction = own.findLast((event) => event.type === 'correction.proposed')
  const given = own.filter((event) => event.type === 'verdict.given')
  const replaced = new Set(given.flatMap(({ data }) => data.replaces))
  return [
    ...(rationale && !hasGoneOver(rationale.data.rationale) ? [rationale] : []),
    ...(correction && !hasGoneOver(correction.data.correction) ? [correction] : []),
    ...given.filter(({ id, data }) => data.verdict !== 'pending' && !replaced.has(id)),
  ].filter(({ id }) => parseStamp(id).installation !== installation)
}
