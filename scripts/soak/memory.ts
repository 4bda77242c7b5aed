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

/** What is measured. */
export const measures = ['page', 'nodes', 'listeners', 'main'] as const

/** Measures after the garbage is collected; the app must be at rest. */
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

export function heldInWords({ page, nodes, listeners, main }: Held): string {
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
  return `page ${megabytes(page)}, ${nodes} nodes, ${listeners} listeners, main ${megabytes(main)}`
}
