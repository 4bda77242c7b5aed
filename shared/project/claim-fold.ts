import type { EventOf, ProjectEvent } from './events.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'
import type { Claim, GivenVerdict, Judgement } from './model.ts'

/** The events that are about one claim. */
export type ClaimEvent = Extract<ProjectEvent, { data: { claim: string } }>

export function isClaimEvent(event: StoredEvent): event is ClaimEvent {
  return !isUnknown(event) && 'claim' in event.data
}

/**
 * One claim from its events.
 *
 * @param events in the order of their stamps, without those that are undone
 * @returns `null` while no `claim.added` is among them (it may arrive later from another journal)
 */
export function foldClaim(events: readonly ClaimEvent[]): Claim | null {
  const added = events.find((event) => event.type === 'claim.added')
  if (!added) return null
  return events.reduce<Claim>(applyToClaim, newClaim(added))
}

const unjudged: Judgement = { verdict: 'pending', contested: false, given: [] }

function newClaim({ data, by, at }: EventOf<'claim.added'>): Claim {
  return {
    id: data.claim,
    target: data.target,
    kinds: data.kinds,
    speaker: data.speaker,
    suggestion: data.suggestion,
    judgements: { content: unjudged, attribution: unjudged },
    rationale: '',
    correction: '',
    correctionBy: null,
    label: null,
    tickedItems: [],
    evidence: [],
    removed: false,
    addedBy: by,
    addedAt: at,
    changedAt: at,
  }
}

function applyToClaim(claim: Claim, event: ClaimEvent): Claim {
  const changed = { ...claim, changedAt: event.at }
  switch (event.type) {
    case 'claim.added':
      return claim
    case 'claim.edited':
      return edit(changed, event)
    case 'claim.removed':
      return { ...changed, removed: true }
    case 'verdict.given':
      return {
        ...changed,
        judgements: {
          ...claim.judgements,
          [event.data.aspect]: judge(claim.judgements[event.data.aspect], event),
        },
      }
    case 'rationale.written':
      return { ...changed, rationale: event.data.rationale }
    case 'correction.proposed':
      return {
        ...changed,
        correction: event.data.correction,
        correctionBy: { by: event.by, at: event.at },
      }
    case 'claim.labelled':
      return { ...changed, label: event.data.label }
    case 'checklist.ticked': {
      const others = claim.tickedItems.filter((item) => item !== event.data.item)
      return { ...changed, tickedItems: event.data.ticked ? [...others, event.data.item] : others }
    }
    case 'evidence.attached':
    case 'evidence.edited': {
      const { evidence } = event.data
      const isThere = claim.evidence.some(({ id }) => id === evidence.id)
      return {
        ...changed,
        evidence: isThere
          ? claim.evidence.map((other) => (other.id === evidence.id ? evidence : other))
          : [...claim.evidence, evidence],
      }
    }
    case 'evidence.detached':
      return {
        ...changed,
        evidence: claim.evidence.filter(({ id }) => id !== event.data.evidence),
      }
  }
}

/** A claim whose words change is another statement: nobody has judged it yet. */
function edit(claim: Claim, { data }: EventOf<'claim.edited'>): Claim {
  const { target = claim.target, kinds = claim.kinds, speaker = claim.speaker } = data
  const sameWords = target.quote.exact === claim.target.quote.exact
  const sameSpeaker = speaker === claim.speaker
  return {
    ...claim,
    target,
    kinds,
    speaker,
    label: sameWords ? claim.label : null,
    judgements: {
      content: sameWords ? claim.judgements.content : unjudged,
      attribution: sameWords && sameSpeaker ? claim.judgements.attribution : unjudged,
    },
  }
}

/**
 * A verdict takes the place of those it names. What it does not name was given without knowledge of
 * it, and where the two differ the judgement is contested (a multi-value register: Shapiro et al.,
 * "A comprehensive study of convergent and commutative replicated data types", 2011, section 3.2.2).
 */
function judge(judgement: Judgement, { id, by, at, data }: EventOf<'verdict.given'>): Judgement {
  const mine: GivenVerdict = { event: id, verdict: data.verdict, by, at }
  const given = [...judgement.given.filter(({ event }) => !data.replaces.includes(event)), mine]
  const contested = given.some(({ verdict }) => verdict !== data.verdict)
  return { verdict: contested ? 'pending' : data.verdict, contested, given }
}
