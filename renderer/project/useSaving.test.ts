import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, succeed, type Result } from '../../shared/ipc/app-error.ts'
import type { InputOf } from '../../shared/ipc/contract.ts'
import type { Saved } from '../../shared/ipc/opened-project.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { MAX_EVENTS_RECORDED } from '../../shared/project/limits.ts'

const ferry = 'the opening of one project'
const bridge = 'the opening of another'

type Answer = (result: Result<Saved>) => void

/** What was sent, and how to answer it. */
let calls: { opening: string; events: readonly ProjectEvent[]; answer: Answer }[]

beforeEach(() => {
  calls = []
  const call = (
    _: string,
    { opening, events }: InputOf<'projects.record'>,
  ): Promise<Result<Saved>> => new Promise((answer) => calls.push({ opening, events, answer }))
  vi.stubGlobal('window', { claimdesk: { call }, setTimeout, clearTimeout })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

async function begin() {
  const { useSaving } = await import('./useSaving.ts')
  const takenBack: ProjectEvent[] = []
  const saving = useSaving((refused) => takenBack.push(...refused))
  saving.begin(ferry, '')
  return { saving, takenBack }
}

function action(name: string, size: number): readonly ProjectEvent[] {
  return Array.from({ length: size }, (_, n) => ({
    v: 1,
    id: `${name}-${n}`,
    at: '2026-03-14T09:00:00.000Z',
    by: { name: '', role: 'checker' },
    action: `${name}-0`,
    type: 'rationale.written',
    data: { claim: 'claim-1', rationale: '' },
  }))
}

/** Answers the next call that has come. @returns what was sent with it */
async function answerNext(result: Result<Saved>): Promise<readonly ProjectEvent[]> {
  await vi.waitUntil(() => calls.length > 0)
  const next = calls.shift()
  next?.answer(result)
  return next?.events ?? []
}

const saved = succeed({ at: '2026-03-14T09:00:01.000Z' })

describe('an action that is longer than a call', () => {
  it('goes in parts, one after the other, and counts as saved with the last', async () => {
    const { saving } = await begin()
    const long = action('long', 2 * MAX_EVENTS_RECORDED + 1)
    saving.send(long)
    const sent = [...(await answerNext(saved)), ...(await answerNext(saved))]
    await vi.waitUntil(() => calls.length > 0)
    expect(saving.saving.value).toEqual({ state: 'saving' })
    sent.push(...(await answerNext(saved)))
    expect(sent).toEqual(long)
    await vi.waitUntil(() => saving.saving.value.state === 'saved')
  })

  it('lets nothing come between its parts', async () => {
    const { saving } = await begin()
    saving.send(action('long', MAX_EVENTS_RECORDED + 1))
    saving.send(action('next', 1))
    saving.send(action('last', 1))
    await answerNext(saved)
    expect((await answerNext(saved))[0]?.action).toBe('long-0')
    expect((await answerNext(saved))[0]?.action).toBe('next-0')
    expect((await answerNext(saved))[0]?.action).toBe('last-0')
  })

  it('is taken back as a whole where one part is refused, and the rest is not sent', async () => {
    const { saving, takenBack } = await begin()
    const long = action('long', 3 * MAX_EVENTS_RECORDED)
    saving.send(long)
    await answerNext(saved)
    await answerNext(fail({ code: 'invalid-input', path: '' }))
    await vi.waitUntil(() => saving.saving.value.state === 'failed')
    expect(takenBack).toEqual(long)
    expect(calls).toEqual([])
  })
})

it('sends what fits into a call at once, without waiting for what was sent before', async () => {
  const { saving } = await begin()
  saving.send(action('one', 1))
  saving.send(action('two', 1))
  await vi.waitUntil(() => calls.length === 2)
  expect(calls.map(({ events }) => events[0]?.action)).toEqual(['one-0', 'two-0'])
})

describe('a project that was closed before main has answered', () => {
  const failed = fail({ code: 'disk-full' } as const)

  it('has nothing said of how far it is saved where another one is open', async () => {
    const { saving, takenBack } = await begin()
    saving.send(action('one', 1))
    saving.send(action('two', 1))
    saving.begin(bridge, '2026-03-14T10:00:00.000Z')
    await answerNext(failed)
    await answerNext(fail({ code: 'invalid-input', path: '' }))
    expect(saving.saving.value).toEqual({ state: 'saved', at: '2026-03-14T10:00:00.000Z' })
    expect(takenBack).toEqual([])
    saving.send(action('three', 1))
    expect(calls.map(({ opening }) => opening)).toEqual([bridge])
    await answerNext(saved)
    await vi.waitUntil(() => saving.saving.value.state === 'saved')
  })

  it('does not send the rest of a long action to another one', async () => {
    const { saving } = await begin()
    saving.send(action('long', 2 * MAX_EVENTS_RECORDED))
    await vi.waitUntil(() => calls.length === 1)
    saving.begin(bridge, '')
    saving.send(action('next', 1))
    expect((await answerNext(saved))[0]?.action).toBe('long-0')
    await answerNext(saved)
    await vi.waitUntil(() => saving.saving.value.state === 'saved')
    expect(calls).toEqual([])
  })

  it('is not tried again by itself', async () => {
    vi.useFakeTimers()
    const { saving } = await begin()
    saving.send(action('one', 1))
    saving.end()
    await answerNext(failed)
    await vi.runAllTimersAsync()
    expect(calls).toEqual([])
    vi.useRealTimers()
  })
})
