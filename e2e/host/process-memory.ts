import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'

type Memory = Pick<Electron.MemoryInfo, 'workingSetSize' | 'peakWorkingSetSize'>

/** What a process holds of the machine's memory, in kibibytes as Electron counts; 0 for one that has ended. */
export function memoryOf(pid: number): Memory {
  try {
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      const field = (name: string) =>
        Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
      return { workingSetSize: field('VmRSS'), peakWorkingSetSize: field('VmHWM') }
    }
    const size = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }))
    return { workingSetSize: size, peakWorkingSetSize: size }
  } catch {
    return { workingSetSize: 0, peakWorkingSetSize: 0 }
  }
}
