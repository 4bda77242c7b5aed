import { commands } from './commands.ts'
import { keyOf, type PressedKey } from './key-of.ts'

/** Keys that work a page which is only read: they scroll in it, and follow its links. */
const FOR_READING = new Set(['Enter', 'Backspace', 'Delete', 'ArrowDown', 'ArrowUp'])

/**
 * Whether a key that was pressed in a page within the page, such as the report before it is exported, is meant for the
 * app. Nobody types in such a page: all commands act from there, and Esc leaves it.
 */
export function isForApp(pressed: PressedKey, isMac: boolean): boolean {
  const key = keyOf(pressed, isMac)
  if (key === 'Escape') return true
  return !FOR_READING.has(key) && commands.some(({ keys }) => keys.some((one) => one === key))
}
