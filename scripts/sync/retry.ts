import { setTimeout as wait } from 'node:timers/promises'

/** Between two looks, in milliseconds. */
const PAUSE = 200
/** What has not come by then does not come, in milliseconds. */
const PATIENCE = 120_000

/** Looks again and again until something is so. @throws with what was waited for, where it never is */
export async function retry(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE
  let failure: unknown = null
  while (Date.now() < end) {
    try {
      if (await isSo()) return
    } catch (error) {
      failure = error
    }
    await wait(PAUSE)
  }
  throw new Error(`waited in vain for ${what}`, { cause: failure })
}
