import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { blockAt, blockOffsets } from '../../../shared/article/canonical-text.ts'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { Claim } from '../../../shared/project/model.ts'
import { useProjectStore } from '../../project/project-store.ts'
import type { ReviewActions } from '../review-actions.ts'
import { useReviewStore } from '../review-store.ts'
import { findWords, moveBoth, moveEdge, wordsByKey } from './span-editor.ts'

export type Purpose = 'add' | 'edit' | 'split' | 'place'

interface Choice {
  readonly purpose: Purpose
  readonly claim: Claim | null
  readonly span: Span
  /** The words among which can be chosen. */
  readonly words: readonly Span[]
}

/**
 * Choosing words of the article by keyboard: for a new claim, for other words of a claim, for the place where a
 * claim is cut in two, or for the one where it stands in a new draft. `→` `←` move the end, with Shift the start,
 * `↓` `↑` both; Enter takes, Esc leaves.
 */
export function useWordChoice(actions: ReviewActions) {
  const project = useProjectStore()
  const review = useReviewStore()
  const choice = shallowRef<Choice | null>(null)

  const isOn = computed(() => choice.value !== null)
  const purpose = computed(() => choice.value?.purpose ?? null)
  const selection = computed(() => choice.value?.span ?? null)

  /** A selection made with the mouse becomes a claim at once; without one, words are chosen by key. */
  function addFrom(selected: Span | null): void {
    if (selected) {
      actions.add(selected)
      window.getSelection()?.removeAllRanges()
      return
    }
    const near = review.current?.span.start ?? 0
    const words = findWords(project.text, 0, project.text.length)
    const first = words.find(({ end }) => end > near)
    if (first) start({ purpose: 'add', claim: null, span: first, words })
  }

  function editSpan(): void {
    const claim = currentClaim()
    if (!claim) return
    const words = findWords(project.text, 0, project.text.length)
    start({ purpose: 'edit', claim, span: claim.target.position, words })
  }

  /** @param near where to begin to look, as a position in the article */
  function startPlacing(claim: Claim, near: Span): void {
    const words = findWords(project.text, 0, project.text.length)
    const first = words.find(({ end }) => end > near.start)
    if (!first) return
    const last = words.findLast(({ start: from }) => from < near.end) ?? first
    const span = { start: first.start, end: Math.max(first.end, last.end) }
    start({ purpose: 'place', claim, span, words })
  }

  function startSplit(): void {
    const claim = currentClaim()
    if (!claim) return
    const { start: from, end } = claim.target.position
    const words = findWords(project.text, from, end)
    const middle = words[Math.ceil(words.length / 2) - 1]
    if (words.length < 2 || !middle) return
    start({ purpose: 'split', claim, span: { start: from, end: middle.end }, words })
  }

  function currentClaim(): Claim | null {
    return review.current?.kind === 'claim' ? review.current.claim : null
  }

  function start(begun: Choice): void {
    choice.value = begun
    window.addEventListener('keydown', onKey, { capture: true })
  }

  function cancel(): void {
    choice.value = null
    window.removeEventListener('keydown', onKey, { capture: true })
  }
  onScopeDispose(cancel)
  // In another draft, as a colleague's that comes in, other words stand where these stood.
  watch(() => project.draft?.id, cancel, { flush: 'sync' })

  /** Leaves the choice if it is about another claim than the one at hand. */
  function cancelFor(current: string | null): void {
    if (choice.value && choice.value.claim?.id !== current) cancel()
  }

  /** Words selected with the mouse while choosing. */
  function take(span: Span): void {
    if (choice.value && choice.value.purpose !== 'split') choice.value = { ...choice.value, span }
  }

  function confirm({ purpose: why, claim: begun, span }: Choice): void {
    cancel()
    // As it is by now: somebody else may have said something of it meanwhile.
    const claim = begun && project.project?.claims.get(begun.id)
    if (why === 'add') actions.add(span)
    else if (claim && why === 'edit') actions.changeSpan(claim, span)
    else if (claim && why === 'place') actions.place(claim, span)
    else if (claim) actions.split(claim, span.end)
  }

  function move(now: Choice, event: KeyboardEvent): Span | null {
    const { span, words } = now
    // The place where a claim is cut has one edge.
    const hasOneEdge = now.purpose === 'split'
    const steps = wordsByKey(event)
    if (steps !== 0)
      return moveEdge(span, words, event.shiftKey && !hasOneEdge ? 'start' : 'end', steps)
    if (hasOneEdge) return null
    switch (event.key) {
      case 'ArrowDown':
        return toNeighbouringBlock(now, 1)
      case 'ArrowUp':
        return toNeighbouringBlock(now, -1)
      case 'Tab':
        return moveBoth(span, words, event.shiftKey ? -1 : 1)
      default:
        return null
    }
  }

  /** The first word of the next paragraph, or of the one before. */
  function toNeighbouringBlock({ span, words }: Choice, step: 1 | -1): Span | null {
    const offsets = blockOffsets(project.draft?.blocks ?? [])
    const target = offsets[blockAt(offsets, span.start) + step]
    return words.find((word) => target !== undefined && word.start >= target) ?? null
  }

  function onKey(event: KeyboardEvent): void {
    const now = choice.value
    if (!now) return
    const wanted = move(now, event)
    if (wanted) choice.value = { ...now, span: wanted }
    else if (event.key === 'Enter') confirm(now)
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return { isOn, purpose, selection, addFrom, editSpan, startSplit, startPlacing, take, cancelFor }
}

export type WordChoice = ReturnType<typeof useWordChoice>
