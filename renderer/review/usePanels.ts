import { computed, onMounted, onUnmounted, ref, type Ref } from 'vue'
import { panelWidths } from '../../shared/ipc/panel-widths.ts'
import { useAppStore } from '../app-store.ts'

/** The narrowest that the article gets beside both panels, in CSS pixels. */
const ARTICLE_MIN = 380
/** Windows narrower than this, as when zoomed in, have no room for the list: the keys go through it all the same. */
const LIST_FROM = 860

/** The widths of the side panels as they were left, and the way of the focus from panel to panel. */
export function usePanels(root: Readonly<Ref<HTMLElement | null>>) {
  const app = useAppStore()
  const claims = ref(app.settings?.panels.claims ?? panelWidths.claims)
  const inspector = ref(app.settings?.panels.inspector ?? panelWidths.inspector)
  /** How wide a panel is when it is unfolded. */
  const unfolded = {
    claims: claims.value || panelWidths.claims,
    inspector: inspector.value || panelWidths.inspector,
  }
  const available = ref(window.innerWidth)

  const maximum = computed(() => Math.max(320, available.value / 2 - 120))
  /** What is shown: the wish, made to fit where the window is narrow. */
  const widths = computed(() => {
    const list = available.value < LIST_FROM ? 0 : claims.value
    const room = available.value - ARTICLE_MIN
    const wanted = list + inspector.value
    if (wanted <= room || wanted === 0) return { claims: list, inspector: inspector.value }
    const scale = room / wanted
    // In the smallest windows the article has as much as the inspector.
    const least = Math.min(260, Math.floor(available.value / 2))
    return { claims: fit(list, scale, 220), inspector: fit(inspector.value, scale, least) }
  })

  const fit = (width: number, scale: number, least: number): number =>
    width === 0 ? 0 : Math.max(least, Math.floor(width * scale))

  function remember(): void {
    void app.saveSettings({ panels: { claims: claims.value, inspector: inspector.value } })
  }

  /** The focus is not left in a panel that is about to be hidden. */
  function leave(panel: string): void {
    const hidden = root.value?.querySelector(`#${panel}`)
    if (hidden?.contains(document.activeElement)) focusNext(1)
  }

  /** Folds a panel away, or unfolds it to the width that it had. */
  function toggle(panel: 'claims' | 'inspector'): void {
    leave(`panel-${panel}`)
    const width = panel === 'claims' ? claims : inspector
    unfolded[panel] = width.value || unfolded[panel]
    width.value = width.value === 0 ? unfolded[panel] : 0
    remember()
  }

  function showInspector(): void {
    if (inspector.value === 0) toggle('inspector')
  }

  /** Moves the focus to the next panel in sight, round and round. */
  function focusNext(step: 1 | -1): void {
    const panels = [...(root.value?.querySelectorAll<HTMLElement>('[data-panel]') ?? [])].filter(
      (panel) => panel.offsetParent !== null,
    )
    const now = panels.findIndex((panel) => panel.contains(document.activeElement))
    const next = panels[(now + step + panels.length) % panels.length]
    const within = next?.querySelector<HTMLElement>('[data-panel-focus]') ?? next
    within?.focus()
  }

  const measure = (): void => void (available.value = window.innerWidth)
  onMounted(() => window.addEventListener('resize', measure))
  onUnmounted(() => window.removeEventListener('resize', measure))

  return {
    claims,
    inspector,
    maximum,
    widths,
    remember,
    toggle,
    showInspector,
    focusNext,
  }
}

export type Panels = ReturnType<typeof usePanels>
