import { readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** After a kill the last Chromium takes a moment to end; a profile can be used by one at a time. */
export async function profileIsFree(profile: string): Promise<void> {
  for (;;) {
    const owner = await readlink(join(profile, 'SingletonLock')).catch(() => null)
    const pid = Number(owner?.split('-').at(-1))
    if (!Number.isInteger(pid) || pid <= 0 || !isRunning(pid)) return
    await delay(10)
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
