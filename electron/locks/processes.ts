import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { errorCode } from '../storage/storage-failure.ts'

/** Names one process for ever: the system uses a pid again, but not with the same start. */
export interface ProcessIdentity {
  readonly pid: number
  /** Lower-case letters and digits; only compared with what the same system gives. */
  readonly start: string
}

/** What a lock must know of the programs that run on this computer. */
export interface Processes {
  own(): Promise<ProcessIdentity>
  /** `true` also where it cannot be told: a lock is broken only when its holder is surely gone. */
  isRunning(identity: ProcessIdentity): Promise<boolean>
  /** The paths of the locks that this program holds. */
  readonly heldLocks: Set<string>
}

export const systemProcesses: Processes = {
  heldLocks: new Set(),
  async own() {
    const start = process.platform === 'linux' ? await linuxStart(process.pid) : null
    return { pid: process.pid, start: start ?? String(Math.round(performance.timeOrigin)) }
  },
  async isRunning({ pid, start }) {
    if (!hasProcess(pid)) return false
    try {
      if (process.platform === 'linux') return (await linuxStart(pid)) === start
      const started = process.platform === 'win32' ? await windowsStart(pid) : await macStart(pid)
      return isSameStart(started, start)
    } catch {
      return true
    }
  },
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) !== 'ESRCH'
  }
}

/** The boot and the clock ticks since then: setting the clock changes neither. */
async function linuxStart(pid: number): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  return `${boot.slice(0, 8)}${startTicks(await readFile(`/proc/${pid}/stat`, 'utf8'))}`
}

/** Field 22 of `/proc/<pid>/stat`; the second field is in parentheses and may hold anything (proc(5)). */
export function startTicks(stat: string): string {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = fields[22 - 3]
  if (ticks === undefined) throw new Error('unknown form of /proc/<pid>/stat')
  return ticks
}

const run = promisify(execFile)

async function macStart(pid: number): Promise<number> {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const { stdout } = await run('/bin/ps', ['-o', 'lstart=', '-p', String(pid)], { env })
  return Date.parse(`${stdout.trim()} UTC`)
}

async function windowsStart(pid: number): Promise<number> {
  const command = `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('o')`
  const { stdout } = await run('powershell.exe', ['-NoProfile', '-Command', command])
  return Date.parse(stdout.trim())
}

/** macOS and Windows note when a process started; ours takes a moment to look at the clock itself. */
const START_TOLERANCE = 10_000

/**
 * @param started what the system says, in milliseconds since 1970; not a number if it does not know
 * @param start what the process has said of itself
 */
export function isSameStart(started: number, start: string): boolean {
  return !(Math.abs(started - Number(start)) > START_TOLERANCE)
}
