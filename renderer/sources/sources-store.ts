import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { Source } from '../../shared/project/model.ts'
import { joinSources } from '../../shared/sources/join-sources.ts'
import {
  chooseSources,
  listSources,
  passesSourceFilter,
  sourceFilters,
  type ListedSource,
  type SourceChoice,
  type SourceFilter,
  type SourceOrder,
} from '../../shared/sources/source-list.ts'
import { useAppStore } from '../app-store.ts'
import { useFileStatesStore } from '../files/file-states-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { steppedTo } from '../ui/stepped-to.ts'

/** The project's sources: which are shown, which one is looked at, and what is done to them. */
export const useSourcesStore = defineStore('sources', () => {
  const app = useAppStore()
  const project = useProjectStore()
  const files = useFileStatesStore()
  const query = ref('')
  const filter = ref<SourceFilter>('all')
  const type = ref<SourceChoice['type']>(null)
  const order = ref<SourceOrder>('title')
  const currentId = ref<string | null>(null)

  const all = computed(() => (project.project ? listSources(project.project, files.damages) : []))
  const counts = computed(
    () =>
      new Map(
        sourceFilters.map((name) => [
          name,
          all.value.filter((listed) => passesSourceFilter(listed, name)).length,
        ]),
      ),
  )
  const types = computed(() => [...new Set(all.value.map(({ source }) => source.csl.type))])
  const compare = computed(() => new Intl.Collator(app.language, { numeric: true }).compare)
  const shown = computed(() =>
    chooseSources(all.value, {
      query: query.value,
      filter: filter.value,
      type: type.value,
      order: order.value,
      compare: compare.value,
    }),
  )
  /** Where one was in the list: when that source is gone, one goes on from there. */
  let lastIndex = 0
  const current = computed<ListedSource | null>(
    () =>
      shown.value.find(({ id }) => id === currentId.value) ??
      shown.value[Math.min(lastIndex, shown.value.length - 1)] ??
      null,
  )
  // The list is not worked out anew with each change that is made elsewhere.
  watch(
    () => (app.screen === 'sources' ? current.value : null),
    (now) => {
      if (!now) return
      currentId.value = now.id
      lastIndex = shown.value.indexOf(now)
    },
    { immediate: true },
  )

  watch(
    () => project.project?.id,
    () => {
      query.value = ''
      filter.value = 'all'
      type.value = null
      currentId.value = null
      lastIndex = 0
    },
  )

  function step(steps: number): void {
    currentId.value = steppedTo(shown.value, current.value?.id ?? null, steps)?.id ?? null
  }

  /** Shows one source, whatever was filtered before. */
  function show(id: string): void {
    query.value = ''
    filter.value = 'all'
    type.value = null
    currentId.value = id
  }

  /** Only what no claim cites can be taken away. */
  function remove({ id, claims }: ListedSource): void {
    if (claims.length > 0) return
    project.record({ type: 'source.removed', data: { source: id } })
  }

  /** @returns whether they are one now; if not, they have more files than one source can keep */
  function join(kept: Source, others: readonly Source[]): boolean {
    const events = project.project && joinSources(project.project, kept, others)
    if (!events) return false
    project.record(...events)
    currentId.value = kept.id
    return true
  }

  return {
    query,
    filter,
    type,
    order,
    all,
    shown,
    counts,
    types,
    current,
    currentId,
    step,
    show,
    remove,
    join,
  }
})
