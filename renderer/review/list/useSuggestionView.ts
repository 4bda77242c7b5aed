import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { Suggestion } from '../../../shared/claims/suggestion.ts'
import {
  DEFAULT_LINE,
  lineAt,
  lineStops,
  stopAt,
  type SuggestionOrder,
} from '../../../shared/claims/suggestion-line.ts'
import { useAppStore } from '../../app-store.ts'
import type { ListView } from './item-list.ts'

export interface SuggestionView {
  readonly shown: ComputedRef<ListView>
  /** How many places the line has in this article. */
  readonly stops: ComputedRef<number>
  /** The stop at which the line is, from 0 for the fewest suggestions. */
  readonly stop: ComputedRef<number>
  /** Moves the line, and keeps it there only once it is left there. */
  readonly tryStop: (stop: number) => void
  readonly keepStop: (stop: number) => void
  /** Moves the line so far down that a suggestion is above it. */
  readonly keepLine: (line: number) => void
  readonly keepOrder: (order: SuggestionOrder) => void
}

/** In what order, and how many of the suggestions are shown; the settings remember it. */
export function useSuggestionView(
  suggestions: Readonly<Ref<readonly Suggestion[]>>,
): SuggestionView {
  const app = useAppStore()
  /** Where the line is while it is being moved. */
  const tried = ref<number | null>(null)

  const kept = computed(
    () => app.settings?.suggestions ?? ({ order: 'place', line: DEFAULT_LINE } as const),
  )
  const stops = computed(() => lineStops(suggestions.value))
  const stop = computed(() => stopAt(stops.value, tried.value ?? kept.value.line))
  const shown = computed(() => ({
    order: kept.value.order,
    line: stops.value[stop.value] ?? 0,
  }))

  function keep(changes: Partial<ListView>): void {
    tried.value = null
    void app.saveSettings({ suggestions: { ...kept.value, ...changes } })
  }

  return {
    shown,
    stops: computed(() => stops.value.length),
    stop,
    tryStop: (to) => (tried.value = lineAt(stops.value, to)),
    keepStop: (to) => keep({ line: lineAt(stops.value, to) }),
    keepLine: (line) => keep({ line }),
    keepOrder: (order) => keep({ order }),
  }
}
