import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Part } from './measurement.ts'

/** Each report is made in a thread of its own, where nothing is compiled yet: as an editor exports, once. */
export const reportPart: Part = {
  names: ['report-html-1000-claims'],
  measure: async (effort) => {
    const values: number[] = []
    for (let run = 0; run < (effort === 'full' ? 20 : 5); run += 1) {
      const thread = new Worker(new URL('./report-thread.ts', import.meta.url))
      const [milliseconds] = (await once(thread, 'message')) as [number] // what `report-thread.ts` posts
      values.push(milliseconds)
      await thread.terminate()
    }
    return [{ name: 'report-html-1000-claims', unit: 'ms', values, aim: 300 }]
  },
}
