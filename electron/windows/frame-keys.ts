import type { WebContents } from 'electron'
import { isForApp } from '../../shared/commands/frame-keys.ts'
import type { PressedKey } from '../../shared/commands/key-of.ts'

/**
 * Hands the page its keys while a page within it has the focus, as the report before it is exported: from in there no key
 * reaches it.
 *
 * @param tell says to the page what was pressed
 */
export function handOverKeys(contents: WebContents, tell: (pressed: PressedKey) => void): void {
  const isMac = process.platform === 'darwin'
  contents.on('before-input-event', (event, { type, key, code, alt, control, meta, shift }) => {
    if (type !== 'keyDown' || alt || !contents.focusedFrame?.parent) return
    const pressed = { key, code, ctrlKey: control, metaKey: meta, shiftKey: shift }
    if (!isForApp(pressed, isMac)) return
    event.preventDefault()
    tell(pressed)
  })
}
