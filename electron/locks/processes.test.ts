import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { isSameStart, startTicks, systemProcesses } from './processes.ts'

describe('the programs on this computer', () => {
  it('include this one', async () => {
    const own = await systemProcesses.own()
    expect(own.pid).toBe(process.pid)
    expect(own.start).toMatch(/^[0-9a-z]+$/)
    expect(await systemProcesses.own()).toEqual(own)
    expect(await systemProcesses.isRunning(own)).toBe(true)
  })

  it('do not include one of the same id that started at another time', async () => {
    const own = await systemProcesses.own()
    expect(await systemProcesses.isRunning({ ...own, start: '1' })).toBe(false)
  })

  it('do not include one that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const pid = child.pid ?? 0
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await systemProcesses.isRunning({ pid, start: '1' })).toBe(false)
  })
})

describe('when a process started', () => {
  it('stands in field 22 on Linux, whatever the program is called', () => {
    const fields = Array.from({ length: 50 }, (_, index) => String(index + 3))
    expect(startTicks(`42 (a) b (c)) ${fields.join(' ')}`)).toBe('22')
  })

  it('is the same within ten seconds elsewhere', () => {
    const start = '1700000000000'
    expect(isSameStart(1_700_000_000_000 - 2_000, start)).toBe(true)
    expect(isSameStart(1_700_000_000_000 + 60_000, start)).toBe(false)
  })

  it('is taken for the same where the system does not say', () => {
    expect(isSameStart(Number.NaN, '1700000000000')).toBe(true)
  })
})
