import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Part } from './measurement.ts'
import type { ReanchorTimes } from './reanchor-thread.ts'

const ours = 'reanchor-10k-claims'
/** What it would take to search for every claim by its letters alone, from a sample. */
const plain = 'reanchor-10k-claims-plain-search-scaled'

/** 10,000 claims of an article of 300,000 words, found again in its next draft; each run in a thread of its own. */
export const reanchorPart: Part = {
  names: [ours, plain],
  measure: async (effort) => {
    const times: ReanchorTimes[] = []
    for (let run = 0; run < (effort === 'full' ? 10 : 3); run += 1) {
      const thread = new Worker(new URL('./reanchor-thread.ts', import.meta.url))
      const [posted] = (await once(thread, 'message')) as [ReanchorTimes] // what `reanchor-thread.ts` posts
      times.push(posted)
      await thread.terminate()
    }
    return [
      { name: ours, unit: 'ms', values: times.map(({ reanchor }) => reanchor), aim: 3000 },
      { name: plain, unit: 'ms', values: times.map(({ plainSearch }) => plainSearch), aim: null },
    ]
  },
}
