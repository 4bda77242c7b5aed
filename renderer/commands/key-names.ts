import { keyOf as keyPressed } from '../../shared/commands/key-of.ts'

/** Whether the page runs on macOS, where ⌘ takes the place of Ctrl. */
const isMac = navigator.userAgent.includes('Macintosh')

/** The key of an event as `shared/commands` writes it. */
export const keyOf = (event: KeyboardEvent): string => keyPressed(event, isMac)

const symbols: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Enter: '↵',
  Backspace: '⌫',
  ...(isMac && { Delete: '⌦' }),
}

/**
 * A key as a person reads it: `⌘⇧Z`, `Ctrl+⇧Z`, `⇧1`, `↵`.
 *
 * @param names of the keys that are called otherwise in another language
 */
export function showKey(key: string, names: Readonly<Record<string, string>> = {}): string {
  const parts = key.split(/\+(?=.)/)
  const last = parts.at(-1) ?? key
  const name = symbols[last] ?? names[last] ?? last
  const modifiers = parts
    .slice(0, -1)
    .map((part) => (part === 'Shift' ? '⇧' : isMac ? '⌘' : 'Ctrl+'))
  return modifiers.join('') + name
}
