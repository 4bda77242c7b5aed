import type { Random } from '../fuzz/random.ts'
import type { Driver } from './driver.ts'
import type { World } from './world.ts'

/** Something that a person does, of one kind: how it is chosen, what comes of it, and how it is done. */
export interface ActionKind<Data> {
  readonly name: string
  /** How often it is chosen among the others. */
  readonly weight: number
  /** Chooses its particulars. They need not make sense in the world as it is: `apply` tells. */
  readonly draw: (random: Random, world: World) => Data
  /** The world afterwards; `null` where it cannot be done, or nobody says what would come of it. */
  readonly apply: (world: World, data: Data) => World | null
  /**
   * Does it. Where it does not lie with the person alone what comes of it (what a killed program had not yet
   * saved), it tells.
   */
  readonly perform: (driver: Driver, data: Data, step: Transition) => Promise<World | undefined>
}

export interface Transition {
  readonly before: World
  readonly after: World
}

/** A kind of action whose particulars only it knows. */
export type AnyActionKind = ActionKind<unknown>

/** An action as it is kept in a file: `data` is JSON. */
export interface Action {
  readonly kind: string
  readonly data: unknown
}

/** Puts kinds of actions into one list: what `draw` gives comes back to the same kind only. */
export function actionKind<Data>(kind: ActionKind<Data>): AnyActionKind {
  return kind as unknown as AnyActionKind // its particulars are only ever its own
}
