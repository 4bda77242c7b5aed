import { trimSpan, type Span } from '../../shared/anchoring/selectors.ts'
import {
  addClaim,
  giveVerdict,
  judgeClaim,
  mergeClaims,
  moveSpan,
  splitClaim,
} from '../../shared/project/claim-actions.ts'
import { attributionOf, type Suggestion } from '../../shared/claims/suggestion.ts'
import { placeClaim } from '../../shared/drafts/triage.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { Claim } from '../../shared/project/model.ts'
import type { Evidence, Verdict, VerdictAspect } from '../../shared/project/records.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useUnsentStore } from '../unsent/unsent-store.ts'
import type { ReviewItem } from './review-items.ts'
import { useReviewStore } from './review-store.ts'

const isChange = (event: EventDraft): boolean =>
  event.type === 'claim.reanchored' && event.data.outcome === 'changed'

const newId = (): string => crypto.randomUUID()

/** What the editor does to the claim at hand. */
export function useReviewActions() {
  const app = useAppStore()
  const project = useProjectStore()
  const review = useReviewStore()
  const unsent = useUnsentStore()
  const { announce } = useAnnouncer()

  const draftText = () => ({ id: project.draft?.id ?? '', text: project.text })
  const currentClaim = (): Claim | null =>
    review.current?.kind === 'claim' ? review.current.claim : null

  const isPending = (): boolean => review.current?.mark === 'pending'

  /** A verdict on a suggestion accepts it; on a claim it takes the place of those that stand. */
  function judge(aspect: VerdictAspect, verdict: Verdict): void {
    const item = review.current
    if (!item || !project.canWrite) return
    if (item.kind === 'suggestion') {
      const id = newId()
      project.record(addFrom(item.suggestion, id), giveVerdict(id, aspect, verdict))
      review.select(id)
    } else {
      if (aspect === 'attribution' && item.claim.speaker === null) return
      project.record(judgeClaim(item.claim, aspect, verdict))
    }
    announce(`announce.${aspect}.${verdict}`)
    // Moves on only from a claim that is done: with a speaker, both questions want an answer.
    if (app.settings?.advanceAfterVerdict && !isPending()) review.goToNextPending()
  }

  function addFrom({ id: suggestion, span, kinds, speaker }: Suggestion, id: string): EventDraft {
    return addClaim(id, draftText(), { span, kinds, speaker, suggestion })
  }

  function accept(): void {
    if (review.current?.kind === 'suggestion') acceptSuggestion(review.current.suggestion)
  }

  /** Makes a claim of a suggestion, also of one that is not shown or was answered before. @returns its id */
  function acceptSuggestion(suggestion: Suggestion): string {
    const id = newId()
    project.record(addFrom(suggestion, id))
    review.select(id)
    announce('announce.accepted')
    return id
  }

  /** Goes to an item to do something to its claim; a suggestion is accepted first, as by a verdict. @returns the claim's id */
  function takeUp(item: ReviewItem): string {
    if (item.kind === 'suggestion') return acceptSuggestion(item.suggestion)
    review.select(item.id)
    return item.id
  }

  /** Accepts what is above the line; the others go on waiting below it. */
  function acceptAll(): void {
    const open = review.items.filter((item) => item.kind === 'suggestion')
    if (open.length === 0) return
    const ids = new Map(open.map((item) => [item.id, newId()]))
    project.record(...open.map((item) => addFrom(item.suggestion, ids.get(item.id) ?? newId())))
    const now = ids.get(review.currentId ?? '')
    if (now) review.select(now)
    announce('announce.acceptedAll', open.length)
  }

  /** Shows more of the suggestions, or fewer. */
  function moveLine(steps: 1 | -1): void {
    review.view.keepStop(review.view.stop + steps)
    announce('announce.shown', { shown: review.counts.suggested, open: review.open })
  }

  function changeOrder(): void {
    const order = review.view.shown.order === 'place' ? 'score' : 'place'
    review.view.keepOrder(order)
    announce(`announce.order.${order}`)
  }

  function dismiss(): void {
    const item = review.current
    if (item?.kind !== 'suggestion') return
    project.record({ type: 'suggestion.dismissed', data: { suggestion: item.id } })
    announce('announce.dismissed')
  }

  /**
   * Makes a claim of any words; whom they are attributed to and what kind they are is taken from a suggestion
   * that overlaps them, as soon as there are any.
   *
   * @returns the new claim's id, or `null` where the span holds no words
   */
  function add(span: Span): string | null {
    const words = trimSpan(project.text, span)
    if (!words) return null
    const id = newId()
    const attribution = attributionOf(words, review.suggestions)
    const added = addClaim(id, draftText(), { span: words, ...attribution, suggestion: null })
    const action = project.record(added)
    if (action !== null && review.suggesting) review.attributeLater({ action, claim: id, words })
    review.select(id)
    announce('announce.added')
    return id
  }

  function changeSpan(claim: Claim, span: Span): void {
    const words = trimSpan(project.text, span)
    if (!words) return
    const { start, end } = claim.target.position
    if (words.start === start && words.end === end) return
    project.record(moveSpan(claim, draftText(), words))
    announce('announce.edited')
  }

  /** Says where a claim stands in the current draft. */
  function place(claim: Claim, span: Span): void {
    const words = trimSpan(project.text, span)
    if (!words) return
    const event = placeClaim(claim, draftText(), words)
    project.record(event)
    announce(isChange(event) ? 'announce.placedChanged' : 'announce.placed')
  }

  /** @param cut the position in the canonical text before which the first claim ends */
  function split(claim: Claim, cut: number): void {
    const { start, end } = claim.target.position
    const first = trimSpan(project.text, { start, end: cut })
    const second = trimSpan(project.text, { start: cut, end })
    if (!first || !second) return
    project.record(...splitClaim(claim, draftText(), [first, second], newId))
    announce('announce.split')
  }

  /** The claim that a merge would take in: the next one in the article. */
  function mergeCandidate(): Claim | null {
    const item = review.current
    // Numbers count from 1, so a claim's own is the index of the next.
    const next = item?.kind === 'claim' ? project.project?.claimsInOrder[item.number] : undefined
    return (next !== undefined && project.project?.claims.get(next)) || null
  }

  function merge(): void {
    const claim = currentClaim()
    const next = mergeCandidate()
    if (!project.project || !claim || !next) return
    project.record(...mergeClaims(project.project, [claim, next], draftText()))
    unsent.moveTo(claim.id, next.id)
    announce('announce.merged')
  }

  function remove(): void {
    const claim = currentClaim()
    if (!claim) return
    project.record({ type: 'claim.removed', data: { claim: claim.id } })
    announce('announce.removed')
  }

  function edit(claim: Claim, changes: Partial<Pick<Claim, 'speaker' | 'kinds'>>): void {
    const { kinds, ...rest } = changes
    project.record({
      type: 'claim.edited',
      data: { claim: claim.id, ...rest, ...(kinds ? { kinds: [...kinds] } : {}) },
    })
  }

  function writeRationale(claim: Claim, rationale: string): void {
    if (rationale !== claim.rationale)
      project.record({ type: 'rationale.written', data: { claim: claim.id, rationale } })
  }

  function proposeCorrection(claim: Claim, correction: string): void {
    if (correction !== claim.correction)
      project.record({ type: 'correction.proposed', data: { claim: claim.id, correction } })
  }

  function giveLabel(claim: Claim, label: string | null): void {
    project.record({ type: 'claim.labelled', data: { claim: claim.id, label } })
  }

  function tick(claim: Claim, item: string, ticked: boolean): void {
    project.record({ type: 'checklist.ticked', data: { claim: claim.id, item, ticked } })
  }

  function detach(claim: Claim, evidence: Evidence): void {
    project.record({ type: 'evidence.detached', data: { claim: claim.id, evidence: evidence.id } })
    announce('announce.detached')
  }

  return {
    judge,
    accept,
    acceptSuggestion,
    takeUp,
    acceptAll,
    moveLine,
    changeOrder,
    dismiss,
    add,
    changeSpan,
    place,
    split,
    merge,
    mergeCandidate,
    remove,
    edit,
    writeRationale,
    proposeCorrection,
    giveLabel,
    tick,
    detach,
  }
}

export type ReviewActions = ReturnType<typeof useReviewActions>
