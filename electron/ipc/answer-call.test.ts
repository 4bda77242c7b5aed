import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { contract, droppedContract } from '../../shared/ipc/contract.ts'
import { answerCall } from './answer-call.ts'

const methods = {
  'notes.add': { input: z.strictObject({ text: z.string().min(1), tags: z.array(z.string()) }) },
  'notes.list': { input: z.undefined() },
}

const add = vi.fn((_note: { text: string; tags: string[] }): unknown => 'added')
const handlers = { 'notes.add': add, 'notes.list': () => ['a note'] }
const answer = (...message: unknown[]) => answerCall(methods, handlers, message)

beforeEach(() => {
  add.mockReset().mockReturnValue('added')
})

describe('answerCall', () => {
  it('hands the parsed input to the handler and its value back', async () => {
    const note = { text: 'a', tags: ['b'] }
    expect(await answer('notes.add', note)).toEqual({ ok: true, value: 'added' })
    expect(add).toHaveBeenCalledWith(note)
  })

  it('waits for a handler that takes its time', async () => {
    add.mockResolvedValue('later')
    expect(await answer('notes.add', { text: 'a', tags: [] })).toEqual({ ok: true, value: 'later' })
  })

  it('takes a method without input with or without an explicit undefined', async () => {
    expect(await answer('notes.list')).toEqual({ ok: true, value: ['a note'] })
    expect(await answer('notes.list', undefined)).toEqual({ ok: true, value: ['a note'] })
  })

  it.each([
    ['a missing field', { text: 'a' }, 'notes.add.tags'],
    ['an item of an array', { text: 'a', tags: ['b', 1] }, 'notes.add.tags[1]'],
    ['a field too many', { text: 'a', tags: [], more: 1 }, 'notes.add'],
    ['no object at all', 'a', 'notes.add'],
    // Zod compares it with the least length, and throws.
    ['a length that is no number', { text: { length: { toString: 1, valueOf: 1 } } }, 'notes.add'],
  ])('names the place of %s', async (_what, input, path) => {
    expect(await answer('notes.add', input)).toEqual({
      ok: false,
      error: { code: 'invalid-input', path },
    })
    expect(add).not.toHaveBeenCalled()
  })

  it.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'notes.remove', '', null, {}])(
    'knows no method %j',
    async (name) => {
      expect(await answer(name, undefined)).toEqual({
        ok: false,
        error: { code: 'invalid-input', path: 'method' },
      })
    },
  )

  it('refuses more arguments than a method and its input', async () => {
    expect(await answer('notes.list', undefined, 1)).toMatchObject({ ok: false })
  })

  it('answers with the error that a handler throws for a person', async () => {
    add.mockImplementation(() => {
      throw new AppFailure({ code: 'disk-full' })
    })
    const result = await answer('notes.add', { text: 'a', tags: [] })
    expect(result).toEqual({ ok: false, error: { code: 'disk-full' } })
  })

  it('calls any other error unexpected, says where, and logs it', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue()
    add.mockRejectedValue(new TypeError('no such thing'))
    const result = await answer('notes.add', { text: 'a', tags: [] })
    expect(result).toEqual({
      ok: false,
      error: { code: 'unexpected', detail: 'notes.add: TypeError: no such thing' },
    })
    expect(log).toHaveBeenCalledOnce()
  })
})

/** A schema that throws at an input does not accept it. */
function accepts(schema: z.ZodType, input: unknown): boolean {
  try {
    return schema.safeParse(input).success
  } catch {
    return false
  }
}

describe('the contract', () => {
  const whole = { ...contract, ...droppedContract }
  const names = Object.keys(whole)
  const called = vi.fn()
  const never = Object.fromEntries(names.map((name) => [name, called]))

  it('lets no garbage through to a handler', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.anything({ withNullPrototype: true }).filter((value) => value !== undefined),
        async (name, input) => {
          called.mockClear()
          const schema = whole[name as keyof typeof whole].input
          const result = await answerCall(whole, never as never, [name, input])
          expect(result.ok).toBe(accepts(schema, input))
          expect(called).toHaveBeenCalledTimes(result.ok ? 1 : 0)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('answers whatever arrives, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything()), async (message) => {
        const result = await answerCall(contract, never as never, message)
        expect(result).toHaveProperty('ok')
      }),
      { numRuns: 1000 },
    )
  })

  it('has no method in both tables', () => {
    expect(names).toHaveLength(Object.keys(contract).length + Object.keys(droppedContract).length)
  })
})
