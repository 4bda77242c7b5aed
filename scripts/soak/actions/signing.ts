import { actionKind } from '../action.ts'
import { change, changeClaim } from '../changes.ts'
import { ways, type Driver, type Way } from '../driver.ts'
import { currentClaim } from '../listing.ts'
import {
  canSignClaim,
  canSignProject,
  canWithdrawClaim,
  canWithdrawProject,
  coveredBy,
  isForSeveral,
  projectCovers,
  projectSignoff,
  withoutOwn,
} from '../signoffs.ts'
import type { Signoff, World } from '../world.ts'

function signed(signoffs: readonly Signoff[], covers: string, world: World): readonly Signoff[] {
  return [...signoffs, { by: world.settings.person.name, covers }]
}

const signClaim = actionKind<{ way: Way | 'mouse' }>({
  name: 'sign-claim',
  weight: 16,
  draw: (random) => ({ way: random.pick([...ways, 'mouse']) }),
  apply: (world, { way }) => {
    const claim = currentClaim(world)
    if (!claim || !canSignClaim(claim, world)) return null
    if (way === 'key' && !world.settings.singleKeys) return world
    const signoffs = signed(claim.signoffs, coveredBy(claim, world), world)
    return changeClaim(world, claim.key, { signoffs })
  },
  perform: async (driver, { way }) => {
    if (way === 'mouse') await driver.page.locator('.claim-signoff button').first().click()
    else await driver.command('signoff.give', way)
    return undefined
  },
})

const withdrawFromClaim = actionKind<{ way: 'menu' | 'mouse' }>({
  name: 'withdraw-claim',
  weight: 24,
  draw: (random) => ({ way: random.pick(['menu', 'mouse']) }),
  apply: (world) => {
    const claim = currentClaim(world)
    if (!claim || !canWithdrawClaim(claim, world)) return null
    return changeClaim(world, claim.key, { signoffs: withoutOwn(claim.signoffs, world) })
  },
  perform: async (driver, { way }) => {
    if (way === 'mouse') await driver.page.locator('.claim-signoff .signoff__withdraw').click()
    else await driver.command('signoff.withdraw', way)
    return undefined
  },
})

/** Signs the project off on the report's screen, or takes that back. */
const signProject = actionKind<{ does: 'give' | 'withdraw' | 'look' }>({
  name: 'sign-project',
  weight: 4,
  draw: (random) => ({ does: random.pick(['give', 'give', 'withdraw', 'look']) }),
  apply: (world, { does }) => {
    if (!isForSeveral(world)) return null
    if (does === 'look') return world
    if (!(does === 'give' ? canSignProject(world) : canWithdrawProject(world))) return null
    const { signoffs } = world.project
    const now =
      does === 'give' ? signed(signoffs, projectCovers(world), world) : withoutOwn(signoffs, world)
    return change(world, { ...world.project, signoffs: now })
  },
  perform: async (driver, { does }, { before, after }) => {
    const { page } = driver
    await driver.command('report.show')
    await showsSignoff(driver, before)
    const section = page.locator('.report__signoff')
    if (does === 'withdraw') await section.locator('.signoff__withdraw').click()
    if (does === 'give') await section.locator('.signoff__buttons button').first().click()
    await showsSignoff(driver, after)
    await driver.command('review.show')
    await page.locator('#panel-claims').waitFor()
    return undefined
  },
})

/** Resolves when the report's screen tells of the project's sign-off what it must. */
async function showsSignoff({ page }: Driver, world: World): Promise<void> {
  const state = projectSignoff(world)
  const section = page.locator(`.report__signoff .signoff[data-state="${state}"]`)
  await section.waitFor()
  await section
    .locator('.signoff__withdraw')
    .waitFor({ state: canWithdrawProject(world) ? 'attached' : 'detached' })
}

export const signing = [signClaim, withdrawFromClaim, signProject]
