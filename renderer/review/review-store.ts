import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { textFinder } from '../../shared/article/find-text.ts'
import { attributionOf } from '../../shared/claims/suggestion.ts'
import type { EventId } from '../../shared/project/events.ts'
import type { Draft } from '../../shared/project/model.ts'
import { api } from '../api.ts'
import { useProjectStore } from '../project/project-store.ts'
import { steppedTo } from '../ui/stepped-to.ts'
import { articleIsDrawn } from './article/article-is-drawn.ts'
import { emptyList, itemAfter, itemLister } from './list/item-list.ts'
import {
  itemCounter,
  passesFilter,
  signedCounter,
  type Filter,
  type ReviewItem,
} from './review-items.ts'
import { nothingFound, startSearch } from './suggest-in-worker.ts'
import { useSuggestionView } from './list/useSuggestionView.ts'

/** A claim of the person's own that waits for the search. */
interface Unattributed {
  /** By which it was added. */
  readonly action: EventId
  readonly claim: string
  readonly words: Span
}

/** Where one is in the review: the claim at hand, the filter, and the way from one claim to the next. */
export const useReviewStore = defineStore('review', () => {
  const project = useProjectStore()
  /** What the search for claims has found in the draft. */
  const search = shallowRef(nothingFound)
  const suggestions = computed(() => search.value.suggestions)
  const suggesting = ref(false)
  const unattributed: Unattributed[] = []
  const currentId = ref<string | null>(null)
  const filter = ref<Filter>('all')
  /** The words that one looks for in the article. */
  const query = ref('')
  const isFinding = computed(() => query.value.trim() !== '')
  /** There for as long as one looks for something: it holds the article once more. */
  const find = computed(() => (isFinding.value ? textFinder(project.text) : null))
  /** Where they stand. */
  const found = computed(() => find.value?.(query.value) ?? [])

  const view = useSuggestionView(suggestions)
  const listItems = itemLister()
  const list = computed(() =>
    project.project ? listItems(project.project, suggestions.value, view.shown.value) : emptyList,
  )
  /** Claims and the suggestions above the line, in the order of the article. */
  const items = computed(() => list.value.items)
  const inOrder = computed(() => list.value.inOrder)
  const indexById = computed(() => list.value.indexById)
  const count = itemCounter()
  const counts = computed(() => count(list.value, project.author))
  const countSigned = signedCounter()
  /** Claims that somebody has signed off by themselves. */
  const signed = computed(() =>
    project.project ? countSigned(list.value, project.project.sources).signed : 0,
  )
  const current = computed<ReviewItem | null>(
    () => inOrder.value[indexById.value.get(currentId.value ?? '') ?? -1] ?? null,
  )
  /** What the list shows. The item at hand stays in it until one moves on, so that nothing jumps away. */
  const shown = computed(() => {
    if (filter.value === 'all') return inOrder.value
    return inOrder.value.filter(
      (item) => item.id === currentId.value || passesFilter(item, filter.value, project.author),
    )
  })

  /** What undo or redo went to last: it may come and go again before anything is drawn. */
  let lastChanged: ReviewItem | null = null

  /** Counts how often what is at hand was to be brought into sight, though it was at hand before. */
  const shownAgain = ref(0)

  /** Whether there is meant to be nothing at hand: what comes in is then not gone to. */
  let isLeft = false

  function select(id: string | null): void {
    currentId.value = id
    isLeft = false
  }

  /** Shows what passes a filter, and goes to the next of it unless what is at hand passes too. */
  function choose(chosen: Filter): void {
    filter.value = chosen
    const passes = (item: ReviewItem): boolean => passesFilter(item, chosen, project.author)
    if (current.value && passes(current.value)) return
    const next = roundFrom(indexById.value.get(currentId.value ?? '') ?? 0).find(passes)
    if (next) select(next.id)
  }

  /** Shows what undo or redo has changed, the last of it that is there: nothing changes out of sight. */
  function selectChanged(claims: readonly string[]): void {
    const claim = claims.findLast((id) => indexById.value.has(id))
    if (claim === undefined) return
    select(claim)
    shownAgain.value += 1
    lastChanged = current.value
  }

  /** Has nothing at hand until something is selected. */
  function leave(): void {
    currentId.value = null
    isLeft = true
  }

  /** Goes to the item that lies `steps` further on in the list; stops at its ends. */
  function step(steps: number): void {
    const next = steppedTo(shown.value, currentId.value, steps)
    if (next) select(next.id)
  }

  /** All in the order of the list, from one on and from the top again. */
  const roundFrom = (start: number): readonly ReviewItem[] => [
    ...inOrder.value.slice(start),
    ...inOrder.value.slice(0, start),
  ]

  /** The next item after the current one that still waits for an answer, from the top again if need be. */
  function nextPending(): ReviewItem | null {
    const start = (indexById.value.get(currentId.value ?? '') ?? -1) + 1
    const round = roundFrom(start)
    return (
      round.find((item) => item.mark === 'pending' && item.id !== currentId.value) ??
      round.find((item) => item.mark === 'suggested' && item.id !== currentId.value) ??
      null
    )
  }

  function goToNextPending(): void {
    const next = nextPending()
    if (next) select(next.id)
  }

  async function suggest(draft: Draft): Promise<void> {
    const isOpen = (): boolean => project.draft?.id === draft.id
    search.value = nothingFound
    suggesting.value = true
    unattributed.length = 0
    const started = startSearch()
    // Handing over a long article would keep it, and the claims that are known, from being shown.
    await articleIsDrawn()
    if (!isOpen()) {
      started.end()
      return
    }
    const found = await started.of(draft)
    if (!isOpen()) return
    search.value = found
    suggesting.value = false
    for (const { action, claim, words } of unattributed.splice(0)) {
      const { kinds, speaker } = attributionOf(words, found.suggestions)
      const now = project.project?.claims.get(claim)
      const isTold = now !== undefined && (now.speaker !== null || now.kinds.length > 0)
      if (isTold || (speaker === null && kinds.length === 0)) continue
      const data = { claim, speaker, kinds: [...kinds] }
      project.complete(action, { type: 'claim.edited', data })
    }
  }

  /** Has a claim that was made before the search had an answer told who says it, and what kind it is. */
  function attributeLater(added: Unattributed): void {
    unattributed.push(added)
  }

  let shownProject: string | null = null
  watch(
    () => project.draft?.id,
    () => {
      const { draft, place, project: now } = project
      search.value = nothingFound
      query.value = ''
      const isSameProject = now?.id === shownProject
      shownProject = now?.id ?? null
      suggesting.value = draft !== null
      if (!draft) return
      // In another draft of the article one is at the same claim.
      if (!isSameProject) {
        filter.value = place?.filter ?? 'all'
        select(place?.current ?? now?.claimsInOrder[0] ?? null)
      }
      void suggest(draft)
    },
    { immediate: true, flush: 'sync' },
  )

  /** The list that the item at hand was in, while a search goes on that may find it again. */
  let leftList: readonly ReviewItem[] | null = null

  // An item that is gone (dismissed, merged, undone, below the line) hands over to the one that stands there now.
  watch([inOrder, suggesting], ([now], [last]) => {
    const before = leftList ?? last
    leftList = null
    if (current.value || isLeft) return
    if (suggesting.value) {
      leftList = before
      return
    }
    const known = lastChanged === null ? before : [...before, lastChanged]
    const gone = known.find(({ id }) => id === currentId.value)
    select((gone ? itemAfter(gone, before, now) : now[0])?.id ?? null)
  })

  /** Where the person is, and what they have seen: also of their own, which might come back under another id. */
  async function rememberPlace(): Promise<void> {
    if (!project.isOpen) return
    const place = { current: currentId.value, filter: filter.value, seen: project.seen() }
    await api.call('projects.rememberPlace', place)
  }

  watch([currentId, filter, () => project.arrived], () => void rememberPlace())

  return {
    search,
    suggestions,
    suggesting,
    attributeLater,
    view,
    currentId,
    current,
    filter,
    query,
    isFinding,
    found,
    items,
    shown,
    counts,
    signed,
    open: computed(() => list.value.open),
    select,
    choose,
    selectChanged,
    shownAgain,
    rememberPlace,
    leave,
    step,
    goToNextPending,
    nextPending,
  }
})
