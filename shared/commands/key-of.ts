/** A key that was pressed, as `KeyboardEvent` tells it. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

/**
 * A pressed key as `commands` writes it: `Mod+Shift+Z`, `J`, `1`, `?`. Digits are read off their place on the keyboard,
 * for a French keyboard gives them only with Shift.
 */
export function keyOf(pressed: PressedKey, isMac: boolean): string {
  const digit = /^Digit(\d)$/.exec(pressed.code)?.[1]
  const key = digit ?? (pressed.key.length === 1 ? pressed.key.toUpperCase() : pressed.key)
  const isLetterOrNamed = digit !== undefined || /^[A-Z]$/.test(key) || key.length > 1
  const mod = (isMac ? pressed.metaKey : pressed.ctrlKey) ? 'Mod+' : ''
  // Where Shift is needed to type the sign itself, as with `?`, it is not part of the key's name.
  const shift = pressed.shiftKey && isLetterOrNamed ? 'Shift+' : ''
  return `${mod}${shift}${key}`
}
