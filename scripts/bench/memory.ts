import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../../e2e/app.ts'
import { collectGarbage } from '../../e2e/collect-garbage.ts'
import { startAtRest, startWithProbe, withApp } from './bench-app.ts'
import { largeProject } from './checked-project.ts'
import type { Part } from './measurement.ts'

/**
 * What all processes of the app take together: a large project open and at rest, and beside it nothing open, which is
 * what Chromium and Electron, or the host in its place, take for any app. What lies between them is the project's own.
 */
export const memoryPart: Part = {
  names: ['memory-large-project', 'memory-nothing-open', 'memory-of-the-project'],
  measure: (effort) =>
    withApp([largeProject], async ({ app, projects: [folder = ''] }) => {
      const large: number[] = []
      const nothing: number[] = []
      for (let run = 0; run < (effort === 'full' ? 3 : 1); run += 1) {
        await startWithProbe(app)
        nothing.push(await memoryAtRest(app))
        await app.close()
        await startAtRest(app, folder)
        large.push(await memoryAtRest(app))
        await app.close()
      }
      return [
        { name: 'memory-large-project', unit: 'MB', values: large, aim: 400 },
        { name: 'memory-nothing-open', unit: 'MB', values: nothing, aim: null },
        {
          name: 'memory-of-the-project',
          unit: 'MB',
          values: large.map((all, run) => all - (nothing[run] ?? 0)),
          aim: null,
        },
      ]
    }),
}

async function memoryAtRest(app: App): Promise<number> {
  const cdp = await app.page.context().newCDPSession(app.page)
  await collectGarbage(cdp)
  await cdp.detach()
  return settledMemory(app)
}

/** How many looks in a row must find no less: memory is given back in steps, up to a quarter of a minute apart. */
const STEADY_LOOKS = 5

/** Engines give memory back some time after the work is done: measured when it hardly changes any more. */
async function settledMemory(app: App): Promise<number> {
  let least = await memoryOf(app)
  for (let steady = 0; steady < STEADY_LOOKS;) {
    await wait(5_000)
    const now = await memoryOf(app)
    steady = now < least * 0.99 ? 0 : steady + 1
    least = Math.min(least, now)
  }
  return least
}

/**
 * In MB of a million bytes; what processes share is counted once. What they share with others, as with another
 * Chromium that runs beside them, is counted in part: the app is measured where there is none.
 */
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
