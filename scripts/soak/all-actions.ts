import type { Random } from '../fuzz/random.ts'
import type { Action, AnyActionKind } from './action.ts'
import { drafting } from './actions/drafting.ts'
import { judging } from './actions/judging.ts'
import { lifecycle } from './actions/lifecycle.ts'
import { restoring } from './actions/restoring.ts'
import { sourceList } from './actions/source-list.ts'
import { signing } from './actions/signing.ts'
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
  ...sourceList,
  ...signing,
  ...drafting,
  ...surroundings,
  ...restoring,
  ...lifecycle,
]
export const kindNames: readonly string[] = kinds.map(({ name }) => name)
const byName = new Map(kinds.map((kind) => [kind.name, kind]))
/** Those that go on in the app as it runs. */
export const steadyKinds = kinds.filter((kind) => !lifecycle.includes(kind))

export function kindOf({ kind }: Action): AnyActionKind {
  const found = byName.get(kind)
  if (!found) throw new Error(`nobody knows how to ${kind}`)
  return found
}

/** Chooses something that can be done in the world as it is. */
export function chooseAction(random: Random, world: World): Action {
  const total = kinds.reduce((sum, { weight }) => sum + weight, 0)
  for (;;) {
    let at = random.below(total)
    const kind = kinds.find(({ weight }) => (at -= weight) < 0)
    if (!kind) continue
    const data = kind.draw(random, world)
    if (kind.apply(world, data)) return { kind: kind.name, data }
  }
}
