import type { Action } from './action.ts'
import { kindOf } from './all-actions.ts'
import { checkLog, checkPage, DiskCheck } from './check.ts'
import type { Session } from './session.ts'

/** The project is read back from disk, and the log of the main process read, after every so many actions. */
const ACTIONS_PER_READING = 20

/** An app that hangs does not answer: nothing that a person does takes so long; milliseconds. */
const LONGEST = 90_000

/**
 * What is played: one action after the other, which may turn out not to be possible. What it does between them sees
 * the app at rest, and the project and the world as they are.
 */
export type Script = (now: () => Now) => AsyncIterable<Action>

export interface Now extends Session {
  /** How many actions were done. */
  readonly done: number
}

export interface Played {
  readonly done: readonly Action[]
  /** Why it has ended before its end. */
  readonly failure: Error | null
}

/** Does one action after the other, and compares the app with the model after each. */
export async function play(session: Session, script: Script): Promise<Played> {
  const { driver } = session
  const done: Action[] = []
  const disk = new DiskCheck()
  let { world } = session
  const look = async (): Promise<void> => {
    await disk.check(driver, world)
    await checkLog(driver)
  }
  try {
    await checkPage(driver, world)
    for await (const action of script(() => ({ ...session, world, done: done.length }))) {
      const kind = kindOf(action)
      const after = kind.apply(world, action.data)
      if (!after) continue
      done.push(action)
      const told = await inTime(kind.perform(driver, action.data, { before: world, after }))
      world = told ?? after
      await inTime(checkPage(driver, world))
      if (done.length % ACTIONS_PER_READING === 0) await look()
    }
    await look()
    return { done, failure: null }
  } catch (error) {
    return { done, failure: error instanceof Error ? error : new Error(String(error)) }
  }
}

/** @throws where it takes longer than anything does */
async function inTime<Value>(doing: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('the app does not answer')), LONGEST)
  return Promise.race([doing, promise]).finally(() => clearTimeout(timer))
}
