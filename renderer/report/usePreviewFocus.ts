import type { PressedKey } from '../../shared/commands/key-of.ts'
import { onMounted, onUnmounted } from 'vue'
import { api } from '../api.ts'
import { useCommands } from '../commands/command-store.ts'
import { focusScreen } from '../ui/screen-focus.ts'

/**
 * The way into a page within the page, and out of it. The panel keys go there and back, and Esc goes back. Main hands over
 * the app's keys that are pressed in there; the others scroll in it. A click is enough to be in it, so the keys are given
 * back when the mouse leaves it. Whoever went there by key stays until they leave by key.
 *
 * @param frame the one that is shown now
 */
export function usePreviewFocus(frame: () => HTMLIFrameElement | null): void {
  let last: 'key' | 'mouse' = 'mouse'
  let cameBy: 'key' | 'mouse' | null = null
  const isInside = (): boolean => frame() !== null && document.activeElement === frame()

  function goAcross(): void {
    if (isInside()) focusScreen()
    else frame()?.focus()
  }
  useCommands({ 'panel.next': goAcross, 'panel.previous': goAcross })

  /** As if it had been pressed on the frame itself. */
  function onKeyInside(pressed: PressedKey): void {
    if (pressed.key === 'Escape') focusScreen()
    else
      frame()?.dispatchEvent(
        new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }),
      )
  }

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

  let stopListening = (): void => undefined
  onMounted(() => {
    stopListening = api.on('frame:key', onKeyInside)
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('blur', onBlur)
    window.addEventListener('mousemove', onMouse)
  })
  onUnmounted(() => {
    stopListening()
    window.removeEventListener('keydown', onKey, { capture: true })
    window.removeEventListener('blur', onBlur)
    window.removeEventListener('mousemove', onMouse)
  })
}
