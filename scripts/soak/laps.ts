import { isDeepStrictEqual } from 'node:util'
import type { Random } from '../fuzz/random.ts'
import type { Action } from './action.ts'
import { kindOf, steadyKinds } from './all-actions.ts'
import { persons } from './persons.ts'
import type { Settings, World } from './world.ts'

/** How often the particulars of a kind are drawn before it is left out as impossible in this world. */
const DRAWS = 60

/**
 * The actions of a lap: one of each kind that goes on as the app runs, where it can be done. None takes back what was
 * done before it.
 */
export function planLap(random: Random, world: World): readonly Action[] {
  const floor = world.undo.length
  const planned: Action[] = []
  let now: World = { ...world, redo: [] }
  for (const { name } of shuffled(steadyKinds, random)) {
    const kind = kindOf({ kind: name, data: null })
    for (let time = 0; time < DRAWS; time += 1) {
      const data = kind.draw(random, now)
      const after = kind.apply(now, data)
      if (!after || after.undo.length < floor) continue
      planned.push({ kind: name, data })
      now = after
      break
    }
  }
  return planned
}

/**
 * Does the actions of a lap, takes back what they have done to the project, and makes everything look as it did at
 * first: the world is then the same after each lap, but for the history, which is longer.
 */
export function* lap(
  now: () => { readonly world: World },
  planned: readonly Action[],
): Generator<Action, void, undefined> {
  const { undo } = now().world
  yield* planned
  for (let rest = 0; (rest = now().world.undo.length - undo.length) > 0;) {
    yield { kind: 'undo', data: { times: Math.min(rest, 8), way: 'menu' } }
    // Where a draft is taken back, it is taken back by itself.
    if (now().world.undo.length - undo.length === rest) {
      yield { kind: 'undo', data: { times: 1, way: 'menu' } }
    }
  }
  yield* inOrder(now)
}

/**
 * Everything as it is at first: all shown, in the order of the article, from its top. The history keeps what it has
 * worked out until it is looked at again: which entries a turn of the wheel has drawn in passing is chance, and so it is
 * looked at from its top as well.
 */
export function* inOrder(now: () => { readonly world: World }): Generator<Action, void, undefined> {
  for (const name of settingNames) {
    const value = firstSettings[name]
    if (!isDeepStrictEqual(now().world.settings[name], value)) {
      yield { kind: 'settings', data: { name, value } }
    }
  }
  if (now().world.filter !== 'all') yield { kind: 'filter', data: { filter: 'all', way: 'mouse' } }
  if (now().world.order !== 'place') yield { kind: 'order', data: { way: 'menu' } }
  yield { kind: 'visit', data: { screen: 'history', undoes: false } }
  yield { kind: 'to-end', data: { end: 'Home' } }
}

const settingNames = ['singleKeys', 'language', 'theme', 'person'] as const
const firstSettings: Settings = {
  singleKeys: true,
  language: 'en',
  theme: 'system',
  person: persons[0],
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items
    .map((item) => ({ item, place: random.below(2 ** 30) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
