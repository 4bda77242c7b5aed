import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../../e2e/app.ts'
import { startAtRest, withApp } from './bench-app.ts'
import { largeProject } from './checked-project.ts'
import type { Part } from './measurement.ts'

/** What all processes of the app take together, a large project open and at rest. */
export const memoryPart: Part = {
  names: ['memory-large-project'],
  measure: async (effort) => {
    const values = await withApp([largeProject], async ({ app, projects: [folder = ''] }) => {
      const sizes: number[] = []
      for (let run = 0; run < (effort === 'full' ? 3 : 1); run += 1) {
        const page = await startAtRest(app, folder)
        const cdp = await page.context().newCDPSession(page)
        await cdp.send('HeapProfiler.collectGarbage')
        sizes.push(await settledMemory(app))
        await app.close()
      }
      return sizes
    })
    return [{ name: 'memory-large-project', unit: 'MB', values, aim: 400 }]
  },
}

/** Engines give memory back some time after the work is done: measured when it hardly changes any more. */
async function settledMemory(app: App): Promise<number> {
  let before = Infinity
  let now = await memoryOf(app)
  while (now < before * 0.99) {
    await wait(5_000)
    before = now
    now = await memoryOf(app)
  }
  return now
}

/** In MB of a million bytes; what processes share is counted once. */
async function memoryOf(app: App): Promise<number> {
  if (process.platform !== 'linux') return workingSets(app)
  const shares = await Promise.all((await withDescendants(app.pid)).map(proportionalSize))
  return shares.reduce((sum, share) => sum + share, 0) / 1e6
}

/** Without `/proc`: as Electron tells it, which counts shared memory for every process. */
async function workingSets(app: App): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electronApp }) =>
    electronApp.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
  return (kilobytes * 1024) / 1e6
}

/** Bytes; 0 for a process that has just ended. */
async function proportionalSize(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024
}

async function withDescendants(pid: number): Promise<readonly number[]> {
  const all = (await readdir('/proc')).map(Number).filter(Number.isInteger)
  const parents = new Map(
    await Promise.all(all.map(async (child) => [child, await parentOf(child)] as const)),
  )
  const family = new Set([pid])
  for (let size = 0; size < family.size;) {
    size = family.size
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child)
  }
  return [...family]
}

/** The process's name may hold spaces and brackets, so the fields are counted from its end. */
async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}
