import type { Action } from './action.ts'
import { kindOf } from './all-actions.ts'
import { checkPage, DiskCheck } from './check.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

/** The project is read back from disk after every so many actions. */
const ACTIONS_PER_READING = 20

export interface Played {
  /** What was done, and what was passed over since it could not be. */
  readonly done: readonly Action[]
  readonly failure: Error | null
}

/**
 * Does one action after the other, and compares the app with the model after each.
 *
 * @param next the next action, or `null` at the end
 */
export async function play(
  { driver, world: start }: Session,
  next: (world: World, done: number) => Action | null,
  onDone: (action: Action, world: World, done: number) => Promise<void> = () => Promise.resolve(),
): Promise<Played> {
  const done: Action[] = []
  const disk = new DiskCheck()
  let world = start
  try {
    await checkPage(driver, world)
    for (;;) {
      const action = next(world, done.length)
      if (!action) break
      const kind = kindOf(action)
      const after = kind.apply(world, action.data)
      if (!after) continue
      done.push(action)
      world = (await kind.perform(driver, action.data, { before: world, after })) ?? after
      await checkPage(driver, world)
      if (done.length % ACTIONS_PER_READING === 0) await disk.check(driver, world)
      await onDone(action, world, done.length)
    }
    await disk.check(driver, world)
    return { done, failure: null }
  } catch (error) {
    return { done, failure: error instanceof Error ? error : new Error(String(error)) }
  }
}
