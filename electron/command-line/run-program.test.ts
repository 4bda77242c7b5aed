import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { runProgram } from './run-program.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-run-'))
})
afterEach(() => rm(folder, { recursive: true }))

const run = (code: string, signal = new AbortController().signal): Promise<number | null> =>
  runProgram(process.execPath, ['--eval', code], { cwd: folder, env: process.env, signal })

it('gives the exit code of a program, and none where it cannot be started', async () => {
  expect(await run('process.exit(3)')).toBe(3)
  const { signal } = new AbortController()
  const options = { cwd: folder, env: process.env, signal }
  expect(await runProgram(join(folder, 'nothing'), [], options)).toBeNull()
})

it('waits for the end of a program that is told to end', async () => {
  const call = new AbortController()
  const pidFile = join(folder, 'pid')
  const ended = run(
    `process.on('SIGTERM', () => setImmediate(() => process.exit()))
    setInterval(() => undefined, 1000)
    require('node:fs').writeFileSync('pid', String(process.pid))`,
    call.signal,
  )
  const read = (): Promise<string> => readFile(pidFile, 'utf8').catch(() => '')
  const pid = Number(await vi.waitUntil(read, { timeout: 60_000 }))
  call.abort()
  await ended
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})
