import type { EventId, EventOf, ProjectEvent } from '../events.ts'
import type { ClaimTarget } from '../records.ts'
import { isUnknown, type StoredEvent } from '../stored-event.ts'
import { sameWords } from '../../anchoring/same-words.ts'
import { chosenIn, foundIn, latestTarget, type DraftOrder } from './claim-places.ts'
import { commentOn, isSaid, remarkOn, settle } from './comment-fold.ts'
import { isJudged, judge, unjudged } from './judgement-fold.ts'
import type { Claim, Place } from '../model.ts'
import { signoffFrom } from './signoff-fold.ts'

/** The events that are about one claim. */
export type ClaimEvent = Extract<ProjectEvent, { data: { claim: string } }>

export function isClaimEvent(event: StoredEvent): event is ClaimEvent {
  return !isUnknown(event) && 'claim' in event.data
}

/**
 * One claim from its events.
 *
 * @param events in the order of their stamps, without those that are undone
 * @param drafts the order in which the drafts came in
 * @returns `null` while no `claim.added` is among them (it may arrive later from another journal)
 */
export function foldClaim(events: readonly ClaimEvent[], drafts: DraftOrder): Claim | null {
  const added = events.find((event) => event.type === 'claim.added')
  if (!added) return null
  const words = new Map([[added.id, { by: added.id, text: added.data.target.quote.exact }]])
  return events.reduce<Claim>(
    (claim, event) => applyToClaim(claim, event, { drafts, words }),
    newClaim(added),
  )
}

/** What a fold knows beside the claim. */
interface FoldContext {
  readonly drafts: DraftOrder
  /** The words that each event gave to the claim, for whoever had recorded it. */
  readonly words: Map<EventId, GivenWords>
}

interface GivenWords {
  /** The first event that gave them: two people may do so apart from each other, and then they judge the same. */
  readonly by: EventId
  readonly text: string
}

function newClaim({ id, data, by, at }: EventOf<'claim.added'>): Claim {
  const { target } = data
  return {
    id: data.claim,
    target,
    places: [{ draft: target.draft, outcome: 'added', target, event: id }],
    words: target.quote.exact,
    wordsBy: id,
    earlier: null,
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
    comments: [],
    signoffs: [],
    removed: false,
    joinedTo: [],
    addedBy: by,
    addedAt: at,
    changedAt: at,
  }
}

function applyToClaim(claim: Claim, event: ClaimEvent, context: FoldContext): Claim {
  const changed = { ...claim, changedAt: event.at }
  if (event.data.claim !== claim.id && isSaid(event)) {
    return { ...changed, comments: remarkOn(claim.comments, event) }
  }
  switch (event.type) {
    case 'claim.added':
      return claim
    case 'claim.edited':
      return edit(changed, event, context)
    case 'claim.reanchored': {
      const places = foundIn(claim.places, event, claim.words, context.drafts)
      const found = withPlaces(changed, places)
      const { outcome, target } = event.data
      return outcome === 'changed' && target ? withWordsOf(target, found, event.id, context) : found
    }
    case 'claim.removed': {
      const { into } = event.data
      const joinedTo = into === undefined ? claim.joinedTo : [...claim.joinedTo, into]
      return { ...changed, removed: true, joinedTo }
    }
    case 'verdict.given':
      return giveVerdict(changed, event, context)
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
      // One that was taken off meanwhile is there again: who changes it cites it, and did not know of that. Nobody can
      // change what they see is taken off, so no later change is meant to go with it; and it is told as it comes in.
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
    case 'comment.added':
      return { ...changed, comments: commentOn(claim.comments, event) }
    case 'comment.settled':
      return { ...changed, comments: settle(claim.comments, event) }
    case 'signoff.given':
      return { ...changed, signoffs: [...claim.signoffs, signoffFrom(event)] }
    case 'signoff.withdrawn':
      return {
        ...changed,
        signoffs: claim.signoffs.filter((signoff) => signoff.event !== event.data.signoff),
      }
  }
}

function edit(claim: Claim, event: EventOf<'claim.edited'>, context: FoldContext): Claim {
  const { target, kinds = claim.kinds, speaker = claim.speaker } = event.data
  const places = target
    ? chosenIn(claim.places, { id: event.id, target }, context.drafts)
    : claim.places
  const edited = { ...withPlaces(claim, places), kinds, speaker }
  const worded = target ? withWordsOf(target, edited, event.id, context) : edited
  return speaker === claim.speaker || worded !== edited
    ? worded
    : { ...worded, judgements: { ...worded.judgements, attribution: unjudged } }
}

function withPlaces(claim: Claim, places: readonly Place[]): Claim {
  return { ...claim, places, target: latestTarget(places) ?? claim.target }
}

/**
 * A claim after an event that chose words for it. Where others stand in a later draft, it has them only for whoever did
 * not know of that draft.
 */
function withWordsOf(
  target: ClaimTarget,
  claim: Claim,
  event: EventId,
  { words }: FoldContext,
): Claim {
  const text = target.quote.exact
  const isSame = sameWords(text, claim.words)
  words.set(event, isSame ? { by: claim.wordsBy, text: claim.words } : { by: event, text })
  return isSame || claim.target !== target ? claim : withNewWords(claim, event)
}

/** A claim whose words change is another statement: nobody has judged it yet, and what was judged is kept beside. */
function withNewWords(claim: Claim, event: EventId): Claim {
  const words = claim.target.quote.exact
  const { judgements, label, earlier } = claim
  const isAnswered = isJudged(judgements) || label !== null
  return {
    ...claim,
    words,
    wordsBy: event,
    label: null,
    judgements: { content: unjudged, attribution: unjudged },
    earlier: isAnswered ? { words: claim.words, judgements, label } : earlier,
  }
}

/** A verdict on words that the claim no longer has says nothing of those it has now. */
function giveVerdict(claim: Claim, event: EventOf<'verdict.given'>, { words }: FoldContext): Claim {
  const { aspect, words: judged = claim.wordsBy } = event.data
  const given = words.get(judged)
  if (given?.by === claim.wordsBy) {
    const judgements = { ...claim.judgements, [aspect]: judge(claim.judgements[aspect], event) }
    return { ...claim, judgements }
  }
  if (!given) return claim
  const { text } = given
  const known = claim.earlier?.words === text ? claim.earlier : null
  const judgements = known?.judgements ?? { content: unjudged, attribution: unjudged }
  return {
    ...claim,
    earlier: {
      words: text,
      judgements: { ...judgements, [aspect]: judge(judgements[aspect], event) },
      label: known?.label ?? null,
    },
  }
}
