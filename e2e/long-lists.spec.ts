import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { Desk } from './desk.ts'
import { amounts, makeLongProject } from './long-project.ts'

/** However long a list is, its rows in the page are no more than these: a few windows full. */
const MOST_ROWS = 60

let parent: string
let desk: Desk
test.use({ appOptions: { language: 'en', args: [], startsLater: true } })
test.beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-long-'))
  await makeLongProject(parent)
})
test.afterAll(() => rm(parent, { recursive: true, force: true, maxRetries: 10 }))
test.beforeEach(async ({ app }) => {
  const folder = join(app.documentsDir, 'long.claimdesk')
  await cp(join(parent, 'long.claimdesk'), folder, { recursive: true })
  await app.start([folder])
  desk = new Desk(app)
  await desk.waitForSuggestions()
})

/** Where a row stands, as a screen reader tells it. */
async function expectPlace(row: Locator, place: number, total: number): Promise<void> {
  await expect(row).toHaveAttribute('aria-posinset', String(place))
  await expect(row).toHaveAttribute('aria-setsize', String(total))
}

/** Few of the rows are in the page, and the one at hand is one of them. */
async function expectFewRows(list: Locator): Promise<void> {
  expect(await list.getByRole('option').count()).toBeLessThan(MOST_ROWS)
  const current = await list.getAttribute('aria-activedescendant')
  await expect(desk.page.locator(`[id="${current}"]`)).toHaveAttribute('aria-selected', 'true')
}

/** Only claims, so that the number does not change while suggestions are still looked for. */
async function showVerified(): Promise<void> {
  await desk.page.getByRole('button', { name: /^Verified \d/ }).press('Enter')
}

test('ten thousand claims: a few rows in the page, and every one of them reached', async () => {
  await showVerified()
  const list = desk.page.getByRole('listbox', { name: 'Claims' })
  const total = amounts.claims * 0.6
  await list.focus()
  await desk.press('Home')
  await expectPlace(desk.currentRow, 1, total)
  await expectFewRows(list)
  await desk.press('End')
  await expectPlace(desk.currentRow, total, total)
  await expect(desk.currentRow).toBeInViewport()
  await expectFewRows(list)
  await desk.press('PageUp')
  await expect(desk.currentRow).not.toHaveAttribute('aria-posinset', String(total))
  await expect(desk.currentRow).toBeInViewport()
  await desk.press('PageDown', 'ArrowUp')
  await expectPlace(desk.currentRow, total - 1, total)
})

test('the row at hand is still told when one has scrolled away from it', async () => {
  await showVerified()
  const list = desk.page.getByRole('listbox', { name: 'Claims' })
  await list.focus()
  await desk.press('Home')
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  await expect(list.getByRole('option').last()).toBeInViewport()
  await expectFewRows(list)
})

test('five thousand sources: a few rows in the page, and every one found by its first letters', async ({
  app,
}) => {
  await desk.press('Control+3')
  const list = app.page.getByRole('listbox', { name: 'Sources' })
  await expect(list).toBeFocused()
  await expectPlace(desk.currentRow, 1, amounts.sources)
  await desk.press('End')
  await expectPlace(desk.currentRow, amounts.sources, amounts.sources)
  await expect(desk.currentRow).toBeInViewport()
  await expectFewRows(list)
  await desk.press('Home', 'PageDown')
  await expect(desk.currentRow).not.toHaveAttribute('aria-posinset', '1')
  await app.page.keyboard.type('site 17')
  await expect(desk.currentRow).toContainText('Site 17')
  await expectFewRows(list)
  expect(await violations(app)).toEqual([])
})
