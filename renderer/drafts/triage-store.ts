import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Placement } from '../../shared/anchoring/reanchor.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import type { PlacesFound } from '../../shared/drafts/find-places.ts'
import { searchForTriage } from '../../shared/drafts/import-draft.ts'
import { needsAnswer, outcomes, triage } from '../../shared/drafts/triage.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useReviewStore } from '../review/review-store.ts'
import { steppedTo } from '../ui/stepped-to.ts'
import { askWorker } from '../workers/ask-worker.ts'
import { groups, listTriage, suggestionsIn, type Group, type TriageItem } from './triage-items.ts'

/** Where one is in what a new draft has changed: from one claim to the next. */
export const useTriageStore = defineStore('triage', () => {
  const project = useProjectStore()
  const review = useReviewStore()
  const app = useAppStore()
  const currentId = ref<string | null>(null)
  /** What is only counted until one asks for it. */
  const folded = ref<ReadonlySet<Group>>(new Set(['kept']))
  /** Where the claims without a sure place may stand in the current draft, by their ids. */
  const proposals = shallowRef<ReadonlyMap<string, Placement>>(new Map())
  const newSentences = shallowRef<readonly Span[]>([])
  const state = ref<'unknown' | 'searching' | 'known' | 'failed'>('unknown')
  let search: AbortController | null = null

  const claims = computed(() =>
    project.project && project.hasSeveralDrafts ? triage(project.project) : null,
  )
  const suggestions = computed(() => suggestionsIn(review.items, newSentences.value))
  const items = computed<readonly TriageItem[]>(() =>
    claims.value ? listTriage(claims.value, suggestions.value, folded.value) : [],
  )
  const counts = computed<Readonly<Record<Group, number>>>(() => {
    const counted = { new: suggestions.value.length } as Record<Group, number> // the rest follows
    for (const outcome of outcomes) counted[outcome] = claims.value?.[outcome].length ?? 0
    return counted
  })
  /** How many claims wait for an answer; suggestions may be left. */
  const open = computed(() => {
    const sorted = claims.value
    if (!sorted) return 0
    return outcomes.reduce(
      (sum, outcome) => sum + sorted[outcome].filter((claim) => needsAnswer(claim, outcome)).length,
      0,
    )
  })
  const current = computed(() => items.value.find(({ id }) => id === currentId.value) ?? null)

  /** Looks where the claims without a sure place may stand. Nothing is recorded by it. */
  async function look(): Promise<void> {
    search?.abort()
    const { project: now } = project
    if (!now || !project.hasSeveralDrafts) {
      state.value = 'unknown'
      return
    }
    const looking = new AbortController()
    search = looking
    state.value = 'searching'
    const { claims: sought, search: question } = searchForTriage(now)
    try {
      const found = await askWorker<PlacesFound>('places', question, looking.signal)
      newSentences.value = found.newSentences
      proposals.value = new Map(
        sought.flatMap((claim, index) => {
          const placement = found.placements[index]
          return placement ? [[claim.id, placement] as const] : []
        }),
      )
      state.value = 'known'
      select(currentId.value ?? nextOpen()?.id ?? items.value[0]?.id ?? null)
    } catch {
      if (!looking.signal.aborted) state.value = 'failed'
    }
  }

  /** Whether claims have come in since, as a colleague's may that were made on an earlier draft. */
  const hasUnsought = computed(
    () =>
      state.value === 'known' &&
      (claims.value?.unplaced ?? []).some(({ id }) => !proposals.value.has(id)),
  )

  function select(id: string | null): void {
    currentId.value = id
  }

  function step(steps: number): void {
    select(steppedTo(items.value, currentId.value, steps)?.id ?? null)
  }

  /** The next one that waits for an answer, from the top again if need be. */
  function nextOpen(): TriageItem | null {
    const start = items.value.findIndex(({ id }) => id === currentId.value) + 1
    const round = [...items.value.slice(start), ...items.value.slice(0, start)]
    return round.find((item) => item.needsAnswer && item.id !== currentId.value) ?? null
  }

  /** Whether a claim has no sure place in the current draft. */
  function isAsked(id: string): boolean {
    const { unsure = [], orphaned = [], unplaced = [] } = claims.value ?? {}
    return [...unsure, ...orphaned, ...unplaced].some((claim) => claim.id === id)
  }

  function toggle(group: Group): void {
    const now = new Set(folded.value)
    if (!now.delete(group)) now.add(group)
    folded.value = now
  }

  /** When the list was last looked at. */
  let lastItems: readonly TriageItem[] = []

  // What is answered and gone hands over to the one that stands there now. Suggestions may come in after all else.
  // Where nobody looks at it, the list is not worked out anew with each verdict.
  watch(
    () => (app.screen === 'drafts' ? items.value : null),
    (now) => {
      if (!now) return
      const before = lastItems
      lastItems = now
      if (currentId.value === null) {
        if (state.value === 'known') select(nextOpen()?.id ?? now[0]?.id ?? null)
        return
      }
      if (now.some(({ id }) => id === currentId.value)) return
      const index = before.findIndex(({ id }) => id === currentId.value)
      const left = new Set(now.map(({ id }) => id))
      const next = before.slice(index + 1).find(({ id }) => left.has(id))
      select((next ?? now.at(-1))?.id ?? null)
    },
  )
  watch(
    () => project.draft?.id,
    () => {
      search?.abort()
      currentId.value = null
      lastItems = []
      state.value = 'unknown'
      proposals.value = new Map()
      newSentences.value = []
    },
  )

  return {
    state,
    hasUnsought,
    items,
    counts,
    unplaced: computed(() => claims.value?.unplaced ?? []),
    open,
    current,
    currentId,
    folded,
    proposals,
    groups,
    look,
    select,
    step,
    nextOpen,
    isAsked,
    toggle,
  }
})
