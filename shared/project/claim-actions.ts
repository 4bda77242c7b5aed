import { checklistFor } from '../claims/checklist.ts'
import { selectSpan, type Span } from '../anchoring/selectors.ts'
import type { EventDraft } from './events.ts'
import { wholesOf, type Claim, type Project } from './model.ts'
import type {
  ClaimKind,
  DraftId,
  Evidence,
  SuggestionId,
  Verdict,
  VerdictAspect,
} from './records.ts'

/**
 * What a person does to claims, as the events that say so. The events of one call are one action: they
 * are undone together. `newId` gives a fresh id at each call.
 */

/** A draft's canonical text, to take quotations from. */
export interface DraftText {
  readonly id: DraftId
  readonly text: string
}

export interface ProposedClaim {
  readonly span: Span
  readonly kinds: readonly ClaimKind[]
  readonly speaker: string | null
  /** The suggestion it is made from, if it is. */
  readonly suggestion: SuggestionId | null
}

export function addClaim(claim: string, draft: DraftText, proposed: ProposedClaim): EventDraft {
  const { span, kinds, speaker, suggestion } = proposed
  const target = selectSpan(draft.id, draft.text, span)
  return {
    type: 'claim.added',
    data: { claim, target, kinds: [...kinds], speaker, suggestion },
  }
}

/** A verdict on a claim that is added by the same action. */
export function giveVerdict(claim: string, aspect: VerdictAspect, verdict: Verdict): EventDraft {
  return { type: 'verdict.given', data: { claim, aspect, verdict, replaces: [] } }
}

/** A verdict on the claim's words as they are; it settles every verdict that stands when it is given. */
export function judgeClaim(claim: Claim, aspect: VerdictAspect, verdict: Verdict): EventDraft {
  const { id, judgements, wordsBy: words } = claim
  const replaces = judgements[aspect].given.map(({ event }) => event)
  return { type: 'verdict.given', data: { claim: id, aspect, verdict, replaces, words } }
}

export function moveSpan(claim: Claim, draft: DraftText, span: Span): EventDraft {
  return {
    type: 'claim.edited',
    data: { claim: claim.id, target: selectSpan(draft.id, draft.text, span) },
  }
}

/**
 * Cuts a claim in two. The first keeps its identity, its evidence, rationale and correction; the second
 * starts with the same speaker, kinds and evidence. Both wait for a verdict again, for their words are new.
 */
export function splitClaim(
  claim: Claim,
  draft: DraftText,
  [first, second]: readonly [Span, Span],
  newId: () => string,
): readonly EventDraft[] {
  const id = newId()
  const { kinds, speaker } = claim
  return [
    moveSpan(claim, draft, first),
    addClaim(id, draft, { span: second, kinds, speaker, suggestion: null }),
    ...claim.evidence.map((evidence): EventDraft => ({
      type: 'evidence.attached',
      data: { claim: id, evidence: { ...evidence, id: newId() } },
    })),
  ]
}

/**
 * Joins two claims into the first: its words run from the start of the one to the end of the other, and it
 * takes over the other's evidence and what was written about it. Evidence and comments go over with the claim that
 * is joined (`JoinedClaims`). What was ticked for it goes over where it says nothing of the first one's words.
 */
export function mergeClaims(
  project: Pick<Project, 'claims'>,
  [first, second]: readonly [Claim, Claim],
  draft: DraftText,
): readonly EventDraft[] {
  const a = first.target.position
  const b = second.target.position
  const span = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
  const kinds = [...new Set([...first.kinds, ...second.kinds])]
  const speaker = first.speaker ?? second.speaker
  const target = selectSpan(draft.id, draft.text, span)
  const merged: EventDraft[] = [
    { type: 'claim.edited', data: { claim: first.id, target, kinds, speaker } },
  ]
  if (second.rationale) {
    const rationale = joinTexts(first.rationale, second.rationale)
    merged.push({ type: 'rationale.written', data: { claim: first.id, rationale } })
  }
  if (second.correction) {
    const correction = joinTexts(first.correction, second.correction)
    merged.push({ type: 'correction.proposed', data: { claim: first.id, correction } })
  }
  const offered = new Set<string>(checklistFor(first))
  for (const item of second.tickedItems.filter((one) => !offered.has(one))) {
    merged.push({ type: 'checklist.ticked', data: { claim: first.id, item, ticked: true } })
  }
  merged.push(...uniteEvidence(project, first, second))
  merged.push({ type: 'claim.removed', data: { claim: second.id, into: first.id } })
  return merged
}

/**
 * The second claim's evidence comes over by itself (`JoinedClaims`), so what the first has already is taken off. Where
 * a third was joined to both, what had become of its evidence in one of them would hold for the other as well: each
 * piece says anew that it is there.
 */
function uniteEvidence(
  project: Pick<Project, 'claims'>,
  first: Claim,
  second: Claim,
): readonly EventDraft[] {
  const claim = first.id
  const ids = new Set(first.evidence.map(({ id }) => id))
  const known = new Set(first.evidence.map(contentOf))
  const others = second.evidence.filter(({ id }) => !ids.has(id))
  const isTwin = (evidence: Evidence): boolean => known.has(contentOf(evidence))
  const twins = others.filter(isTwin)
  const added = others.filter((one) => !isTwin(one))
  const haveSharedPart = [...project.claims.values()].some((part) => {
    const wholes = wholesOf(part, project)
    return wholes.has(first.id) && wholes.has(second.id)
  })
  const saidAnew = haveSharedPart ? [...first.evidence, ...added] : []
  return [
    ...twins.map(({ id }): EventDraft => ({
      type: 'evidence.detached',
      data: { claim, evidence: id },
    })),
    ...saidAnew.map((evidence): EventDraft => ({
      type: 'evidence.edited',
      data: { claim, evidence },
    })),
  ]
}

/** What a piece of evidence says, without its identity. */
function contentOf({ source, stance, passage, locator, standing }: Evidence): string {
  return JSON.stringify([source, stance, passage, locator, standing])
}

/** Two texts as one, each on lines of its own. */
export function joinTexts(first: string, second: string): string {
  return first === '' ? second : `${first}\n${second}`
}
