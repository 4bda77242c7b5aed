import { byCodeUnits } from '../../by-code-units.ts'
import { isClaimEvent, type ClaimEvent } from '../../project/fold/claim-fold.ts'
import type { EventId } from '../../project/events.ts'
import type { Authorship } from '../../project/model.ts'
import type {
  Evidence,
  PlacementOutcome,
  RequestKind,
  Verdict,
  VerdictAspect,
} from '../../project/records.ts'
import { isUnknown, type StoredEvent } from '../../project/stored-event.ts'
import { isToggle, type ToggleEvent } from '../../project/undo.ts'
import { pushTo } from '../../push-to.ts'

/** Something that somebody decided about a claim. What is undone stays in its history. */
export interface ClaimDecision extends Authorship {
  readonly what: DecisionMade
  /** Who took it back; `null` while it stands. */
  readonly takenBack: Authorship | null
}

/** Sources by their numbers in the report; `null` for one that it does not cite. So no source is named here. */
export type DecisionMade =
  | { readonly kind: 'added'; readonly words: string }
  /** `words` is `null` where they stayed and something else was changed. */
  | { readonly kind: 'edited'; readonly words: string | null }
  /** In another draft; `words` is `null` where they do not stand there. */
  | {
      readonly kind: 'reanchored'
      readonly outcome: PlacementOutcome
      readonly words: string | null
    }
  | { readonly kind: 'removed' }
  /** It goes on as a part of another: the words that this one had then. */
  | { readonly kind: 'joined'; readonly into: string }
  | { readonly kind: 'verdict'; readonly aspect: VerdictAspect; readonly verdict: Verdict }
  /** Empty where what was there was taken out; so too the correction. */
  | { readonly kind: 'rationale'; readonly text: string }
  | { readonly kind: 'correction'; readonly text: string }
  | { readonly kind: 'label'; readonly label: string | null }
  | { readonly kind: 'checklist'; readonly item: string; readonly ticked: boolean }
  | {
      readonly kind: 'attached' | 'evidence-edited'
      readonly source: number | null
      readonly stance: Evidence['stance']
    }
  | { readonly kind: 'detached'; readonly source: number | null }
  | {
      readonly kind: 'comment'
      readonly text: string
      readonly request: RequestKind | null
      readonly assignee: string | null
    }
  | { readonly kind: 'comment-settled'; readonly settled: boolean }
  | { readonly kind: 'signed-off' | 'signoff-withdrawn' }

/** What is left of a claim that no longer stands. */
export interface RemovedClaim {
  /** As they last were. */
  readonly words: string
  readonly history: readonly ClaimDecision[]
}

/**
 * The history of every claim that there ever was.
 *
 * @param numberOf the number of a source in the report; `null` if it has none
 * @returns by the claims' ids, in the order in which they were marked, the decisions in the order of their stamps
 */
export function claimHistories(
  events: readonly StoredEvent[],
  numberOf: (source: string) => number | null,
): ReadonlyMap<string, readonly ClaimDecision[]> {
  const inOrder = events
    .filter((event) => !isUnknown(event))
    .sort((a, b) => byCodeUnits(a.id, b.id))
  const toggles = new Map<string, ToggleEvent>()
  const about = new Map<string, ClaimEvent[]>()
  const joining = new Set(
    inOrder.flatMap((event) =>
      isClaimEvent(event) && event.type === 'claim.removed' && event.data.into !== undefined
        ? event.action
        : [],
    ),
  )
  for (const event of inOrder) {
    if (isToggle(event)) toggles.set(event.data.action, event)
    else if (isClaimEvent(event)) {
      // Who joins two claims of one source has taken none off: the twin goes by itself.
      const isTwin = event.type === 'evidence.detached' && joining.has(event.action)
      if (!isTwin) pushTo(about, event.data.claim, event)
    }
  }
  // What one claim's evidence cites is told of another, too, where the one was joined to the other.
  const cited = new Map(
    inOrder.flatMap((event) =>
      isClaimEvent(event) && 'evidence' in event.data ? evidenceOf(event.data.evidence) : [],
    ),
  )
  const numberOfEvidence = (evidence: string): number | null => numberOf(cited.get(evidence) ?? '')
  return new Map(
    [...about].map(([claim, own]) => [
      claim,
      historyOf(own, toggles, {
        numberOf: numberOfEvidence,
        wordsAt: (other, event) => wordsAt(about.get(other) ?? [], event),
      }),
    ]),
  )
}

/** What a decision tells of other things than its claim. */
interface Told {
  /** Of the source of a piece of evidence. */
  readonly numberOf: (evidence: string) => number | null
  readonly wordsAt: (claim: string, event: EventId) => string
}

function historyOf(
  own: readonly ClaimEvent[],
  toggles: ReadonlyMap<string, ToggleEvent>,
  told: Told,
): readonly ClaimDecision[] {
  return own.map((event) => ({
    by: event.by,
    at: event.at,
    what: decisionOf(event, told),
    takenBack: takenBack(toggles.get(event.action)),
  }))
}

/**
 * The claims that were removed, or whose marking was taken back.
 *
 * @param standing the ids of the claims that there are
 */
export function removedClaims(
  histories: ReadonlyMap<string, readonly ClaimDecision[]>,
  standing: ReadonlySet<string>,
): readonly RemovedClaim[] {
  return [...histories].flatMap(([claim, history]) => {
    // Of one that nobody has marked, as far as is known here, nobody knows whether it is removed.
    const isMarked = history.some(({ what }) => what.kind === 'added')
    if (standing.has(claim) || !isMarked) return []
    const words = lastWords(history.filter(({ takenBack }) => takenBack === null))
    // Of a claim whose marking was taken back nothing may be left that says what it was.
    const known = words ?? lastWords(history)
    return known === undefined ? [] : [{ words: known, history }]
  })
}

/** Those of a place that nobody has confirmed were not the claim's. */
function lastWords(history: readonly ClaimDecision[]): string | undefined {
  return history
    .flatMap(({ what }) => {
      const isUnsure = what.kind === 'reanchored' && what.outcome === 'unsure'
      return 'words' in what && !isUnsure ? (what.words ?? []) : []
    })
    .at(-1)
}

/** Where an event holds evidence whole, its id and its source; one that takes it off holds the id only. */
function evidenceOf(evidence: Evidence | string): readonly (readonly [string, string])[] {
  return typeof evidence === 'string' ? [] : [[evidence.id, evidence.source]]
}

function takenBack(toggle: ToggleEvent | undefined): Authorship | null {
  return toggle?.type === 'event.undone' ? { by: toggle.by, at: toggle.at } : null
}

/** A claim's words as an event found them; a sign for them where it is not known here what they are. */
function wordsAt(own: readonly ClaimEvent[], event: EventId): string {
  const words = own.flatMap(({ id, data }) =>
    id < event && 'target' in data && data.target ? data.target.quote.exact : [],
  )
  return words.at(-1) ?? '…'
}

function decisionOf(event: ClaimEvent, { numberOf, wordsAt }: Told): DecisionMade {
  switch (event.type) {
    case 'claim.added':
      return { kind: 'added', words: event.data.target.quote.exact }
    case 'claim.edited':
      return { kind: 'edited', words: event.data.target?.quote.exact ?? null }
    case 'claim.reanchored': {
      const { outcome, target } = event.data
      return { kind: 'reanchored', outcome, words: target?.quote.exact ?? null }
    }
    case 'claim.removed':
      return event.data.into === undefined
        ? { kind: 'removed' }
        : { kind: 'joined', into: wordsAt(event.data.into, event.id) }
    case 'verdict.given':
      return { kind: 'verdict', aspect: event.data.aspect, verdict: event.data.verdict }
    case 'rationale.written':
      return { kind: 'rationale', text: event.data.rationale.trim() }
    case 'correction.proposed':
      return { kind: 'correction', text: event.data.correction.trim() }
    case 'claim.labelled':
      return { kind: 'label', label: event.data.label }
    case 'checklist.ticked':
      return { kind: 'checklist', item: event.data.item, ticked: event.data.ticked }
    case 'evidence.attached':
    case 'evidence.edited': {
      const { id, stance } = event.data.evidence
      const kind = event.type === 'evidence.attached' ? 'attached' : 'evidence-edited'
      return { kind, source: numberOf(id), stance }
    }
    case 'evidence.detached':
      return { kind: 'detached', source: numberOf(event.data.evidence) }
    case 'comment.added': {
      const { text, request, assignee } = event.data
      return { kind: 'comment', text: text.trim(), request, assignee }
    }
    case 'comment.settled':
      return { kind: 'comment-settled', settled: event.data.settled }
    case 'signoff.given':
      return { kind: 'signed-off' }
    case 'signoff.withdrawn':
      return { kind: 'signoff-withdrawn' }
  }
}
