import { computed, onMounted, onUnmounted, ref, type Ref } from 'vue'
import { useAppStore } from '../app-store.ts'

/** The narrowest that the article gets beside both panels, in CSS pixels. */
const ARTICLE_MIN = 380
/** Windows narrower than this, as when zoomed in, have no room for the list: the keys go through it all the same. */
const LIST_FROM = 860
const DEFAULT_CLAIMS = 280
const DEFAULT_INSPECTOR = 340

/** The widths of the side panels as they were left, and the way of the focus from panel to panel. */
export function usePanels(root: Readonly<Ref<HTMLElement | null>>) {
  const app = useAppStore()
  const claims = ref(app.settings?.panels.claims ?? DEFAULT_CLAIMS)
  const inspector = ref(app.settings?.panels.inspector ?? DEFAULT_INSPECTOR)
  const available = ref(window.innerWidth)

  const maximum = computed(() => Math.max(320, available.value / 2 - 120))
  /** What is shown: the wish, made to fit where the window is narrow. */
  const widths = computed(() => {
    const list = available.value < LIST_FROM ? 0 : claims.value
    const room = available.value - ARTICLE_MIN
    const wanted = list + inspector.value
    if (wanted <= room || wanted === 0) return { claims: list, inspector: inspector.value }
    const scale = room / wanted
    return { claims: fit(list, scale, 220), inspector: fit(inspector.value, scale, 260) }
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

  function toggleClaims(): void {
    leave('panel-claims')
    claims.value = claims.value === 0 ? DEFAULT_CLAIMS : 0
    remember()
  }

  function toggleInspector(): void {
    leave('panel-inspector')
    inspector.value = inspector.value === 0 ? DEFAULT_INSPECTOR : 0
    remember()
  }

  function showInspector(): void {
    if (inspector.value === 0) toggleInspector()
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
    toggleClaims,
    toggleInspector,
    showInspector,
    focusNext,
  }
}

export type Panels = ReturnType<typeof usePanels>
