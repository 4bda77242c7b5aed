import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import { standingOf } from '../../../shared/claims/suggestion-line.ts'
import { whyNot, type Finding, type Passage } from '../../../shared/claims/why-not.ts'
import { isDialogOpen } from '../../commands/command-store.ts'
import { useAnnouncer } from '../../composables/useAnnouncer.ts'
import { useProjectStore } from '../../project/project-store.ts'
import type { ReviewActions } from '../review-actions.ts'
import { useReviewStore } from '../review-store.ts'

/**
 * Asking why words of the article are not suggested. While one asks, the keys of the claims go from one such
 * passage to the next, and what is done is done to the passage.
 */
export function useWhyNot(actions: ReviewActions) {
  const project = useProjectStore()
  const review = useReviewStore()
  const { announce } = useAnnouncer()
  /** The position asked about, or that nothing is left out; `null` while one does not ask. */
  const asked = ref<number | 'nothing' | null>(null)

  const answers = computed(() =>
    project.project
      ? whyNot({ search: review.search, project: project.project, line: review.view.shown.line })
      : null,
  )
  const passage = computed<Passage | null>(() =>
    typeof asked.value === 'number' ? (answers.value?.at(asked.value) ?? null) : null,
  )
  const isOn = computed(() => asked.value === 'nothing' || passage.value !== null)

  /**
   * Asks about a position in the canonical text. Without one, about the first passage behind the claim at hand of
   * which nothing is shown, or else the first of the article.
   */
  function ask(position: number | null): void {
    const from = review.current?.span.start ?? -1
    const next = answers.value?.after(from) ?? answers.value?.after(-1)
    asked.value = position ?? next?.span.start ?? null
    if (passage.value) announce(findingKey(passage.value.finding))
    else {
      asked.value = 'nothing'
      announce('whyNot.nothing')
    }
  }

  function step(direction: 1 | -1): void {
    const { value } = answers
    const from = passage.value?.span.start
    if (!value || from === undefined) return
    const next = direction === 1 ? value.after(from) : value.before(from)
    if (next) ask(next.span.start)
  }

  function leave(): void {
    asked.value = null
  }

  /** Takes up what is shown of the passage, and leaves. */
  function goTo(item: string): void {
    leave()
    review.select(item)
  }

  /** What can be accepted of the passage. */
  const acceptable = computed(() => {
    const finding = passage.value?.finding
    return finding && 'suggestion' in finding ? finding.suggestion : null
  })

  function accept(): void {
    const suggestion = acceptable.value
    if (!suggestion) return
    leave()
    actions.acceptSuggestion(suggestion)
  }

  /** Moves the line so far down that the passage is above it. */
  function show(): void {
    const finding = passage.value?.finding
    if (finding?.kind !== 'below-line') return
    review.view.keepLine(standingOf(finding.suggestion))
    goTo(finding.suggestion.id)
  }

  const dismissal = computed(() => {
    const finding = passage.value?.finding
    return finding?.kind === 'dismissed' ? project.ownDismissal(finding.suggestion.id) : null
  })

  /** Takes the dismissal back, so that the passage waits for an answer again. */
  function suggestAgain(): void {
    const suggestion = acceptable.value
    if (dismissal.value === null || !suggestion) return
    project.record({ type: 'event.undone', data: { action: dismissal.value } })
    announce('announce.suggestedAgain')
    if (passage.value?.finding.kind === 'shown') goTo(suggestion.id)
  }

  function onEscape({ key, defaultPrevented }: KeyboardEvent): void {
    if (key === 'Escape' && !defaultPrevented && !isDialogOpen()) leave()
  }
  onMounted(() => window.addEventListener('keydown', onEscape))
  onUnmounted(() => window.removeEventListener('keydown', onEscape))

  // Whoever takes up a claim does not ask any more.
  watch([() => review.currentId, () => project.draft?.id], leave)

  return {
    passage,
    isOn,
    ask,
    step,
    leave,
    goTo,
    acceptable,
    accept,
    show,
    dismissal,
    suggestAgain,
  }
}

export type WhyNotAsked = ReturnType<typeof useWhyNot>

/** The message of a finding. */
export function findingKey(finding: Finding): string {
  return finding.kind === 'not-a-statement'
    ? `whyNot.lacks.${finding.lack}`
    : `whyNot.findings.${finding.kind}`
}
