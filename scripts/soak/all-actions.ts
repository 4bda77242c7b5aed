import type { Random } from '../fuzz/random.ts'
import type { Action, AnyActionKind } from './action.ts'
import { judging } from './actions/judging.ts'
import { lifecycle } from './actions/lifecycle.ts'
import { restoring } from './actions/restoring.ts'
import { sourcing } from './actions/sourcing.ts'
import { stepping } from './actions/stepping.ts'
import { surroundings } from './actions/surroundings.ts'
import { wording } from './actions/wording.ts'
import { writing } from './actions/writing.ts'
import type { World } from './world.ts'

const kinds: readonly AnyActionKind[] = [
  ...stepping,
  ...judging,
  ...wording,
  ...writing,
  ...sourcing,
  ...surroundings,
  ...restoring,
  ...lifecycle,
]
const byName = new Map(kinds.map((kind) => [kind.name, kind]))
/** Those that go on in the app as it runs. */
const steady = kinds.filter((kind) => !lifecycle.includes(kind))

export function kindOf({ kind }: Action): AnyActionKind {
  const found = byName.get(kind)
  if (!found) throw new Error(`nobody knows how to ${kind}`)
  return found
}

/** Chooses something that can be done in the world as it is. */
export function chooseAction(
  random: Random,
  world: World,
  { mayRestart }: { readonly mayRestart: boolean },
): Action {
  const offered = mayRestart ? kinds : steady
  const total = offered.reduce((sum, { weight }) => sum + weight, 0)
  for (;;) {
    let at = random.below(total)
    const kind = offered.find(({ weight }) => (at -= weight) < 0)
    if (!kind) continue
    const data = kind.draw(random, world)
    if (kind.apply(world, data)) return { kind: kind.name, data }
  }
}
