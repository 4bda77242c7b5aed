import { isDeepStrictEqual } from 'node:util'
import { actionKind } from '../action.ts'
import { follow, restore } from '../changes.ts'
import { differences, Mismatch } from '../check.ts'
import type { Driver } from '../driver.ts'
import { expectedView } from '../expected-view.ts'
import { readPage } from '../page-view.ts'
import type { World } from '../world.ts'

/** The history tells so many entries at once. */
const ENTRIES_SHOWN = 100

/** Looks at the project as it was, and makes it so again or comes back. */
const lookBack = actionKind<{ back: number; ends: 'restore' | 'leave' }>({
  name: 'look-back',
  weight: 2,
  draw: (random, { log }) => ({
    back: random.below(Math.min(ENTRIES_SHOWN, random.pick([5, 30, log.length]), log.length) || 1),
    ends: random.pick(['restore', 'leave']),
  }),
  apply: (world, { back, ends }) => {
    const past = pastOf(world, back)
    if (!past) return null
    const { project } = past
    if (ends === 'leave') return follow(past, { ...world, current: past.current })
    return isDeepStrictEqual(project.counting, world.project.counting)
      ? null
      : restore({ ...world, current: past.current }, project)
  },
  perform: async (driver, { back, ends }, { before }) => {
    const { page } = driver
    await driver.command('history.show', 'menu')
    await showEntry(driver, back)
    await page.locator('.banner').waitFor()
    const past = pastOf(before, back)
    if (past) await showsPast(driver, past)
    await driver.command(`moment.${ends}`, 'menu')
    if (ends === 'restore') {
      await page.getByRole('dialog').locator('button[type="submit"]').click()
    }
    await page.locator('.banner').waitFor({ state: 'detached' })
    return undefined
  },
})

/** The world as it was so many entries of the history ago; `null` where there are not so many. */
function pastOf(world: World, back: number): World | null {
  const project = world.log.at(-1 - back)
  return project ? follow(world, { ...world, project }) : null
}

/** Turns the wheel until the entry is in the page, which has only those in sight, and asks for its moment. */
async function showEntry({ page }: Driver, back: number): Promise<void> {
  await page.locator('.entry__show').first().waitFor()
  await page.getByRole('main').hover()
  const entry = page.locator(`[data-index="${back}"] .entry__show`)
  for (let turn = 0; turn < 300 && (await entry.count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 300)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  await entry.click()
}

/** Resolves when the past is shown, in which nothing can be changed. */
async function showsPast({ page }: Driver, past: World): Promise<void> {
  const wanted = { ...past, undo: [], redo: [], isPast: true }
  let unlike = ''
  for (let look = 0; look < 300; look += 1) {
    const seen = await page.evaluate(readPage)
    const { inTheWay: _, ...shown } = seen
    const { inTheWay: __, ...expected } = expectedView(wanted, seen)
    if (isDeepStrictEqual(shown, expected)) return
    unlike = differences(shown, expected)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  throw new Mismatch('the past is not shown as it was', unlike)
}

export const restoring = [lookBack]
