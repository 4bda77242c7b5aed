import type { Locator } from '@playwright/test'
import { actionKind } from '../action.ts'
import { change } from '../changes.ts'
import { newKey } from '../claims.ts'
import type { Driver } from '../driver.ts'
import { standingClaims } from '../listing.ts'
import type { Source, World } from '../world.ts'
import { isNamedAlone } from './sourcing.ts'

type OnScreen = (screen: Locator) => Promise<void>

/** Does something on the sources' screen, and comes back. */
async function onScreen(driver: Driver, act: OnScreen): Promise<undefined> {
  const { page } = driver
  await driver.command('sources.show')
  const screen = page.locator('.screen')
  await screen.waitFor()
  await act(screen)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await driver.command('review.show')
  await page.locator('#panel-claims').waitFor()
  return undefined
}

/** Finds a source that is alone in having its title, and goes to it. */
async function goTo(screen: Locator, { title }: Source): Promise<Locator> {
  await screen.locator('.filters__find').fill(title)
  const row = screen
    .locator('[role="option"]')
    .filter({ has: screen.page().locator(`.row__title:text-is(${JSON.stringify(title)})`) })
  await row.click()
  return row
}

function sourceAt(world: World, place: number): Source | null {
  const source = world.project.sources[place]
  return source && isNamedAlone(world, source) ? source : null
}

function withSources(world: World, sources: readonly Source[]): World {
  return change(world, { ...world.project, sources })
}

const titles = ['Annual report', 'Rapport annuel', 'The minutes: a “summary”'] as const

const add = actionKind<{ title: string; url: string }>({
  name: 'add-source',
  weight: 2,
  draw: (random) => ({
    title: `${random.pick(titles)} ${random.below(1000)}`,
    url: random.pick(['', 'https://example.org/minutes', 'https://example.com/report']),
  }),
  apply: (world, { title, url }) => {
    const [key, next] = newKey(world)
    return withSources(next, [...next.project.sources, { key, title, url, note: '', files: [] }])
  },
  perform: (driver, { title, url }) =>
    onScreen(driver, async (screen) => {
      await screen.locator('.screen__tools button').last().click()
      const dialog = driver.page.getByRole('dialog')
      await dialog.locator('#source-title').fill(title)
      await dialog.locator('#source-url').fill(url)
      await driver.press('Control+Enter')
    }),
})

const edit = actionKind<{ place: number; title: string; way: 'key' | 'mouse' }>({
  name: 'edit-source',
  weight: 2,
  draw: (random) => ({
    place: random.below(12),
    title: `${random.pick(titles)} ${random.below(1000)}`,
    way: random.pick(['key', 'mouse']),
  }),
  apply: (world, { place, title }) => {
    const edited = sourceAt(world, place)
    if (!edited) return null
    const { sources } = world.project
    return withSources(
      world,
      sources.map((source) => (source === edited ? { ...source, title } : source)),
    )
  },
  perform: (driver, { place, title, way }, { before }) =>
    onScreen(driver, async (screen) => {
      const source = sourceAt(before, place)
      if (source) await goTo(screen, source)
      if (way === 'key') await driver.press('Enter')
      else await screen.locator('.details__tools button').first().click()
      await driver.page.getByRole('dialog').locator('#source-title').fill(title)
      await driver.press('Control+Enter')
    }),
})

/** Takes a source away that no claim cites. */
const remove = actionKind<{ place: number; way: 'key' | 'mouse' }>({
  name: 'remove-source',
  weight: 2,
  draw: (random) => ({ place: random.below(12), way: random.pick(['key', 'mouse']) }),
  apply: (world, { place }) => {
    const gone = sourceAt(world, place)
    const isCited = standingClaims(world.project).some(({ evidence }) =>
      evidence.some(({ source }) => source === gone?.key),
    )
    if (!gone || isCited) return null
    return withSources(
      world,
      world.project.sources.filter((source) => source !== gone),
    )
  },
  perform: (driver, { place, way }, { before }) =>
    onScreen(driver, async (screen) => {
      const source = sourceAt(before, place)
      if (!source) return
      const row = await goTo(screen, source)
      if (way === 'key') await driver.press('Delete')
      else await screen.locator('.details__tools button').nth(1).click()
      await row.waitFor({ state: 'detached' })
    }),
})

/** Makes one of several sources: of those that are the same, or of two that the person says are. */
const join = actionKind<{ kept: number; other: number }>({
  name: 'join-sources',
  weight: 3,
  draw: (random, { project }) => ({
    kept: random.below(project.sources.length || 1),
    other: random.below(project.sources.length || 1),
  }),
  apply: (world, places) => {
    const chosen = joined(world, places)
    if (!chosen) return null
    const { kept, others } = chosen
    const gone = others.map(({ key }) => key)
    const claims = world.project.claims.map((claim) => ({
      ...claim,
      evidence: claim.evidence.map((one) =>
        gone.includes(one.source) ? { ...one, source: kept.key } : one,
      ),
    }))
    const sources = world.project.sources
      .filter((source) => !others.includes(source))
      .map((source) => (source === kept ? others.reduce(united, kept) : source))
    const citing = world.project.claims.filter(({ evidence }) =>
      evidence.some(({ source }) => gone.includes(source)),
    )
    const keys = citing.map(({ key }) => key)
    return change(world, { ...world.project, claims, sources }, ...keys)
  },
  perform: (driver, places, { before }) =>
    onScreen(driver, async (screen) => {
      const chosen = joined(before, places)
      if (!chosen) return
      await goTo(screen, chosen.kept)
      // Joined by hand, it may be the same as a third one, which is told in its place.
      const isByHand = sameAs(before, chosen.kept).length === 0
      const form = screen.locator(isByHand ? 'form.same' : 'div.same')
      if (isByHand) {
        await screen.locator('button.join').click()
        const { title = '' } = chosen.others[0] ?? {}
        await form.locator('input[type="search"]').fill(title)
        const called = screen.page().getByText(title, { exact: true })
        await form.locator('.choice__row').filter({ has: called }).first().click()
        await form.locator('button[type="submit"]').click()
      } else await form.locator('.same__list ~ button').click()
      await form.waitFor({ state: 'detached' })
    }),
})

/** What becomes one; `null` where it is not clear what that will say. */
function joined(
  world: World,
  { kept, other }: { readonly kept: number; readonly other: number },
): { readonly kept: Source; readonly others: readonly Source[] } | null {
  const first = sourceAt(world, kept)
  if (!first) return null
  const same = sameAs(world, first)
  const second = sourceAt(world, other)
  const others = same.length > 0 ? same : second && second !== first ? [second] : []
  const urls = new Set(others.flatMap(({ url }) => url || []))
  const isClear = others.length > 0 && (first.url !== '' || urls.size <= 1)
  return isClear ? { kept: first, others } : null
}

/** Those that are the same as a source, or the same as one of those. */
function sameAs({ project }: World, source: Source): readonly Source[] {
  const found = [source]
  for (const one of found) {
    found.push(...project.sources.filter((other) => !found.includes(other) && isSame(one, other)))
  }
  return found.slice(1)
}

function isSame(a: Source, b: Source): boolean {
  const page = ({ url }: Source): string => url.split('#')[0] ?? ''
  return (page(a) !== '' && page(a) === page(b)) || a.files.some((file) => b.files.includes(file))
}

/** What the first says counts; what the second says otherwise is noted. */
function united(first: Source, second: Source): Source {
  const isNews = (said: string, by: string): boolean =>
    said !== '' && by !== '' && by.toLowerCase() !== said.toLowerCase() && !first.note.includes(by)
  const notes = [
    first.note,
    first.note.includes(second.note) ? '' : second.note,
    isNews(first.title, second.title) ? `title: ${second.title}` : '',
    isNews(first.url, second.url) ? `URL: ${second.url}` : '',
  ]
  return {
    ...first,
    url: first.url || second.url,
    note: notes.filter((note) => note !== '').join('\n'),
    files: [...new Set([...first.files, ...second.files])],
  }
}

export const sourceList = [add, edit, remove, join]
