import { isDeepStrictEqual } from 'node:util'
import { suggestionOrders } from '../../shared/claims/suggestion-line.ts'
import { reviewFilters } from '../../shared/project/vocabulary.ts'
import { differences, Mismatch, PATIENCE } from './check.ts'
import type { Driver } from './driver.ts'
import { expectedView } from './expected-view.ts'
import { shownOf } from './listing.ts'
import { readPage } from './page-view.ts'
import type { World } from './world.ts'

/**
 * Where one is after a kill, and how the list is ordered. Both are remembered apart from the project and not waited
 * for, so they may be as they were earlier; they must be what can be. Messages about the kill are put away.
 *
 * @throws with what differs from the place that is most like it, if no place is as the page shows it
 */
export async function adoptPlace(driver: Driver, world: World): Promise<World> {
  const { page } = driver
  await page.locator('#panel-claims [role="toolbar"] button').first().waitFor()
  // What the search for claims finds comes a moment later.
  const deadline = Date.now() + PATIENCE
  for (;;) {
    for (const message of await page.locator('.bar[role="status"] .bar__close').all()) {
      await message.click()
    }
    await driver.takeRoom()
    const view = await page.evaluate(readPage)
    const row = Object.entries(view.rows).find(([, { isCurrent }]) => isCurrent)
    // Two filters that show nothing look the same: the one that was on is the likelier.
    const filters = [world.filter, ...reviewFilters]
    const orders = world.order === 'place' ? suggestionOrders : suggestionOrders.toReversed()
    const likely = filters.flatMap((filter) => orders.map((order) => ({ ...world, filter, order })))
    const candidates = likely.flatMap((one) => (row ? at(one, Number(row[0]), row[1].words) : one))
    const found = candidates.find((candidate) => {
      return isDeepStrictEqual(expectedView(candidate, view), view)
    })
    if (found) return found
    if (Date.now() > deadline) {
      const [least] = [world, ...candidates]
        .map((candidate) => differences(view, expectedView(candidate, view)))
        .toSorted((a, b) => a.length - b.length)
      throw new Mismatch('the page shows no place where one can be', least ?? '')
    }
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/**
 * The worlds with the row at hand that has these words and stands at this place once it is: more than one where the
 * article says the same twice and the filter shows nothing but what is at hand.
 */
function at(world: World, place: number, words: string): readonly World[] {
  const { text } = world.project.article
  return shownOf({ ...world, filter: 'all' })
    .filter((item) => text.slice(item.words.start, item.words.end) === words)
    .map(({ key }) => ({ ...world, current: key }))
    .filter((one) => shownOf(one)[place - 1]?.key === one.current)
}
