import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { handOverKeys } from './frame-keys.ts'

function press(key: string, where: 'page' | 'frame', more: object = {}) {
  const contents = Object.assign(new EventEmitter(), {
    focusedFrame: where === 'frame' ? { parent: {} } : { parent: null },
  })
  const tell = vi.fn()
  // As much of it as is used.
  handOverKeys(contents as unknown as WebContents, tell)
  const event = { preventDefault: vi.fn() }
  const modifiers = { alt: false, control: false, meta: false, shift: false }
  contents.emit('before-input-event', event, {
    type: 'keyDown',
    key,
    code: '',
    ...modifiers,
    ...more,
  })
  return { told: tell.mock.calls.flat(), prevented: event.preventDefault.mock.calls.length > 0 }
}

describe('a key that is pressed in a page within the page', () => {
  it('is handed to the page if it is the app’s, and to nobody else', () => {
    const { told, prevented } = press('F6', 'frame', { code: 'F6', shift: true })
    expect(told).toEqual([
      { key: 'F6', code: 'F6', ctrlKey: false, metaKey: false, shiftKey: true },
    ])
    expect(prevented).toBe(true)
  })

  it('stays there if it scrolls, is let go, or types with Alt', () => {
    for (const stays of [
      press('ArrowDown', 'frame'),
      press('F6', 'frame', { type: 'keyUp' }),
      press('j', 'frame', { alt: true }),
    ])
      expect(stays).toEqual({ told: [], prevented: false })
  })

  it('goes its own way where the page itself has the focus', () => {
    expect(press('F6', 'page')).toEqual({ told: [], prevented: false })
  })
})
