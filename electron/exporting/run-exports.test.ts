import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import { runExports, type ExportRun } from './run-exports.ts'

let folder: string
let told: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-exports-'))
  told = []
})
afterEach(() => rm(folder, { recursive: true }))

const run = (given: Partial<ExportRun> = {}) =>
  runExports({
    kinds: ['html', 'markdown', 'claims-json'],
    make: (kind) => `all of ${kind}`,
    placeOf: (kind) => Promise.resolve(join(folder, kind)),
    signal: new AbortController().signal,
    onState: (kind, { state }) => told.push(`${kind} ${state}`),
    onWritten: () => undefined,
    ...given,
  })

describe('runExports', () => {
  it('writes one after the other and tells of each', async () => {
    expect(await run()).toEqual([
      { kind: 'html', state: 'written', name: 'html' },
      { kind: 'markdown', state: 'written', name: 'markdown' },
      { kind: 'claims-json', state: 'written', name: 'claims-json' },
    ])
    expect(told).toEqual([
      'html writing',
      'html written',
      'markdown writing',
      'markdown written',
      'claims-json writing',
      'claims-json written',
    ])
  })

  it('says which one failed and why, and writes the others', async () => {
    const make = (kind: ExportKind): string => {
      if (kind === 'markdown') throw new AppFailure({ code: 'disk-full' })
      return 'all'
    }
    expect(await run({ make })).toMatchObject([
      { state: 'written' },
      { kind: 'markdown', state: 'failed', error: { code: 'disk-full' } },
      { state: 'written' },
    ])
    expect((await readdir(folder)).sort()).toEqual(['claims-json', 'html'])
  })

  it('makes nothing more once it is cancelled, and keeps what is whole', async () => {
    const cancelling = new AbortController()
    const onWritten = (): void => cancelling.abort()
    expect(await run({ signal: cancelling.signal, onWritten })).toEqual([
      { kind: 'html', state: 'written', name: 'html' },
      { kind: 'markdown', state: 'cancelled' },
      { kind: 'claims-json', state: 'cancelled' },
    ])
    expect(await readdir(folder)).toEqual(['html'])
  })

  it('leaves nothing of one that is cancelled while it is made', async () => {
    const cancelling = new AbortController()
    const make = (): string => {
      cancelling.abort()
      return 'all'
    }
    expect(await run({ make, signal: cancelling.signal })).toMatchObject([
      { state: 'cancelled' },
      { state: 'cancelled' },
      { state: 'cancelled' },
    ])
    expect(await readdir(folder)).toEqual([])
  })
})
