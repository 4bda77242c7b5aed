import { verdicts } from '../../../shared/project/vocabulary.ts'
import type { Verdict, VerdictAspect } from '../../../shared/project/records.ts'
import { actionKind } from '../action.ts'
import { change, changeClaim, redo, undo } from '../changes.ts'
import { accept, judgement, newClaim, newKey } from '../claims.ts'
import { claimTool } from '../claim-tool.ts'
import { ways, type Way } from '../driver.ts'
import { currentOf, itemsOf } from '../listing.ts'
import type { World } from '../world.ts'

interface Judgement {
  readonly aspect: VerdictAspect
  readonly verdict: Verdict
  readonly way: Way | 'mouse'
}

const judge = actionKind<Judgement>({
  name: 'verdict',
  weight: 24,
  draw: (random) => ({
    aspect: random.pick(['content', 'content', 'attribution']),
    verdict: random.pick(verdicts),
    way: random.pick([...ways, 'key', 'mouse']),
  }),
  apply: (world, { aspect, verdict, way }) => {
    const item = currentOf(world)
    if (!item) return null
    if (way === 'key' && !world.settings.singleKeys) return world
    const { speaker } = item.mark === 'suggested' ? item.suggestion : item.claim
    if (aspect === 'attribution' && speaker === null) return way === 'mouse' ? null : world
    if (item.mark !== 'suggested')
      return changeClaim(world, item.key, judgement(world, item.claim, aspect, verdict))
    return way === 'mouse' ? null : accept(world, item.suggestion, [aspect, verdict])
  },
  perform: async (driver, { aspect, verdict, way }) => {
    if (way === 'mouse') {
      const group = driver.page.locator(`[aria-labelledby="inspector-${aspect}"]`)
      await group.locator(`.choice__answer--${verdict}`).click()
    } else {
      const prefix = aspect === 'content' ? 'verdict' : 'attribution'
      await driver.command(`${prefix}.${verdict}`, way)
    }
    return undefined
  },
})

/** Yes or no to the suggestion at hand. */
const answer = actionKind<{ answer: 'accept' | 'dismiss'; way: Way | 'mouse' }>({
  name: 'answer',
  weight: 16,
  draw: (random) => ({
    answer: random.pick(['accept', 'accept', 'dismiss']),
    way: random.pick([...ways, 'mouse']),
  }),
  apply: (world, { answer: given, way }) => {
    const item = currentOf(world)
    if (item?.mark !== 'suggested') return null
    if (way === 'key' && !world.settings.singleKeys) return world
    if (given === 'accept') return accept(world, item.suggestion)
    const dismissed = [...world.project.dismissed, item.key]
    return change(world, { ...world.project, dismissed })
  },
  perform: async (driver, { answer: given, way }) => {
    if (way === 'mouse') {
      const buttons = driver.page.locator('#panel-inspector .answers button')
      await buttons.nth(given === 'accept' ? 0 : 1).click()
    } else await driver.command(`suggestion.${given}`, way)
    return undefined
  },
})

const acceptAll = actionKind<{ way: Way }>({
  name: 'accept-all',
  weight: 1,
  // In the palette its name has a number in it.
  draw: (random) => ({ way: random.pick(['key', 'menu']) }),
  apply: (world, { way }) => {
    const open = itemsOf(world).filter((item) => item.mark === 'suggested')
    if (open.length === 0) return null
    if (way === 'key' && !world.settings.singleKeys) return world
    let next: World = world
    const made = open.map(({ suggestion }) => {
      const [key, counted] = newKey(next)
      next = counted
      return newClaim(key, suggestion, suggestion, suggestion.key)
    })
    const claims = [...world.project.claims, ...made]
    const keys = made.map(({ key }) => key)
    const changed = change(next, { ...world.project, claims }, ...keys)
    const now = made.find(({ suggestion }) => suggestion === world.current)
    return now ? { ...changed, current: now.key } : changed
  },
  perform: async (driver, { way }) => {
    await driver.command('suggestion.acceptAll', way)
    return undefined
  },
})

const remove = claimTool({
  name: 'remove',
  command: 'claim.remove',
  button: 4,
  outcome: (world, claim) => changeClaim(world, claim.key, { isRemoved: true }),
})

const takeBack = actionKind<{ times: number; way: Way | 'mouse' }>({
  name: 'undo',
  weight: 12,
  draw: (random) => ({
    times: random.pick([1, 1, 1, 2, 3, 8]),
    way: random.pick([...ways, 'key', 'mouse']),
  }),
  apply: (world, { times }) => repeat(world, times, undo),
  perform: async (driver, { times, way }) => {
    for (let time = 0; time < times; time += 1) {
      if (way === 'mouse') await driver.page.locator('.bar__actions button').nth(0).click()
      else await driver.command('edit.undo', way)
    }
    return undefined
  },
})

const bringBack = actionKind<{ times: number; way: Way | 'mouse' }>({
  name: 'redo',
  weight: 8,
  draw: (random) => ({
    times: random.pick([1, 1, 2, 5]),
    way: random.pick([...ways, 'key', 'mouse']),
  }),
  apply: (world, { times }) => repeat(world, times, redo),
  perform: async (driver, { times, way }) => {
    for (let time = 0; time < times; time += 1) {
      if (way === 'mouse') await driver.page.locator('.bar__actions button').nth(1).click()
      else await driver.command('edit.redo', way)
    }
    return undefined
  },
})

/** Where a draft comes or goes, what was found in it comes a moment later: a person waits for that. */
function repeat(world: World, times: number, once: (world: World) => World | null): World | null {
  let now: World | null = world
  for (let time = 0; time < times && now; time += 1) {
    now = once(now)
    if (times > 1 && now?.project.article !== world.project.article) return null
  }
  return now
}

export const judging = [judge, answer, acceptAll, remove, takeBack, bringBack]
