import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import { verdicts } from '../../../shared/project/vocabulary.ts'
import type { Verdict } from '../../../shared/project/records.ts'
import { actionKind } from '../action.ts'
import { changeClaim } from '../changes.ts'
import { differences, Mismatch } from '../check.ts'
import { projectOnDisk, projectOf } from '../disk.ts'
import { judgement } from '../claims.ts'
import type { Driver } from '../driver.ts'
import { currentClaim } from '../listing.ts'
import { adoptPlace } from '../place.ts'
import type { World } from '../world.ts'

/** Opens the project from the list of recent ones. */
export async function openRecent(driver: Driver, { project }: World): Promise<void> {
  const entry = driver.page
    .locator('.recent__open')
    .filter({ hasText: project.article.title })
    .first()
  await entry.press('Enter')
  await isSearched(driver)
}

/** Resolves when the article has been searched for claims: before that nobody knows who says what. */
async function isSearched({ page }: Driver): Promise<void> {
  await page.locator('.controls').waitFor()
}

const close = actionKind<{ way: 'key' | 'mouse' }>({
  name: 'close-and-open',
  weight: 1,
  draw: (random) => ({ way: random.pick(['key', 'mouse']) }),
  apply: (world) => world,
  perform: async (driver, { way }, { before }) => {
    if (way === 'key') await driver.command('project.close')
    else await driver.page.locator('.bar__home').click()
    await openRecent(driver, before)
    return undefined
  },
})

const restart = actionKind<{ opens: 'home' | 'argument' }>({
  name: 'restart',
  weight: 1,
  draw: (random) => ({ opens: random.pick(['home', 'argument']) }),
  apply: (world) => world,
  perform: async (driver, { opens }, { before }) => {
    await driver.restart(opens === 'argument' ? [driver.folder] : [])
    if (opens === 'home') await openRecent(driver, before)
    else await isSearched(driver)
    return undefined
  },
})

/** Killed when all is saved: everything must be there, only the place where one was may be an earlier one. */
const killAtRest = actionKind<null>({
  name: 'kill-at-rest',
  weight: 1,
  draw: () => null,
  apply: (world) => world,
  perform: async (driver, _, { before }) => {
    await driver.app.kill()
    await driver.start()
    await openRecent(driver, before)
    return adoptPlace(driver, before)
  },
})

/**
 * Killed in the middle of a run of verdicts: the first so many of them must be there, among them all that were
 * shown as saved, and nothing else.
 */
const killAtWork = actionKind<{ verdicts: readonly Verdict[]; saved: number }>({
  name: 'kill-at-work',
  weight: 1,
  draw: (random) => ({
    verdicts: Array.from({ length: 1 + random.below(6) }, () => random.pick(verdicts)),
    saved: random.below(4),
  }),
  apply: (world, { verdicts: given }) => {
    if (!world.settings.singleKeys || !currentClaim(world)) return null
    return runOfVerdicts(world, given).at(-1) ?? null
  },
  perform: async (driver, { verdicts: given, saved }, { before }) => {
    const keys = { verified: '1', disputed: '2', pending: '3' } as const
    const { events } = await projectOnDisk(driver.folder)
    // A field takes the keys for writing.
    await driver.leaveControl()
    await driver.press(...given.slice(0, saved).map((verdict) => keys[verdict]))
    await driver.saved()
    const pressing = Promise.allSettled(
      given.slice(saved).map((verdict) => driver.press(keys[verdict])),
    )
    await driver.app.kill()
    await pressing
    const found = await projectOnDisk(driver.folder)
    const kept = found.events - events
    const world = runOfVerdicts(before, given)[kept]
    if (!world || kept < Math.min(saved, given.length)) {
      throw new Error(`${kept} of ${given.length} verdicts are kept, and ${saved} were saved`)
    }
    if (!isDeepStrictEqual(found.project, projectOf(world))) {
      throw new Mismatch(
        `after the kill the project is none that it can be, of ${kept} events more`,
        differences(found.project, projectOf(world)),
      )
    }
    await driver.start()
    await openRecent(driver, world)
    return adoptPlace(driver, world)
  },
})

/** The world before the first verdict, after it, after the second … */
function runOfVerdicts(world: World, given: readonly Verdict[]): readonly World[] {
  const worlds = [world]
  for (const content of given) {
    const last = worlds.at(-1) ?? world
    const claim = currentClaim(last)
    if (claim) worlds.push(changeClaim(last, claim.key, judgement(last, claim, 'content', content)))
  }
  return worlds
}

/** Started once more while it is open: the second one ends, and nothing is changed. */
const startTwice = actionKind<{ withProject: boolean }>({
  name: 'start-twice',
  weight: 1,
  draw: (random) => ({ withProject: random.below(2) === 0 }),
  apply: (world) => world,
  perform: async (driver, { withProject }) => {
    const [program, args, options] = driver.app.secondInstance(withProject ? [driver.folder] : [])
    const second = spawn(program, args, { ...options, stdio: 'ignore' })
    await once(second, 'exit')
    await isSearched(driver)
    return undefined
  },
})

/** Goes to another article, which is made when it is first gone to, and comes back. */
const goElsewhere = actionKind<null>({
  name: 'other-project',
  weight: 1,
  draw: () => null,
  apply: (world) => world,
  perform: async (driver, _, { before }) => {
    const { page } = driver
    await driver.command('project.close')
    const known = page.locator('.recent__open').filter({ hasText: elsewhere.title }).first()
    await page.locator('.recent__open').first().waitFor()
    if ((await known.count()) > 0) {
      await known.press('Enter')
      await isSearched(driver)
    } else await driver.pasteArticle([elsewhere.title, '', elsewhere.text].join('\n'))
    await driver.command('claim.next', 'menu')
    await driver.command('verdict.disputed', 'menu')
    await driver.saved()
    await driver.command('project.close')
    await openRecent(driver, before)
    return undefined
  },
})

const elsewhere = {
  title: 'Ferry service resumes after storm',
  text: 'The company expects to carry 4,000 people on Saturday. It lost 12 days in 2024, it said.',
} as const

export const lifecycle = [close, restart, killAtRest, killAtWork, startTwice, goElsewhere]
