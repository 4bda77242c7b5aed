import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SingleInstance } from './single-instance.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-instance-'))
  vi.stubEnv('TMPDIR', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

describe.skipIf(process.platform === 'win32')('SingleInstance', () => {
  it('is the first of a data folder until it ends, and leaves nothing behind', async () => {
    const [first, second, third] = [1, 2, 3].map(() => new SingleInstance('/data'))
    await first?.acquire()
    expect(first?.isFirst).toBe(true)
    expect(await readdir(folder)).toHaveLength(1)
    await second?.acquire()
    expect(second?.isFirst).toBe(false)
    first?.release()
    expect(await readdir(folder)).toEqual([])
    await third?.acquire()
    expect(third?.isFirst).toBe(true)
    third?.release()
  })
})
