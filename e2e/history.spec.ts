import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.introduce('Ana Ruiz')
  await desk.pasteArticle(article.en)
  await desk.stepTo('1,200 passengers')
  await desk.press('Enter')
})

async function explain(why: string): Promise<void> {
  await desk.press('r')
  await desk.page.locator('#inspector-rationale').fill(why)
  await desk.press('Escape')
  await desk.saved()
}

/** Goes on as somebody else. */
async function become(name: string): Promise<void> {
  await desk.press('Control+,')
  await desk.page.getByRole('textbox', { name: 'Name', exact: true }).fill(name)
  await desk.page.getByRole('button', { name: 'Back' }).press('Enter')
}

/** The entries of the history, the latest first. */
const entries = (): Locator => desk.page.getByRole('main').getByRole('listitem')
const rationale = (): Locator => desk.page.locator('#inspector-rationale')
const banner = (): Locator => desk.page.getByText('You see the project as it was on')

test('a change is told with before and after', async () => {
  await explain('Counted on Friday.')
  await explain('Counted on Saturday.')
  await desk.press('1')
  await desk.press('2')
  await desk.press('Control+2')
  await expect(entries().nth(0)).toContainText('Ana Ruiz')
  await expect(entries().nth(0).getByRole('deletion')).toContainText('Verified')
  await expect(entries().nth(0).getByRole('insertion')).toContainText('Disputed')
  const rewritten = entries().nth(2)
  await expect(rewritten.getByRole('deletion')).toContainText('Friday')
  await expect(rewritten.getByRole('insertion')).toContainText('Saturday')
  await expect(rewritten).toContainText('1,200 passengers')
})

test('of what one key has done, the words that it is about are told once', async () => {
  await desk.stepTo('4,000 people')
  await desk.press('1')
  await desk.press('Control+2')
  const latest = entries().nth(0)
  await expect(latest).toContainText('added a claim')
  await expect(latest).toContainText('Is it true? Verified')
  await expect(latest.getByText(/4,000 people/)).toHaveCount(1)
})

test('of what was undone, what was done stands apart from the words of the article', async () => {
  await desk.press('1', 'Control+z', 'Control+2')
  const latest = entries().nth(0)
  await expect(latest.getByText('took back: Is it true? Verified', { exact: true })).toBeVisible()
  await expect(latest.getByText(/^1,200 passengers were stranded on the island$/)).toBeVisible()
})

test('changes are found by claim, by person and by words', async ({ app }) => {
  await explain('Counted on Friday.')
  await desk.stepTo('4,000 people')
  await desk.press('Enter', '2')
  await expect(desk.contentVerdict(/disputed/i)).toHaveAttribute('aria-pressed', 'true')
  await desk.press('Control+2')
  await expect(app.page.getByLabel('Whose changes')).toHaveCount(0)

  await desk.press('Control+1')
  await desk.stepTo('1,200 passengers')
  await desk.press('h')
  await expect(entries()).toHaveCount(2)
  await expect(app.page.getByText('Of the claim')).toContainText('1,200 passengers')
  await app.page.getByRole('button', { name: 'Show all claims again' }).press('Enter')
  await app.page.getByRole('searchbox').fill('counted')
  await expect(entries()).toHaveCount(1)
  await app.page.getByRole('searchbox').fill('')

  await become('Ben Okri')
  await desk.press('Control+1')
  await desk.press('1')
  await desk.press('Control+2')
  await app.page.getByLabel('Whose changes').selectOption('Ben Okri')
  await expect(entries()).toHaveCount(1)
  await expect(entries()).toContainText('Verified')

  await app.page.getByRole('searchbox').fill('submarine')
  await expect(app.page.getByText('No change matches.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Show all changes' }).press('Enter')
  await expect(app.page.getByRole('searchbox')).toBeFocused()
  await expect(app.page.getByRole('searchbox')).toHaveValue('')
  await expect(app.page.getByLabel('Whose changes')).toHaveValue('Everybody')
  await expect(entries().first()).toContainText('Verified')
  expect(await entries().count()).toBeGreaterThan(4)
})

test('the words of the claim that it is about leave room for what is beside them', async ({
  app: { page },
}) => {
  await desk.stepTo('resumed service')
  await desk.press('Enter')
  await page.setViewportSize({ width: 720, height: 700 })
  await desk.press('h')
  const all = page.getByRole('button', { name: 'Show all claims again' })
  const edgeOf = async (what: Locator): Promise<number> => {
    const box = await what.boundingBox()
    return box ? box.x + box.width : Infinity
  }
  await expect(all).toBeVisible()
  expect(await edgeOf(all)).toBeLessThanOrEqual(await edgeOf(page.getByRole('search')))
})

test('the project as it was is shown read only, and restored by one action that lasts', async ({
  app,
}) => {
  await explain('Counted on Friday.')
  await desk.press('1')
  await expect(desk.contentVerdict(/verified/i)).toHaveAttribute('aria-pressed', 'true')
  await explain('Counted on Saturday.')
  await desk.press('Control+2')
  // The entries are, the latest first: a rationale, a verdict, the rationale before.
  await entries().nth(2).getByRole('button', { name: 'Show the project as it was' }).press('Enter')

  await expect(banner()).toBeVisible()
  await expect(rationale()).toHaveValue('Counted on Friday.')
  await expect(rationale()).not.toBeEditable()
  await expect(desk.contentVerdict(/verified/i)).toBeDisabled()
  await desk.press('2')
  await desk.press('Control+e')
  await expect(app.page.getByText('The report is made of the project as it is now')).toBeVisible()
  await desk.press('Control+1')

  const eventsBefore = (await desk.eventsOnDisk()).length
  await app.page.getByRole('button', { name: 'Back to now' }).press('Enter')
  await expect(banner()).toBeHidden()
  await expect(rationale()).toHaveValue('Counted on Saturday.')
  await expect(desk.contentVerdict(/verified/i)).toHaveAttribute('aria-pressed', 'true')

  await desk.press('Control+2')
  await entries().nth(2).getByRole('button', { name: 'Show the project as it was' }).press('Enter')
  await app.page.getByRole('button', { name: 'Restore from here…' }).press('Enter')
  const dialog = app.page.getByRole('dialog')
  await expect(dialog).toContainText('2 decisions made since will be undone')
  await dialog.getByRole('button', { name: 'Restore' }).press('Enter')
  await expect(banner()).toBeHidden()
  await expect(rationale()).toHaveValue('Counted on Friday.')
  await expect(desk.contentVerdict(/verified/i)).toHaveAttribute('aria-pressed', 'false')
  await desk.saved()
  // One reason, and two decisions undone.
  expect(await desk.eventsOnDisk()).toHaveLength(eventsBefore + 3)

  await app.restart()
  await desk.reopen(/ferry/i)
  await desk.stepTo('1,200 passengers')
  await expect(rationale()).toHaveValue('Counted on Friday.')
  await desk.press('Control+2')
  await expect(entries().nth(0)).toContainText('restored the project as it was')
  await expect(entries().nth(0)).toContainText('and 2 more changes')
  await desk.press('Control+z')
  await desk.press('Control+1')
  await expect(rationale()).toHaveValue('Counted on Saturday.')
})

test('a time before the project says so, and one after it shows what it had become', async ({
  app,
}) => {
  await explain('Counted on Friday.')
  await desk.press('Control+2')
  // In the app's language, whatever the system's is.
  await expect(app.page.getByLabel('The project as it was on', { exact: true })).toHaveText(
    /day.* 20\d\d/,
  )
  const time = app.page.getByLabel('at', { exact: true })
  await time.fill('noon')
  await time.press('Enter')
  await expect(app.page.getByText(/^Write the time as/)).toBeVisible()
  await time.fill('0:00')
  await time.press('Enter')
  await expect(app.page.getByText('The project was not there yet')).toBeVisible()
  await time.fill('23:59')
  await time.press('Enter')
  await expect(banner()).toBeVisible()
  await expect(rationale()).toHaveValue('Counted on Friday.')
})
