import type { CDPSession } from '@playwright/test'
import { collectGarbage } from '../../e2e/collect-garbage.ts'
import type { Driver } from './driver.ts'

/** What the app holds once all that can be given back is given back. */
export interface Held {
  /** How many objects of JavaScript the page has, functions and arrays among them. */
  readonly objects: number
  readonly nodes: number
  readonly listeners: number
  /** Bytes of the main process's JavaScript heap. */
  readonly main: number
}

/** What is measured. */
export const measures = ['objects', 'nodes', 'listeners', 'main'] as const

/** Measures after the garbage is collected; the app must be at rest. */
export async function heldBy(driver: Driver): Promise<Held> {
  const { page } = driver
  const cdp = await page.context().newCDPSession(page)
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  )
  await collectGarbage(cdp)
  const objects = await countObjects(cdp)
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  await cdp.detach()
  return { objects, nodes, listeners: jsEventListeners, main: await mainHeap(driver) }
}

/** Objects are counted, for a heap's bytes grow as code is compiled that has run often enough. */
async function countObjects(cdp: CDPSession): Promise<number> {
  const objectGroup = 'counted'
  const expression = 'Object.prototype'
  const { result } = await cdp.send('Runtime.evaluate', { expression, objectGroup })
  const { objects } = await cdp.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup,
  })
  const { result: counted } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await cdp.send('Runtime.releaseObjectGroup', { objectGroup })
  return Number(counted.value)
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

export function heldInWords({ objects, nodes, listeners, main }: Held): string {
  return `${Math.round(objects)} objects, ${nodes} nodes, ${listeners} listeners, main ${(main / 1e6).toFixed(1)} MB`
}
