import { describe, expect, it } from 'vitest'
import { isForApp } from './frame-keys.ts'
import type { PressedKey } from './key-of.ts'

const pressed = (key: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
})

describe('isForApp', () => {
  it('takes Esc, the key of the next panel, and every other command’s', () => {
    expect(isForApp(pressed('Escape'), false)).toBe(true)
    expect(isForApp(pressed('F6'), false)).toBe(true)
    expect(isForApp(pressed('F6', { shiftKey: true }), false)).toBe(true)
    expect(isForApp(pressed('?', { shiftKey: true }), false)).toBe(true)
    expect(isForApp(pressed('&', { code: 'Digit1', ctrlKey: true }), false)).toBe(true)
  })

  it('takes the key that the system has for commands', () => {
    expect(isForApp(pressed('e', { metaKey: true }), true)).toBe(true)
    expect(isForApp(pressed('e', { ctrlKey: true }), true)).toBe(true)
    expect(isForApp(pressed(',', { ctrlKey: true }), true)).toBe(false)
  })

  it.each(['ArrowDown', 'ArrowUp', 'PageDown', 'Home', ' ', 'Tab', 'Enter', 'Backspace'])(
    'leaves %j to who reads',
    (key) => expect(isForApp(pressed(key), false)).toBe(false),
  )

  it.each(['c', 'a'])('leaves Ctrl+%s to who copies', (key) =>
    expect(isForApp(pressed(key, { ctrlKey: true }), false)).toBe(false),
  )
})
