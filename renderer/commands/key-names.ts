/** Whether the page runs on macOS, where ⌘ takes the place of Ctrl. */
export const isMac = navigator.userAgent.includes('Macintosh')

/**
 * The key of an event as `shared/commands` writes it: `Mod+Shift+Z`, `J`, `1`, `?`. Digits are read off
 * their place on the keyboard, for a French keyboard gives them only with Shift.
 */
export function keyOf(event: KeyboardEvent): string {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const isLetterOrNamed = digit !== undefined || /^[A-Z]$/.test(key) || key.length > 1
  const mod = (isMac ? event.metaKey : event.ctrlKey) ? 'Mod+' : ''
  // Where Shift is needed to type the sign itself, as with `?`, it is not part of the key's name.
  const shift = event.shiftKey && isLetterOrNamed ? 'Shift+' : ''
  return `${mod}${shift}${key}`
}

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
