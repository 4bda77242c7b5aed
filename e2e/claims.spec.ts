import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article.en)
})

const quote = (): Locator => desk.page.locator('blockquote')

test('words chosen with the arrow keys become a claim that overlaps another', async ({ app }) => {
  await desk.stepTo('1,200 passengers were stranded')
  await desk.press('Enter')
  const before = await desk.rows.count()
  await desk.press('a', 'ArrowRight', 'ArrowRight', 'Enter')
  await expect(desk.rows).toHaveCount(before + 1)
  await expect(quote()).toHaveText('1,200 passengers were')
  // Attribution is taken from the suggestion that the words were part of.
  await expect(app.page.getByLabel('Claimed by')).toHaveValue(/Brandt/)
})

test('a claim that is made before the article has been searched gets its speaker and kinds then', async ({
  app,
}) => {
  await app.page.evaluate(() => {
    // Workers are slow, as on a slow computer, until they are let go.
    const ask = Reflect.get(Worker.prototype, 'postMessage')
    const slow: (() => void)[] = []
    Worker.prototype.postMessage = function (...question: [unknown]) {
      slow.push(() => ask.apply(this, question))
    }
    Object.assign(window, { letGo: () => slow.splice(0).forEach((go) => go()) })
  })
  await desk.press('Control+w')
  await app.page.getByRole('button', { name: /^Ferry service/ }).press('Enter')
  await app.page.locator('[data-block="1"]').waitFor()
  await desk.press('a', 'ArrowDown', 'ArrowDown')
  await desk.press('Control+ArrowRight', 'Control+ArrowRight', 'Enter')
  await expect(quote()).toHaveText(/^According to harbour master Ida Brandt, 1,200 passengers/)
  const speaker = app.page.getByLabel('Claimed by')
  await expect(speaker).toHaveValue('')
  await app.page.evaluate('letGo()')
  await expect(speaker).toHaveValue(/Brandt/)
  await expect(app.page.locator('.kind').filter({ hasText: 'number' })).toBeVisible()
  // What was found later belongs to the claim: it goes and comes with it.
  const claims = app.page.getByRole('button', { name: /^Pending \d/ })
  await expect(claims).toHaveText(/1/)
  await desk.press('Control+z')
  await expect(claims).toHaveCount(0)
  await desk.press('Control+Shift+z')
  await expect(speaker).toHaveValue(/Brandt/)
})

test('words selected with the mouse become a claim', async ({ app }) => {
  const paragraph = app.page.locator('[data-block="4"]')
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.dblclick({ position: { x: 20, y: 10 } })
  await app.page.getByRole('button', { name: /Make a claim/ }).click()
  await expect(quote()).toHaveText('The')
})

test('words of which the mouse selects a part become a claim whole', async ({ app }) => {
  const paragraph = app.page.locator('[data-block="4"]')
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.evaluate(({ firstChild: text }) => {
    // From within “company” to within “expects”.
    if (text) document.getSelection()?.setBaseAndExtent(text, 6, text, 15)
  })
  await app.page.getByRole('button', { name: /Make a claim/ }).click()
  await expect(quote()).toHaveText('company expects')
})

test('nothing comes in the way of the mouse that selects words over two lines', async ({ app }) => {
  const paragraph = app.page.locator('[data-block="1"]')
  await paragraph.scrollIntoViewIfNeeded()
  const { x, y, height } = (await paragraph.boundingBox()) ?? { x: 0, y: 0, height: 0 }
  const line = height / 2
  const { mouse } = app.page
  await mouse.move(x + 1, y + line / 2)
  await mouse.down()
  // The button that makes a claim of them would lie just below, where the second line is.
  await mouse.move(x + 300, y + line / 2, { steps: 3 })
  await mouse.move(x + 240, y + line * 1.5)
  await mouse.up()
  await app.page.getByRole('button', { name: /Make a claim/ }).click()
  await expect(quote()).toHaveText(/^The ferry line between .* (?:after|a|storm|that|lasted|three)/)
  await expect(quote()).not.toContainText('According')
})

test('other words put the verdict back to pending', async () => {
  await desk.stepTo('1,200 passengers were stranded')
  await desk.press('1', 'e', 'Shift+ArrowRight', 'Enter')
  await expect(quote()).toHaveText('passengers were stranded on the island')
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
})

test('leaving the choice of words changes nothing', async () => {
  await desk.press('Enter')
  const words = (await quote().textContent()) ?? ''
  await desk.press('e', 'ArrowLeft', 'ArrowLeft', 'Escape')
  await expect(quote()).toHaveText(words)
  await expect(desk.page.getByText(/Other words:/)).toBeHidden()
})

test('a claim is split in two and joined again, and undo takes each back as one', async () => {
  await desk.stepTo('1,200 passengers were stranded')
  await desk.press('Enter')
  const before = await desk.rows.count()
  await desk.press('x', 'ArrowLeft', 'Enter')
  await expect(desk.rows).toHaveCount(before + 1)
  await expect(quote()).toHaveText('1,200 passengers were')
  await desk.press('m')
  await expect(desk.rows).toHaveCount(before)
  await expect(quote()).toHaveText('1,200 passengers were stranded on the island')
  await desk.press('Control+2')
  const joined = 'joined a claim to “1,200 passengers were stranded on the island”'
  await expect(desk.page.getByText(joined)).toBeVisible()
  await desk.press('Control+1')
  await expect(quote()).toBeVisible()
  await desk.press('Control+z')
  await expect(desk.rows).toHaveCount(before + 1)
  await desk.press('Control+z')
  await expect(desk.rows).toHaveCount(before)
})

test('a removed claim is gone, and comes back by undo', async () => {
  await desk.press('Enter')
  const words = (await quote().textContent()) ?? ''
  const before = await desk.rows.count()
  await desk.press('Delete')
  await expect(desk.rows).toHaveCount(before - 1)
  await desk.press('Control+z')
  await expect(desk.rows).toHaveCount(before)
  await expect(quote()).toHaveText(words)
})

test('all suggestions are accepted at once, and one undo takes all back', async () => {
  const suggested = await desk.rows.count()
  await desk.press('Shift+Enter')
  await expect(desk.page.getByText(`0 of ${suggested} checked`)).toBeVisible()
  await desk.press('Control+z')
  await expect(desk.page.getByText(`${suggested} suggestions to answer`)).toBeVisible()
})

test('a filter goes to the first of what it shows, and keeps the claim at hand until one moves on', async ({
  app,
}) => {
  await desk.press('Shift+Enter', '1')
  const total = await desk.rows.count()
  await app.page
    .getByRole('button', { name: /^Pending/ })
    .first()
    .press('Enter')
  await expect(desk.rows).toHaveCount(total - 1)
  await expect(desk.currentRow.locator('.mark--pending')).toBeVisible()
  await desk.press('1')
  await expect(desk.currentRow.locator('.mark--verified')).toBeVisible()
  await expect(desk.rows).toHaveCount(total - 1)
  await desk.press('j')
  await expect(desk.rows).toHaveCount(total - 2)
})

test('the speaker and the kinds can be corrected', async ({ app }) => {
  await desk.stepTo('to carry 4,000 people')
  await desk.press('Enter')
  await app.page.getByLabel('Claimed by').fill('Marholm Line')
  await desk.press('Enter')
  await app.page.getByRole('button', { name: 'change kinds' }).press('Enter')
  await app.page.getByRole('button', { name: 'quotation' }).press('Enter')
  await app.page.getByRole('button', { name: 'done' }).press('Enter')
  await expect(desk.currentRow).toContainText('M. Line')
  await expect(desk.currentRow).toContainText('quotation')
  await expect(app.page.getByRole('heading', { name: 'Was it said?' })).toBeVisible()
})

test('Esc ends the choice of kinds and gives the keyboard back to what opened it', async ({
  app,
}) => {
  await desk.stepTo('to carry 4,000 people')
  await desk.press('Enter')
  await app.page.getByRole('button', { name: 'change kinds' }).press('Enter')
  await app.page.getByRole('button', { name: 'quotation' }).press('Enter')
  await desk.press('Escape')
  await expect(app.page.getByRole('button', { name: 'change kinds' })).toBeFocused()
  await expect(app.page.getByRole('button', { name: 'quotation' })).toHaveCount(0)
  await expect(desk.currentRow).toContainText('quotation')
})

test('Enter in the speaker’s field saves the name, and Esc does too: the keys are the claim’s again', async ({
  app,
}) => {
  await desk.stepTo('to carry 4,000 people')
  await desk.press('Enter')
  const speaker = app.page.getByLabel('Claimed by')
  const list = app.page.getByRole('listbox', { name: 'Claims' })
  await speaker.fill('Marholm Line')
  await desk.press('Enter')
  await expect(list).toBeFocused()
  await expect(desk.currentRow).toContainText('M. Line')
  await desk.press('1')
  await expect(desk.contentVerdict(/verified/i)).toHaveAttribute('aria-pressed', 'true')
  await desk.saved()
  const named = (await desk.eventsOnDisk()).filter(({ data }) => data['speaker'] === 'Marholm Line')
  expect(named, 'it is recorded once').toHaveLength(1)
  await speaker.fill('Ida Brandt')
  await desk.press('Escape')
  await expect(list).toBeFocused()
  await expect(desk.currentRow).toContainText('I. Brandt')
  // Without the list the article has the keys.
  await desk.press('Control+b')
  await speaker.fill('Ola Holm')
  await desk.press('Enter')
  await expect(app.page.getByRole('region', { name: 'Article' })).toBeFocused()
})

test('a verdict moves on to the next pending claim if that is set, once both questions are answered', async ({
  app,
}) => {
  await desk.press('Control+,')
  await app.page.getByLabel(/Go on to the next pending claim/).check()
  await app.page.getByRole('button', { name: 'Back' }).press('Enter')
  await desk.press('Shift+Enter')
  await desk.stepTo('1,200 passengers were stranded')
  await desk.press('1')
  await expect(desk.currentRow).toContainText('1,200 passengers')
  await desk.press('Shift+1')
  await expect(desk.currentRow).not.toContainText('1,200 passengers')
})

test('keys do not act while one types, nor when they are turned off', async ({ app }) => {
  await desk.press('Enter', 'r')
  await app.page.keyboard.type('123 jk')
  await expect(app.page.locator('#inspector-rationale')).toHaveValue('123 jk')
  await desk.press('Escape')
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
  await desk.press('Control+,')
  await app.page.getByLabel(/Single-key shortcuts/).uncheck()
  await app.page.getByRole('button', { name: 'Back' }).press('Enter')
  await desk.press('1')
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
  await app.menu('verdict.verified')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
})

test('words are found in the article whatever their accents and case', async ({ app }) => {
  await desk.press('/')
  const search = app.page.getByRole('search')
  await search.getByRole('textbox').fill('FÉRRY')
  await expect(search.getByRole('status')).toHaveText('1 of 2')
  await desk.press('Enter')
  await expect(search.getByRole('status')).toHaveText('2 of 2')
  await desk.press('Escape')
  await expect(search).toBeHidden()
})

test('panels keep the width that they were given', async ({ app }) => {
  const divider = (): Locator =>
    app.page.getByRole('separator', { name: 'Width of the list of claims' })
  await divider().focus()
  await desk.press('ArrowRight', 'ArrowRight')
  const width = (await divider().getAttribute('aria-valuenow')) ?? ''
  await desk.saved()
  await app.restart()
  await desk.reopen(/Ferry service/)
  await expect(divider()).toHaveAttribute('aria-valuenow', width)
  // Also once they were folded away.
  await desk.press('Control+b')
  await expect(divider()).toHaveAttribute('aria-valuenow', '0')
  await desk.press('Control+b')
  await expect(divider()).toHaveAttribute('aria-valuenow', width)
})

test('a paragraph in another script reads in its own direction, also as a claim', async ({
  app,
}) => {
  const { page } = app
  await desk.pasteArticle(
    'Ferry\n\nThe ferry line resumed on Friday.\n\nقال الرئيس إن ١٬٢٠٠ شخص كانوا عالقين في الجزيرة.',
  )
  const blocks = page.locator('article [data-block]')
  await expect(blocks.nth(1)).toHaveCSS('direction', 'ltr')
  await expect(blocks.nth(2)).toHaveCSS('direction', 'rtl')
  await blocks.nth(2).evaluate((block) => getSelection()?.selectAllChildren(block))
  await expect(page.getByRole('button', { name: /Make a claim/ })).toBeVisible()
  await desk.press('a')
  const inspector = page.getByRole('region', { name: 'Claim under review' })
  await expect(inspector.getByRole('blockquote')).toHaveCSS('direction', 'rtl')
})
