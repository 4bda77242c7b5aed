import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import {
  historyEntries,
  noFilter,
  type HistoryFilter,
} from '../../shared/history/history-entries.ts'
import { ProjectHistory } from '../../shared/history/project-history.ts'
import { People } from '../../shared/project/people/people.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'

/** What the history tells: all of the log, also while an earlier moment is looked at. */
export const useHistoryStore = defineStore('history', () => {
  const app = useAppStore()
  const project = useProjectStore()
  const filter = shallowRef<HistoryFilter>(noFilter)

  // The log is one list that grows; the project is made anew with it.
  const history = computed(() => new ProjectHistory(project.project ? project.allEvents() : []))
  const entries = computed(() => historyEntries(history.value, filter.value))
  const people = computed(() => new People(history.value.events).list.map(({ name }) => name))
  const isFiltered = computed(() => filter.value !== noFilter)

  function change(changes: Partial<HistoryFilter>): void {
    const changed = { ...filter.value, ...changes }
    const isNone =
      changed.query === '' &&
      [changed.claim, changed.person, changed.kind].every((one) => one === null)
    filter.value = isNone ? noFilter : changed
  }

  function workOut(): unknown {
    return [entries.value, people.value]
  }

  /** Opens the history with nothing but what passes. */
  function show(wanted: Partial<HistoryFilter>): void {
    filter.value = noFilter
    change(wanted)
    app.goTo('history')
  }

  watch(
    () => project.project?.id,
    (id) => {
      change(noFilter)
      // What nobody looks at is not worked out anew, and would keep the project that was closed.
      if (id === undefined) workOut()
    },
  )

  return {
    filter,
    isFiltered,
    history,
    entries,
    people,
    change,
    show,
  }
})
