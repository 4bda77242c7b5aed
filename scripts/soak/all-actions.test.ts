import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '../../shared/project/records.ts'
import { randomOf } from '../fuzz/random.ts'
import type { Action } from './action.ts'
import { chooseAction, kindNames, kindOf } from './all-actions.ts'
import { articleOf } from './article.ts'
import { planLap } from './laps.ts'
import { beginning } from './session.ts'
import type { World } from './world.ts'

const sample = await readFile(
  join(import.meta.dirname, '../../resources/samples/sample.en.txt'),
  'utf8',
)
const blocks: readonly Block[] = sample
  .trim()
  .split(/\n{2,}/)
  .map((text, at) => (at === 0 ? { type: 'heading', level: 1, text } : { type: 'paragraph', text }))
const article = articleOf({ title: blocks[0]?.text ?? '', language: 'en', blocks }, 0)

/** So many actions on the model alone: those that tell themselves what came of them are taken at their word. */
function imagine(seed: number, count: number): { world: World; done: readonly Action[] } {
  let world = beginning(article, 'en')
  const done: Action[] = []
  while (done.length < count) {
    const action = chooseAction(randomOf(seed, done.length), world)
    world = kindOf(action).apply(world, action.data) ?? world
    done.push(action)
  }
  return { world, done }
}

test('every kind of action is chosen before long', () => {
  const kinds = [1, 2, 3].flatMap((seed) => imagine(seed, 2500).done.map(({ kind }) => kind))
  expect(new Set(kinds)).toEqual(new Set(kindNames))
})

test('the same seed chooses the same actions', () => {
  expect(imagine(7, 200).done).toEqual(imagine(7, 200).done)
})

test('an action can be written to a file and read back', () => {
  const { done } = imagine(3, 500)
  expect(JSON.parse(JSON.stringify(done))).toEqual(done)
})

test('a lap has nearly every kind, and takes nothing back that was done before it', () => {
  const { world } = imagine(5, 300)
  const planned = planLap(randomOf(5, 0), world)
  let now: World = { ...world, redo: [] }
  for (const { kind, data } of planned) {
    now = kindOf({ kind, data }).apply(now, data) ?? now
    expect(now.undo.slice(0, world.undo.length)).toEqual(world.undo)
  }
  expect(planned.length).toBeGreaterThan(kindNames.length * 0.6)
})
