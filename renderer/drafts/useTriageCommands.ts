import { computed, onScopeDispose, ref, watch, type ComputedRef } from 'vue'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { lastSurePlace } from '../../shared/drafts/import-draft.ts'
import { placeAsFound, placeNowhere, stillHolds } from '../../shared/drafts/triage.ts'
import type { Claim } from '../../shared/project/model.ts'
import { useAppStore } from '../app-store.ts'
import { useCommands } from '../commands/command-store.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useProjectStore } from '../project/project-store.ts'
import type { ReviewActions } from '../review/review-actions.ts'
import { useReviewStore } from '../review/review-store.ts'
import { useGoToClaim } from '../review/useGoToClaim.ts'
import type { WordChoice } from '../review/article/useWordChoice.ts'
import { isMissing } from './triage-items.ts'
import { useTriageStore } from './triage-store.ts'

/** The places at which the claim at hand may stand, and which of them is shown. */
export interface ProposedPlaces {
  readonly spans: ComputedRef<readonly Span[]>
  readonly shown: ComputedRef<number>
  readonly span: ComputedRef<Span | null>
  readonly show: (index: number) => void
}

/** What the keys, the menu, the palette and the buttons do in the triage. Each answer is one action. */
export function useTriageCommands(actions: ReviewActions, choice: WordChoice): ProposedPlaces {
  const app = useAppStore()
  const project = useProjectStore()
  const review = useReviewStore()
  const triage = useTriageStore()
  const goToClaim = useGoToClaim()
  const { announce } = useAnnouncer()

  const item = computed(() => triage.current)
  const claim = computed(() => (item.value?.kind === 'claim' ? item.value.claim : null))
  const draftText = () => ({ id: project.draft?.id ?? '', text: project.text })

  const index = ref(0)
  watch(
    () => triage.currentId,
    () => (index.value = 0),
  )
  const spans = computed<readonly Span[]>(() => {
    const proposal = triage.proposals.get(claim.value?.id ?? '')
    const isUnsettled = item.value?.outcome === 'unsure' || isMissing(item.value)
    if (!proposal || !isUnsettled) return []
    if (proposal.outcome === 'orphaned') return []
    return proposal.outcome === 'unsure' ? proposal.candidates : [proposal.span]
  })
  const shown = computed(() => Math.min(index.value, Math.max(0, spans.value.length - 1)))
  const proposed = computed(() => spans.value[shown.value] ?? null)

  const isFree = (): boolean => project.canWrite && !choice.isOn.value
  const withClaim = (act: (claim: Claim) => void) => (): void => {
    if (claim.value) act(claim.value)
  }
  const holds = computed(() => (claim.value ? stillHolds(claim.value) : []))
  const canHold = (): boolean => item.value?.outcome === 'changed' && holds.value.length > 0

  /** Moves on from what is answered, where the settings say so. */
  function goOn(): void {
    if (app.settings?.advanceAfterVerdict) triage.select(triage.nextOpen()?.id ?? triage.currentId)
  }

  function confirm(): void {
    const { value: span } = proposed
    if (canHold()) {
      project.record(...holds.value)
      announce('announce.stillHolds')
      goOn()
    } else if (claim.value && span) {
      actions.place(claim.value, span)
      goOn()
    }
  }

  /** Where a claim would stand if the draft had only grown: as good a place to begin to look as any. */
  function guessPlace(sought: Claim): Span {
    const place = lastSurePlace(sought)
    const before = project.project?.drafts.find(({ id }) => id === place.draft)
    const length = Math.max(1, before ? canonicalText(before.blocks).length : 1)
    const start = Math.floor((place.position.start / length) * project.text.length)
    return { start, end: start + 1 }
  }

  function lookFor(): void {
    const drafts = placeAsFound(triage.unplaced, draftText(), triage.proposals)
    project.record(...drafts)
    announce('announce.lookedFor', drafts.length)
  }

  useCommands({
    'claim.next': { run: () => triage.step(1), isEnabled: () => triage.items.length > 0 },
    'claim.previous': { run: () => triage.step(-1), isEnabled: () => triage.items.length > 0 },
    'claim.nextPending': {
      run: () => triage.select(triage.nextOpen()?.id ?? triage.currentId),
      isEnabled: () => triage.nextOpen() !== null,
    },
    'suggestion.accept': { run: actions.accept, isEnabled: canAnswer },
    'suggestion.dismiss': { run: actions.dismiss, isEnabled: canAnswer },
    'triage.confirm': {
      run: confirm,
      isEnabled: () => isFree() && claim.value !== null && (canHold() || proposed.value !== null),
    },
    'triage.otherPlace': {
      run: () => (index.value = (shown.value + 1) % spans.value.length),
      isEnabled: () => isFree() && spans.value.length > 1,
    },
    'triage.checkAgain': {
      run: withClaim(({ id }) => goToClaim(id)),
      isEnabled: () => claim.value !== null && !isMissing(item.value),
    },
    'triage.choosePlace': {
      run: withClaim((one) =>
        choice.startPlacing(
          one,
          isMissing(item.value) ? (proposed.value ?? guessPlace(one)) : one.target.position,
        ),
      ),
      isEnabled: () => isFree() && claim.value !== null,
    },
    'triage.nowhere': {
      run: withClaim((one) => {
        project.record(placeNowhere(one, draftText()))
        announce('announce.nowhere')
        goOn()
      }),
      isEnabled: () => isFree() && claim.value !== null && item.value?.outcome !== 'orphaned',
    },
    'triage.lookFor': {
      run: lookFor,
      isEnabled: () =>
        isFree() && triage.unplaced.length > 0 && triage.state === 'known' && !triage.hasUnsought,
    },
    'claim.remove': {
      run: withClaim(({ id }) => {
        project.record({ type: 'claim.removed', data: { claim: id } })
        announce('announce.removed')
      }),
      isEnabled: () => isFree() && claim.value !== null,
    },
  })

  /** Whether a suggestion is at hand, and is the one that the review would answer. */
  function canAnswer(): boolean {
    return isFree() && item.value?.kind === 'suggestion' && review.currentId === triage.currentId
  }

  // The article shows what is at hand, with the frame around it; what stands nowhere has none.
  let framed = review.currentId
  watch(
    item,
    (now) => {
      const id = now && !isMissing(now) ? now.id : null
      framed = id ?? framed
      if (id === null) review.leave()
      else review.select(id)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    if (review.currentId !== null) return
    const last = review.items.find(({ id }) => id === framed) ?? review.items[0]
    review.select(last?.id ?? null)
  })

  return { spans, shown, span: proposed, show: (next) => (index.value = next) }
}
