import type { Driver } from './driver.ts'

/** What the app holds once all that can be given back is given back. */
export interface Held {
  /** Bytes of the page's JavaScript heap. */
  readonly page: number
  readonly nodes: number
  readonly listeners: number
  /** Bytes of the main process's JavaScript heap. */
  readonly main: number
}

/** Measures after the garbage is collected; the review screen must be at rest. */
export async function heldBy(driver: Driver): Promise<Held> {
  const { page } = driver
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  )
  // What the first collection sets free may be all that holds something else.
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  await cdp.detach()
  return { page: usedSize, nodes, listeners: jsEventListeners, main: await mainHeap(driver) }
}

function mainHeap({ app }: Driver): Promise<number> {
  return app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc')
    const { runInNewContext } = process.getBuiltinModule('node:vm')
    const collect = runInNewContext('gc') as () => void // as the flag gives it
    for (let time = 0; time < 3; time += 1) collect()
    return process.memoryUsage().heapUsed
  })
}

/**
 * How much more may be held after some hundred actions than by the app that has just opened the same project: a share
 * of what the new one holds, and so much besides. What is allowed is about what is held for ever once every dialog has
 * been seen and all code compiled; it stays the same however often they are seen.
 */
const allowed: Readonly<Record<keyof Held, { readonly share: number; readonly besides: number }>> =
  {
    page: { share: 0.25, besides: 8e6 },
    nodes: { share: 0.5, besides: 3000 },
    listeners: { share: 0.5, besides: 600 },
    main: { share: 0.25, besides: 8e6 },
  }

/** @returns what has grown beyond what the project itself takes, in words; empty if nothing has */
export function grown(long: Held, fresh: Held): readonly string[] {
  return (Object.keys(allowed) as (keyof Held)[]).flatMap((what) => {
    const { share, besides } = allowed[what]
    const limit = fresh[what] * (1 + share) + besides
    return long[what] > limit ? [`${what}: ${long[what]} and not at most ${limit}`] : []
  })
}

export function heldInWords({ page, nodes, listeners, main }: Held): string {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  return `page ${megabytes(page)}, ${nodes} nodes, ${listeners} listeners, main ${megabytes(main)}`
}
