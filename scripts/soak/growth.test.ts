import { expect, test } from 'vitest'
import { randomOf } from '../fuzz/random.ts'
import { finest, growing, type Series } from './growth.ts'
import type { Held } from './memory.ts'

const TIMES = 8
const none: Held = { objects: 0, nodes: 0, listeners: 0, main: 0 }
const asTheyAre = { own: none, resolution: finest } satisfies Partial<Series>

/** What is held at eight moments: what grows each time, and noise as it is measured. */
function series(more: Partial<Held>, seed: number): readonly Held[] {
  const random = randomOf(seed, 0)
  const noise = (most: number): number => random.below(2 * most + 1) - most
  return Array.from({ length: TIMES }, (_, at) => ({
    objects: 150_000 + at * (more.objects ?? 0) + noise(5),
    nodes: 2400 + at * (more.nodes ?? 0) + noise(2),
    listeners: 310 + at * (more.listeners ?? 0) + noise(1),
    main: 3e7 + at * (more.main ?? 0) + noise(60_000),
  }))
}

const seeds = Array.from({ length: 500 }, (_, seed) => seed)

test('noise alone is no growth', () => {
  expect(
    seeds.filter((seed) => growing({ held: series({}, seed), ...asTheyAre }).length > 0),
  ).toEqual([])
})

test.each([
  ['objects', 12],
  ['main', 150_000],
  ['nodes', 4],
  ['listeners', 2],
] as const)('what is left behind in %s each time is found in the noise', (what, more) => {
  const missed = seeds.filter(
    (seed) => !growing({ held: series({ [what]: more }, seed), ...asTheyAre })[0]?.startsWith(what),
  )
  expect(missed.length).toBeLessThan(seeds.length / 100)
})

test('what the project itself takes more is not counted, and anything on top of it is', () => {
  const own: Held = { objects: 400, nodes: 0, listeners: 0, main: 100_000 }
  expect(
    growing({ held: series({ objects: 400, main: 100_000 }, 1), own, resolution: finest }),
  ).toEqual([])
  const more = growing({
    held: series({ objects: 600, main: 100_000 }, 1),
    own,
    resolution: finest,
  })
  expect(more).toEqual([expect.stringMatching(/^objects/)])
})

test('what is held once, after the first time, is no growth', () => {
  const held = series({}, 3).map((one, at) =>
    at === 0 ? one : { ...one, objects: one.objects + 3000 },
  )
  expect(growing({ held, ...asTheyAre })).toEqual([])
})
