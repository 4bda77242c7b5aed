import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { Desk } from './desk.ts'
import { amounts, makeLongProject } from './long-project.ts'
import { makeTemporaryFolder, removeFolder } from './temporary-folder.ts'

/** However long a list is, its rows in the page are no more than these: a few windows full. */
const MOST_ROWS = 60

let parent: string
let desk: Desk
test.use({ appOptions: { language: 'en', args: [], startsLater: true } })
test.beforeAll(async () => {
  parent = await makeTemporaryFolder('long')
  await makeLongProject(parent)
})
test.afterAll(() => removeFolder(parent))
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

/** Few of the list's items are in the page. */
async function expectFewItems(items: Locator): Promise<void> {
  await expect(items.first()).toBeAttached()
  expect(await items.count()).toBeLessThan(MOST_ROWS)
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
  // The way to the first row has an end that can be seen, and what follows comes after it.
  await desk.press('End')
  await expect(desk.currentRow).toBeInViewport()
  await desk.press('Home')
  await expectPlace(desk.currentRow, 1, 6000)
  await expect(desk.currentRow).toBeInViewport()
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
  // One after the other without waiting for each to be followed, as a person types.
  await Promise.all(Array.from('site 17', (key) => app.page.keyboard.press(key)))
  await expect(desk.currentRow).toContainText('Site 17')
  await expectFewRows(list)
  expect(await violations(app)).toEqual([])
})

test('two thousand comments on a claim: a few in the page, the last ones reached', async ({
  app,
}) => {
  await showVerified()
  await desk.page.getByRole('listbox', { name: 'Claims' }).focus()
  await desk.press('Home')
  const inspector = app.page.locator('#panel-inspector')
  const thread = inspector.getByRole('listitem').filter({ hasText: /Remark \d/ })
  await expectFewItems(thread)
  await expectPlace(thread.first(), 1, amounts.comments)
  await inspector.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  const last = thread.filter({ hasText: `Remark ${amounts.comments}` })
  await last.getByRole('button', { name: 'Dealt with' }).press('Enter')
  await expectPlace(last, amounts.comments, amounts.comments)
  await expect(last.getByRole('button', { name: 'Open again' })).toBeFocused()
  await expectFewItems(thread)
  // The row with the focus stays, wherever one scrolls to.
  await inspector.evaluate((element) => element.scrollTo({ top: 0 }))
  await expect(thread.first()).toHaveAttribute('aria-posinset', '1')
  await expect(last.getByRole('button', { name: 'Open again' })).toBeFocused()
  await expectFewItems(thread)
})

test('a history of tens of thousands of entries: a few in the page, the first one reached by key', async ({
  app,
}) => {
  await desk.press('Control+2')
  const entries = app.page.getByRole('main').getByRole('listitem')
  await expectFewItems(entries)
  await expect(entries.first()).toContainText(`Remark ${amounts.comments}`)
  const total = await entries.first().getAttribute('aria-setsize')
  expect(Number(total)).toBeGreaterThan(40_000)
  await desk.press('End')
  await expect(entries.last()).toHaveAttribute('aria-posinset', total ?? '')
  await expect(entries.last()).toBeInViewport()
  await expectFewItems(entries)
  await desk.press('Home')
  await expect(entries.first()).toBeInViewport()
  await expect(entries.first()).toHaveAttribute('aria-posinset', '1')
  expect(await violations(app)).toEqual([])
})

test('a long list of sources from elsewhere: a few in the page, and any of them left out', async ({
  app,
}) => {
  const list = join(app.documentsDir, 'library.json')
  const items = Array.from({ length: 3_000 }, (_, index) => ({
    id: String(index),
    type: 'webpage',
    title: `Library entry ${index + 1}`,
  }))
  await writeFile(list, JSON.stringify(items))
  await app.answerOpenDialog(list)
  await app.menu('sources.import')
  const dialog = app.page.getByRole('dialog')
  const offered = dialog.getByRole('listitem')
  await expectFewItems(offered)
  await expect(offered.first().getByRole('checkbox')).toBeFocused()
  const region = dialog.getByRole('region')
  await region.focus()
  await desk.press('End')
  const last = dialog.getByRole('checkbox', { name: 'Library entry 3000' })
  await last.press('Space')
  await expect(last).not.toBeChecked()
  await expectFewItems(offered)
  expect(await violations(app)).toEqual([])
  await dialog.getByRole('button', { name: /^Import 2,?999/ }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(app.page.getByText(/^7,?999 sources/)).toBeVisible()
})

test('what is in the way of a report names a few of its claims, and more when it is asked', async ({
  app,
}) => {
  await desk.press('Control+e')
  const pending = app.page.getByRole('listitem').filter({ hasText: /^\s*2,?000 claims/ })
  const claims = pending.getByRole('button', { name: /^Go to claim/ })
  await expect(claims).toHaveCount(40)
  await pending.getByRole('button', { name: 'and 1,960 more' }).press('Enter')
  await expect(claims).toHaveCount(240)
})
