import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { SampleEvents } from './sample-events.ts'
import { findWholeHere, findWholeInThreads } from './find-whole.ts'
import { emptyJournal, formatLines } from './journal-lines.ts'

const program = join(import.meta.dirname, 'journal-thread.ts')
const samples = new SampleEvents()
let first: ReturnType<typeof formatLines>
let all: Uint8Array

beforeAll(() => {
  first = formatLines(samples.rationales(2_000, 700), emptyJournal)
  all = Buffer.concat([first.bytes, formatLines(samples.rationales(2_000, 700), first.end).bytes])
})

describe('a long journal, looked at in threads of its own', () => {
  it('is found to be as whole as here', async () => {
    const inThread = findWholeInThreads(program, 1)
    expect(all.byteLength - first.bytes.byteLength).toBeGreaterThan(1_000_000)
    const begun = await inThread(first.bytes, null)
    expect(begun).toEqual(await findWholeHere(first.bytes, null))
    expect(begun?.end).toEqual(first.end)
    expect(await inThread(all, begun)).toEqual(await findWholeHere(all, null))
  })

  it('is found to be as whole by several threads, each with a stretch of it', async () => {
    const here = await findWholeHere(all, null)
    expect(await findWholeInThreads(program, 3)(all, null)).toEqual(here)
  })

  it('is not whole where a line of it has changed', async () => {
    const changed = Buffer.from(all)
    changed.write('X', changed.indexOf('nº 3000'))
    expect(await findWholeInThreads(program, 2)(changed, null)).toBeNull()
  })

  it('is not known to be whole where no thread can be had', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    expect(await findWholeInThreads(`${program}.gone`, 1)(all, null)).toBeNull()
    expect(told).toHaveBeenCalledOnce()
    told.mockRestore()
  })

  it('needs none while it is short', async () => {
    const { bytes } = formatLines(samples.rationales(3), emptyJournal)
    expect(await findWholeInThreads(`${program}.gone`)(bytes, null)).not.toBeNull()
  })
})
