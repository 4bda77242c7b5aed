import { onMounted, onUnmounted, type Ref } from 'vue'
import { focusScreen } from '../ui/screen-focus.ts'

/**
 * Gives the keys back to the app when the mouse leaves a page within the page: no key reaches the app from in there, and
 * a click is enough to be in it. Whoever went there by key stays until they leave by key.
 */
export function usePreviewFocus(frame: Readonly<Ref<HTMLIFrameElement | null>>): void {
  let last: 'key' | 'mouse' = 'mouse'
  let cameBy: 'key' | 'mouse' | null = null
  const isInside = (): boolean => frame.value !== null && document.activeElement === frame.value

  const onKey = (): void => void (last = 'key')
  /** The window tells no more than that the focus went elsewhere. */
  const onBlur = (): void => void (cameBy = isInside() ? last : null)
  /** Over the frame the mouse is not heard of. */
  function onMouse(): void {
    last = 'mouse'
    if (cameBy !== 'mouse' || !isInside()) return
    cameBy = null
    focusScreen()
  }

  onMounted(() => {
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('blur', onBlur)
    window.addEventListener('mousemove', onMouse)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', onKey, { capture: true })
    window.removeEventListener('blur', onBlur)
    window.removeEventListener('mousemove', onMouse)
  })
}
