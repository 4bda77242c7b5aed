import { expect, it, vi } from 'vitest'
import { once } from './once.ts'

it('makes something when it is first asked for, and once, also where it is nothing', () => {
  const make = vi.fn(() => undefined)
  const made = once(make)
  expect(make).not.toHaveBeenCalled()
  made()
  made()
  expect(make).toHaveBeenCalledOnce()
})

it('tries anew what could not be made', () => {
  const make = vi
    .fn(() => 'made')
    .mockImplementationOnce(() => {
      throw new Error('not yet')
    })
  const made = once(make)
  expect(made).toThrow('not yet')
  expect(made()).toBe('made')
})
