import type { CDPSession } from '@playwright/test'

/** Has a page give back what nothing holds any more. What the first collection sets free may be all that holds something else. */
export async function collectGarbage(cdp: CDPSession): Promise<void> {
  for (let time = 0; time < 3; time += 1) await cdp.send('HeapProfiler.collectGarbage')
}
