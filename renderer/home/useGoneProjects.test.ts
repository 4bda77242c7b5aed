import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { beginPage } from '../project/main-stand-in.ts'
import { useGoneProjects } from './useGoneProjects.ts'

/** What waits for a pause, by its handle. */
const waiting = new Map<number, () => void>()

beforeEach(() => {
  beginPage()
  waiting.clear()
  vi.stubGlobal('window', Object.assign(new EventTarget(), window))
  let handles = 0
  vi.stubGlobal('requestIdleCallback', (look: () => void) => {
    handles += 1
    waiting.set(handles, look)
    return handles
  })
  vi.stubGlobal('cancelIdleCallback', (handle: number) => waiting.delete(handle))
})

it('looks once in a pause, whatever it was asked for by, and never once Home is left', () => {
  const home = effectScope()
  home.run(useGoneProjects)
  window.dispatchEvent(new Event('focus'))
  expect(waiting.size).toBe(1)
  home.stop()
  expect(waiting.size).toBe(0)
  window.dispatchEvent(new Event('focus'))
  expect(waiting.size).toBe(0)
})
