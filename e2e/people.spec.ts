import { expect, test, type App } from './app.ts'
import { violations } from './axe.ts'
import { Colleague } from './colleague.ts'
import { article, Desk } from './desk.ts'
import { shownReport } from './shown-report.ts'

/** What two people do for each other: sign off, ask, deal with what is asked. They share a computer here. */

/** Anna has checked the first claim. */
async function checkedByAnna(desk: Desk): Promise<void> {
  await desk.introduce('Anna')
  await desk.pasteArticle(article.en)
  await desk.stepTo('longest interruption')
  await desk.press('1', 'Shift+1')
  await expect(desk.contentVerdict(/verified/i)).toHaveAttribute('aria-pressed', 'true')
}

const signoffOf = (desk: Desk) => desk.page.getByRole('region', { name: 'Sign-off', exact: true })
const toDo = (desk: Desk) => desk.page.getByRole('button', { name: /^To do/ })

test('one person alone sees nothing of what is for two', async ({ app }) => {
  const desk = new Desk(app)
  await checkedByAnna(desk)
  await expect(desk.page.getByRole('button', { name: /comment or a request/ })).toBeVisible()
  await expect(signoffOf(desk)).toHaveCount(0)
  await expect(desk.page.getByText(/signed off/i)).toHaveCount(0)
  await expect(toDo(desk)).toHaveCount(0)
  await desk.press('Control+e')
  await expect(shownReport(desk.page)).toBeVisible()
  await expect(desk.page.getByText(/sign-off|signed off/i)).toHaveCount(0)
})

/** Anna has checked, and begins to write a comment where there is little room. */
async function beginComment(app: App): Promise<Desk> {
  const desk = new Desk(app)
  await app.page.setViewportSize({ width: 1024, height: 700 })
  await checkedByAnna(desk)
  await desk.press('t')
  return desk
}

test('a comment is written with the way to send it in sight, also in a small window', async ({
  app,
}) => {
  const { page } = app
  await beginComment(app)
  await expect(page.getByRole('button', { name: 'Add the comment' })).toBeInViewport({ ratio: 1 })
  await page.getByRole('combobox', { name: 'Request' }).selectOption('primary-source')
  await expect(page.getByRole('button', { name: 'Ask', exact: true })).toBeInViewport({ ratio: 1 })
})

test('what is sent by key stays in sight, and the next claim is shown from its beginning', async ({
  app,
}) => {
  const { page } = app
  const desk = await beginComment(app)
  await page.keyboard.type('Ask the harbour office.')
  await desk.press('Control+Enter')
  await expect(page.getByRole('listbox', { name: 'Claims' })).toBeFocused()
  const sent = page.getByRole('listitem').filter({ hasText: 'Ask the harbour office.' })
  await expect(sent).toContainText('Anna')
  await expect(sent).toBeInViewport({ ratio: 1 })
  await desk.press('k')
  const inspector = page.getByRole('region', { name: 'Claim under review' })
  await expect(inspector.getByRole('blockquote')).toContainText('1,200 passengers')
  await expect(inspector.getByRole('blockquote')).toBeInViewport({ ratio: 1 })
})

test('a sign-off shows, lapses visibly when the reasons change, and is given again', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await checkedByAnna(desk)
  await desk.become('Ben', 'second-reader')
  await expect(signoffOf(desk)).toContainText('Not signed off yet')
  await desk.press('Shift+S')
  await expect(signoffOf(desk)).toContainText('Signed off by Ben')
  await expect(desk.currentRow).toContainText('signed off')
  await desk.saved()
  const signed = (await desk.eventsOnDisk()).find(({ type }) => type === 'signoff.given')
  expect(signed?.data, 'it says where the journal ended').toMatchObject({
    heads: [{ hash: expect.stringMatching(/^[0-9a-f]{16}$/) }],
  })
  await desk.press('Control+e')
  await expect(
    shownReport(page)
      .contentFrame()
      .getByText(/^Signed off by Ben/),
  ).toBeVisible()

  await desk.press('Control+1')
  await desk.become('Anna', 'checker')
  await desk.press('r')
  await page.keyboard.type('The port’s log says so.')
  await desk.press('Escape')
  await expect(signoffOf(desk)).toContainText('changed since. What changed: reasons.')
  await expect(desk.currentRow).toContainText('sign-off lapsed')
  await desk.saved()
  await desk.press('Control+e')
  await expect(page.getByText('1 claim was changed after it was signed off')).toBeVisible()
  await expect(
    shownReport(page)
      .contentFrame()
      .getByText(/^Signed off by Ben/),
  ).toHaveCount(0)

  await desk.press('Control+1', 'Control+z')
  await expect(signoffOf(desk), 'as it was when Ben saw it').toContainText('Signed off by Ben')
  await expect(signoffOf(desk)).not.toContainText('changed')
})

test('who cannot sign off is told why, in words', async ({ app }) => {
  const desk = new Desk(app)
  await checkedByAnna(desk)
  await desk.become('Anna', 'editor')
  await expect(signoffOf(desk)).toContainText('You gave the verdict yourself')
  await expect(signoffOf(desk).getByRole('button', { name: /Sign off/ })).toBeDisabled()
  await desk.become('', 'editor')
  await expect(signoffOf(desk)).toContainText('Say who you are')
  await signoffOf(desk).getByRole('button', { name: 'Settings' }).press('Enter')
  await expect(desk.page.getByLabel('Name', { exact: true })).toBeVisible()
  await desk.press('Escape')
  await desk.become('Ben', 'editor')
  await desk.press('3')
  await expect(signoffOf(desk)).toContainText('once it is verified or disputed')
  await desk.press('1', 'Shift+3')
  await expect(signoffOf(desk)).toContainText('once “Was it said?” has its verdict, too')
})

test('the whole project is signed off on the report screen, and its report is final', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await checkedByAnna(desk)
  await desk.press('2', 'r')
  await page.keyboard.type('It was longer in 1965.')
  await desk.press('Escape')
  await desk.become('Ben', 'editor')
  await desk.press('Control+e')
  await expect(page.getByText('Nothing stands in the way.'), 'Anna works alone').toBeVisible()
  await desk.press('Control+1', 't')
  await page.keyboard.type('I am looking at it.')
  await desk.press('Control+Enter', 'Control+e')
  await expect(page.getByText('1 claim is not signed off by a second person')).toBeVisible()
  const signOff = page.getByRole('button', { name: 'Sign the project off' })
  await signOff.press('Enter')
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible()
  await expect(
    shownReport(page)
      .contentFrame()
      .getByText(/^Ben \(editor\), /),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).press('Enter')
  await expect(signOff).toBeEnabled()
})

test('what one person asks of another is theirs to do until somebody has dealt with it', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await checkedByAnna(desk)
  await desk.press('t')
  await page.keyboard.type('Is there a second log?')
  await page.getByLabel('Request').selectOption('needs a second source')
  await page.getByLabel('Asked of').fill('Ben')
  await desk.press('Control+Enter')
  await expect(page.getByText('needs a second source → Ben')).toBeVisible()
  await expect(desk.currentRow).toContainText('1 request')
  await expect(toDo(desk), 'it is not Anna’s to do').toHaveCount(0)
  await expect(page.getByRole('button', { name: /^All requests/ })).toBeVisible()

  await desk.become('Ben', 'checker')
  await toDo(desk).press('Enter')
  await expect(desk.rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Dealt with' }).press('Enter')
  await expect(page.getByText(/Dealt with by Ben/)).toBeVisible()
  await expect(toDo(desk)).toContainText('0')
  await page.getByRole('button', { name: 'Open again' }).press('Enter')
  await expect(toDo(desk)).toContainText('1')
})

test('a comment that is being written stays while one looks at another claim', async ({ app }) => {
  const desk = new Desk(app)
  const { page } = app
  await checkedByAnna(desk)
  await desk.press('t')
  await page.keyboard.type('I wonder')
  await page.getByRole('listbox', { name: 'Claims' }).focus()
  await desk.press('k')
  await expect(page.getByLabel('Comment', { exact: true })).toHaveCount(0)
  await desk.press('j')
  await expect(page.getByLabel('Comment', { exact: true })).toHaveValue('I wonder')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing where two people work together (${theme})`, async ({ app }) => {
    const desk = new Desk(app)
    await desk.chooseTheme(theme)
    await checkedByAnna(desk)
    await desk.become('Ben', 'second-reader')
    await desk.press('Shift+S', 't')
    await desk.page.getByLabel('Request').selectOption('ask the writer')
    await expect(desk.page.getByLabel('Asked of')).toBeVisible()
    expect.soft(await violations(app), 'a comment is written').toEqual([])
    await desk.press('Control+Enter')
    await expect(desk.currentRow).toContainText('1 request')
    expect.soft(await violations(app), 'review').toEqual([])
    await desk.press('Control+e')
    await expect(shownReport(desk.page)).toBeVisible()
    expect.soft(await violations(app), 'report').toEqual([])
  })
}

test('what a colleague decided at another computer is told, marked, and settled where it differs', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await checkedByAnna(desk)
  await desk.saved()
  const [folder] = await desk.projectFolders()
  const added = (await desk.eventsOnDisk()).find(({ type }) => type === 'claim.added')
  const claim = String(added?.data['claim'])
  // Another claim is at hand when one comes back.
  await desk.press('k', 'Enter', 'Control+w')
  // What came in before would be told in the project that is closing.
  await expect(page.getByRole('button', { name: /^Ferry service/ })).toBeVisible()
  await new Colleague('Ben', 'editor').decide(
    folder ?? '',
    {
      type: 'verdict.given',
      data: { claim, aspect: 'content', verdict: 'disputed', replaces: [] },
    },
    { type: 'rationale.written', data: { claim, rationale: 'It was longer in 1965.' } },
  )

  await desk.reopen(/ferry/i)
  await expect(page.getByText('Ben: 2 decisions on 1 claim')).toBeVisible()
  const row = desk.rows.filter({ hasText: 'longest interruption' })
  await expect(row).toContainText('changed by somebody else')
  await expect(row).toContainText('Contested')
  await page.getByRole('button', { name: /^Contested/ }).press('Enter')
  await expect(row.and(desk.currentRow)).toBeVisible()
  await expect(row).not.toContainText('changed by somebody else')
  const inspector = page.getByRole('region', { name: 'Claim under review' })
  await expect(inspector).toContainText(/Verified · Anna, /)
  await expect(inspector).toContainText(/Disputed · Ben, /)
  const inMargin = page.getByRole('region', { name: 'Article' }).getByRole('button')
  const wordsShownAs = (sign: string) =>
    page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, sign)
  await expect(inMargin.and(page.locator('[aria-current]'))).toHaveAccessibleName(/Contested$/)
  await expect
    .poll(() => wordsShownAs('contested'), 'they do not look as if nobody had judged')
    .toBe(1)
  await desk.press('2')
  await expect(row).not.toContainText('Contested')
  await expect(inMargin.and(page.locator('[aria-current]'))).toHaveAccessibleName(/Disputed$/)
  await expect.poll(() => wordsShownAs('contested')).toBe(0)

  await page.getByRole('button', { name: 'Show in the history Ben' }).press('Enter')
  await expect(page.getByText('Ben: 2 decisions on 1 claim')).toBeHidden()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await expect(page.getByText('It was longer in 1965.')).toBeVisible()
})

test('what comes in while one is writing leaves one’s words and place as they are', async ({
  app,
}) => {
  const desk = new Desk(app)
  const { page } = app
  await checkedByAnna(desk)
  await desk.saved()
  const [folder = ''] = await desk.projectFolders()
  const added = (await desk.eventsOnDisk()).find(({ type }) => type === 'claim.added')
  const claim = String(added?.data['claim'])
  await desk.press('t')
  await page.keyboard.type('Did anybody')
  await new Colleague('Ben', 'editor').decide(folder, {
    type: 'comment.added',
    data: { claim, comment: 'b1', text: 'The port has a log.', request: null, assignee: null },
  })
  await expect(page.getByText('Ben: 1 decision on 1 claim')).toBeVisible()
  await expect(page.getByText('The port has a log.')).toBeVisible()
  await page.keyboard.type(' ask?')
  await expect(page.getByLabel('Comment', { exact: true })).toHaveValue('Did anybody ask?')
  await expect(desk.currentRow).toContainText('longest interruption')
  await expect(desk.currentRow).not.toContainText('changed by somebody else')
})
