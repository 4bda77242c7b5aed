import { reviewFilters } from '../../../shared/project/vocabulary.ts'
import { actionKind } from '../action.ts'
import { ways, type Way } from '../driver.ts'
import { offeredFilters } from '../expected-view.ts'
import { listOf, passes, shownOf } from '../listing.ts'
import type { Filter, World } from '../world.ts'

/** Goes to an item of the list. */
export function select(world: World, key: string | null): World {
  return { ...world, current: key }
}

const directions = ['next', 'previous'] as const
const stepWays = ['key', 'arrow', 'menu'] as const

const step = actionKind<{ to: (typeof directions)[number]; way: (typeof stepWays)[number] }>({
  name: 'step',
  weight: 12,
  draw: (random) => ({ to: random.pick(directions), way: random.pick(stepWays) }),
  apply: (world, { to, way }) => {
    // The arrows go on acting where the list has the focus, and not elsewhere.
    if (way === 'arrow' && !world.settings.singleKeys) return null
    if (way === 'key' && !world.settings.singleKeys) return world
    const shown = shownOf(world)
    if (shown.length === 0) return world
    const at = shown.findIndex(({ key }) => key === world.current)
    const wanted = at < 0 ? 0 : at + (to === 'next' ? 1 : -1)
    return select(world, shown[Math.min(shown.length - 1, Math.max(0, wanted))]?.key ?? null)
  },
  perform: async (driver, { to, way }) => {
    if (way === 'arrow') {
      await driver.leaveControl()
      await driver.press(to === 'next' ? 'ArrowDown' : 'ArrowUp')
    } else await driver.command(`claim.${to}`, way)
    return undefined
  },
})

const nextPending = actionKind<{ way: Way }>({
  name: 'next-pending',
  weight: 5,
  draw: (random) => ({ way: random.pick(ways) }),
  apply: (world, { way }) => {
    if (way === 'key' && !world.settings.singleKeys) return world
    return select(world, pendingAfter(world) ?? world.current)
  },
  perform: async (driver, { way }) => {
    await driver.command('claim.nextPending', way)
    return undefined
  },
})

/** The next claim that waits for a verdict, from the top again if need be, or else a suggestion. */
function pendingAfter(world: World): string | null {
  const list = listOf(world)
  const at = list.findIndex(({ key }) => key === world.current) + 1
  const round = [...list.slice(at), ...list.slice(0, at)].filter(({ key }) => key !== world.current)
  const next =
    round.find(({ mark }) => mark === 'pending') ?? round.find(({ mark }) => mark === 'suggested')
  return next?.key ?? null
}

/** From wherever one is to an end of the list, with the keys of the list. */
const toEnd = actionKind<{ end: 'Home' | 'End' }>({
  name: 'to-end',
  weight: 2,
  draw: (random) => ({ end: random.pick(['Home', 'End']) }),
  apply: (world, { end }) => {
    const shown = shownOf(world)
    const isSomewhere = shown.some(({ key }) => key === world.current)
    const item = shown.at(end === 'End' && isSomewhere ? -1 : 0)
    return item ? select(world, item.key) : null
  },
  perform: async (driver, { end }) => {
    await driver.page.locator('#panel-claims [role="listbox"]').focus()
    await driver.press(end)
    return undefined
  },
})

/** A click on a row near the one at hand, or on a mark in the margin. */
const click = actionKind<{ on: 'row' | 'mark'; place: number }>({
  name: 'click',
  weight: 6,
  draw: (random, world) => ({
    on: random.pick(['row', 'mark']),
    place: random.below(shownOf(world).length || 1),
  }),
  apply: (world, { place }) => {
    const item = shownOf(world)[place]
    const at = shownOf(world).findIndex(({ key }) => key === world.current)
    return item && Math.abs(place - at) <= 4 ? select(world, item.key) : null
  },
  perform: async (driver, { on, place }, { before }) => {
    const key = shownOf(before)[place]?.key
    const inArticle = listOf({ ...before, order: 'place' }).findIndex((item) => item.key === key)
    const target =
      on === 'row'
        ? driver.page.locator(`#panel-claims [role="option"][aria-posinset="${place + 1}"]`)
        : driver.page.locator('article .mark').nth(inArticle)
    await target.click()
    return undefined
  },
})

/** What is at hand stays so if it passes; else the next that does is gone to, from the top again if need be. */
function filterBy(world: World, wanted: Filter): World {
  const list = listOf(world)
  const at = Math.max(
    0,
    list.findIndex(({ key }) => key === world.current),
  )
  const round = [...list.slice(at), ...list.slice(0, at)]
  const first = round.find((item) => passes(item, wanted, world.settings.person.name))
  return { ...world, filter: wanted, current: first?.key ?? world.current }
}

const filter = actionKind<{ filter: Filter; way: 'mouse' | 'key' }>({
  name: 'filter',
  weight: 3,
  draw: (random) => ({
    // Back to all as a rule: what is filtered away is not worked on.
    filter: random.below(2) === 0 ? 'all' : random.pick(reviewFilters),
    way: random.pick(['mouse', 'key']),
  }),
  apply: (world, { filter: wanted }) =>
    offeredFilters(world).includes(wanted) ? filterBy(world, wanted) : null,
  perform: async (driver, { filter: wanted, way }, { before }) => {
    const button = driver.page
      .locator('#panel-claims [role="toolbar"] button')
      .nth(offeredFilters(before).indexOf(wanted))
    if (way === 'mouse') await button.click()
    else await button.press('Enter')
    return undefined
  },
})

const order = actionKind<{ way: Way | 'mouse' }>({
  name: 'order',
  weight: 2,
  draw: (random) => ({ way: random.pick([...ways, 'mouse']) }),
  apply: (world, { way }) => {
    const isOffered = listOf(world).some(({ mark }) => mark === 'suggested')
    if (!isOffered) return null
    if (way === 'key' && !world.settings.singleKeys) return world
    return { ...world, order: world.order === 'place' ? 'score' : 'place' }
  },
  perform: async (driver, { way }, { after }) => {
    if (way !== 'mouse') await driver.command('suggestion.order', way)
    else
      await driver.page
        .locator('.order__option', { has: driver.page.locator(`[value="${after.order}"]`) })
        .click()
    return undefined
  },
})

export const stepping = [step, nextPending, toEnd, click, filter, order]
