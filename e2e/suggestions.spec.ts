import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { Desk } from './desk.ts'

/** Our own words: something that is worth a check, something less so, and sentences that state nothing. */
const article = [
  'Lund council votes on a new quay',
  '',
  'The council of Lund voted on Tuesday to spend 4.2 million euros on a new quay.',
  'The old quay is behind the church, near the market.',
  'Mayor Ida Brandt said that the harbour had lost 300 ships since 2015.',
  'It will be ready in the spring.',
  'Who pays for it?',
  'Good morning, everybody.',
  'Photo: Anna Roux',
  'Then silence.',
].join('\n')

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.pasteArticle(article)
})

const slider = (): Locator => desk.page.getByRole('slider', { name: 'How many suggestions' })
const rows = async (): Promise<readonly string[]> => await desk.rows.allInnerTexts()
const suggestionMarks = (): Locator =>
  desk.page.getByRole('article').getByRole('button', { name: 'Suggested claim' })

test('the slider shows fewer suggestions and more, everywhere at once', async () => {
  await expect(slider()).toHaveAttribute('aria-valuetext', '4 of 5 suggestions')
  await expect(desk.rows).toHaveCount(4)
  await slider().focus()
  await desk.press('Home')
  await expect(slider()).toHaveAttribute('aria-valuetext', '1 of 5 suggestions')
  await expect(desk.rows).toHaveCount(1)
  await expect(suggestionMarks()).toHaveCount(1)
  await expect(desk.page.getByText('1 suggestion to answer')).toBeVisible()
  await desk.press('ArrowRight')
  await expect(desk.rows).toHaveCount(2)
  await desk.press('End')
  await expect(desk.rows).toHaveCount(5)
  await expect(suggestionMarks()).toHaveCount(5)
  await expect(desk.rows.filter({ hasText: 'behind the church' })).toBeVisible()
  await expect(desk.page.getByText('5 suggestions to answer')).toBeVisible()
})

test('the arrow keys on the slider do not step through the claims', async () => {
  const before = await desk.currentRow.innerText()
  await slider().focus()
  await desk.press('ArrowRight', 'ArrowUp')
  expect(await desk.currentRow.innerText()).toBe(before)
})

test('< and > show fewer and more from wherever one is', async () => {
  await desk.press('>')
  await expect(desk.rows).toHaveCount(5)
  await desk.press('<', '<')
  await expect(desk.rows).toHaveCount(2)
  await expect(desk.page.getByRole('status').getByText('2 of 5 suggestions')).toBeAttached()
})

test('a claim stays wherever the line is, and the answer to it as well', async () => {
  await desk.press('>')
  await desk.stepTo('behind the church')
  await desk.press('1', '<', '<', '<', '<', '<')
  await expect(desk.currentRow).toContainText('behind the church')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await expect(desk.rows).toHaveCount(2)
})

test('by score the best stand first and what is not checkable in itself stands last', async () => {
  await desk.press('>', 'o')
  await expect(desk.page.getByRole('radio', { name: 'Score' })).toBeChecked()
  await expect(desk.rows.first()).toContainText('300 ships')
  await expect(desk.rows.last()).toContainText('It will be ready')
  await expect(desk.rows.last()).toContainText('not checkable in itself')
  await desk.page.getByRole('radio', { name: 'Place' }).check()
  await expect(desk.rows.first()).toContainText('Lund council votes')
})

test('accepted by score, a suggestion stays where it is, and one goes on from there', async () => {
  await desk.press('o')
  const before = await rows()
  await desk.stepTo('4.2 million')
  await desk.press('Enter')
  await expect(desk.currentRow).toContainText('no source yet')
  await expect(desk.currentRow).toHaveAttribute('aria-posinset', '2')
  await desk.press('j')
  await expect(desk.currentRow).toHaveAttribute('aria-posinset', '3')
  expect(await rows()).toHaveLength(before.length)
})

test('what is above the line is accepted at once, and one undo takes all back', async () => {
  await desk.press('<')
  await expect(desk.rows).toHaveCount(2)
  await expect(
    desk.page.getByRole('button', { name: 'Accept the 2 suggestions shown' }),
  ).toBeVisible()
  await desk.press('Control+k')
  await desk.page.keyboard.type('accept the 2')
  await desk.press('Enter')
  await expect(desk.page.getByText('0 of 2 checked')).toBeVisible()
  await expect(slider()).toHaveAttribute('aria-valuetext', '0 of 3 suggestions')
  await desk.press('Control+z')
  await expect(desk.page.getByText('2 suggestions to answer')).toBeVisible()
  await desk.press('Shift+Enter')
  await expect(desk.page.getByText('0 of 2 checked')).toBeVisible()
})

test('the order and the line are as they were left after a restart', async ({ app }) => {
  await desk.press('o', '<')
  await expect(desk.rows).toHaveCount(2)
  const before = await rows()
  await desk.saved()
  await app.restart()
  await desk.reopen(/Lund council/)
  await expect(desk.rows).toHaveCount(2)
  expect(await rows()).toEqual(before)
  await expect(slider()).toHaveAttribute('aria-valuetext', '2 of 5 suggestions')
})

const whyNot = (): Locator => desk.page.getByRole('region', { name: 'Claim under review' })

/** Puts the caret into the words of a block, as a click does. */
async function clickInto(block: number): Promise<void> {
  await desk.page.locator(`[data-block="${block}"]`).click({ position: { x: 12, y: 10 } })
}

test('why a question, a greeting, a caption or too few words are not suggested', async () => {
  const answers = [
    [5, 'It is a question'],
    [6, 'It is a greeting'],
    [7, 'credit or caption of a picture'],
    [8, 'too short'],
  ] as const
  for (const [block, answer] of answers) {
    await clickInto(block)
    await desk.press('w')
    await expect(whyNot()).toContainText(answer)
    await desk.press('w')
    await expect(whyNot()).not.toContainText(answer)
  }
})

test('asked by keyboard alone, it goes from one passage to the next, and Esc leaves', async () => {
  await desk.press('w')
  await expect(whyNot()).toContainText('The old quay is behind the church')
  await expect(whyNot()).toContainText('below the line')
  await expect(desk.currentRow, 'Enter is not its').not.toContainText('accept')
  await desk.press('j')
  await expect(whyNot()).toContainText('Who pays for it?')
  await desk.press('ArrowDown')
  await expect(whyNot()).toContainText('Good morning')
  await desk.press('k')
  await expect(whyNot()).toContainText('Who pays for it?')
  await desk.press('Escape')
  await expect(desk.page.getByRole('heading', { name: 'Suggestion', exact: true })).toBeVisible()
  await expect(desk.currentRow).toContainText('accept ↵')
})

test('what stands below the line is shown or accepted from there', async () => {
  await desk.press('w')
  await expect(whyNot()).toContainText(/Worth a check: \d+ of 100/)
  await desk.page.getByRole('button', { name: 'Show it among the suggestions' }).press('Enter')
  await expect(desk.rows).toHaveCount(5)
  await expect(desk.currentRow).toContainText('behind the church')
  await desk.press('<', 'w', 'k')
  await expect(whyNot()).toContainText('behind the church')
  await desk.press('Enter')
  await expect(desk.currentRow).toContainText('behind the church')
  await expect(desk.currentRow).toContainText('no source yet')
})

const whyNotButton = (): Locator =>
  desk.page.getByRole('button', { name: 'Why is this not suggested?' })

test('a button beside the suggestions asks about the words one clicked on', async () => {
  await whyNotButton().hover()
  await expect(desk.page.getByRole('tooltip')).toContainText('Why is this not suggested?')
  await expect(desk.page.getByRole('tooltip')).toContainText('W')
  await clickInto(5)
  await whyNotButton().click()
  await expect(whyNot()).toContainText('It is a question')
  await clickInto(6)
  await expect(whyNot()).toContainText('It is a greeting')
  await whyNotButton().click()
  await expect(whyNot()).not.toContainText('It is a greeting')
})

test('asked where nothing is left out, it says so, and the keys go on through the list', async ({
  app,
}) => {
  await app.page.keyboard.press('Control+w')
  await desk.pasteArticle('The council of Lund voted on Tuesday to spend 4.2 million euros.')
  await desk.press('Enter')
  // With the last suggestion answered there is still something to ask.
  await whyNotButton().click()
  await expect(whyNot()).toContainText('Every statement of the article is in the list')
  await desk.press('Escape')
  await expect(desk.contentVerdict(/Pending/)).toBeVisible()
})

test('a verdict does not fall on a claim that is out of sight while one asks', async () => {
  await desk.press('Enter', 'w', '1', 'Escape')
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
})

test('what was dismissed is suggested again, and what was removed is accepted again', async () => {
  await desk.stepTo('4.2 million')
  await desk.press('Backspace')
  await clickInto(1)
  await desk.press('w')
  await expect(whyNot()).toContainText('was dismissed')
  await desk.page.getByRole('button', { name: 'Suggest it again' }).press('Enter')
  await expect(desk.currentRow).toContainText('4.2 million')
  await desk.press('Enter', 'Delete')
  await clickInto(1)
  await desk.press('w')
  await expect(whyNot()).toContainText('removed again')
  await desk.press('Enter')
  await expect(desk.currentRow).toContainText('4.2 million')
  await expect(desk.currentRow).toContainText('no source yet')
})

test('what only reports a claim leads to it', async () => {
  await clickInto(3)
  await desk.press('w')
  await expect(whyNot()).toContainText('in the list already')
  await desk.page.getByRole('button', { name: 'Go to it' }).press('Enter')
  await expect(desk.currentRow).toContainText('300 ships')
})

test('the mark in the margin says why a suggestion is worth a check', async () => {
  await desk.stepTo('300 ships')
  const mark = suggestionMarks().and(desk.page.locator('[aria-current]'))
  await mark.focus()
  await expect(desk.page.getByRole('tooltip')).toContainText('It has a number')
  await expect(desk.page.getByRole('tooltip')).toContainText(/Worth a check: \d+ of 100/)
  await expect(mark).toHaveAccessibleDescription(/It has a number/)
  await expect(desk.currentRow).toHaveAccessibleDescription(/It has a number/)
})

test('the checklist follows the kinds of a claim', async ({ app }) => {
  await desk.stepTo('300 ships')
  await desk.press('Enter')
  const arithmetic = app.page.getByLabel('The arithmetic was done again')
  const link = app.page.getByLabel('The sources support the link, not only the order')
  await expect(arithmetic).toBeVisible()
  await expect(link).toBeHidden()
  await app.page.getByRole('button', { name: 'change kinds' }).press('Enter')
  await app.page.getByRole('button', { name: 'number', exact: true }).press('Enter')
  await app.page.getByRole('button', { name: 'cause', exact: true }).press('Enter')
  await expect(arithmetic).toBeHidden()
  await expect(link).toBeVisible()
})

test('the report tells how many suggestions have no answer, and leads to the first', async () => {
  await desk.press('Enter', '1', 'n', 'Backspace')
  await expect(desk.page.getByText('2 suggestions to answer')).toBeVisible()
  await desk.press('Control+e')
  const side = desk.page.getByRole('region', { name: 'Options' })
  await expect(side).toContainText('2 suggestions that are shown have no answer yet')
  await desk.press('Control+Shift+E')
  await expect(desk.exportDialog).toContainText('2 suggestions that are shown have no answer yet')
  await desk.press('Escape')
  await side.getByRole('button', { name: 'Go to the first' }).press('Enter')
  await expect(desk.currentRow).toContainText('suggested')
  await expect(desk.rows).toHaveCount(2)
  await expect(desk.rows.first()).toHaveAttribute('aria-selected', 'true')

  await desk.press('Shift+Enter', 'Control+e')
  await expect(side).toContainText('Before this is final')
  await expect(side).not.toContainText('no answer yet')
})
