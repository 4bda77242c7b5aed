import type { Locator } from '@playwright/test'
import { canonicalText } from '../shared/article/canonical-text.ts'
import { addClaim } from '../shared/project/claim-actions.ts'
import { fold } from '../shared/project/project-log.ts'
import { expect, test } from './app.ts'
import { violations } from './axe.ts'
import { article, Desk } from './desk.ts'
import { OtherInstallation } from './other-installation.ts'

/** The article as the writer sends it again: a number mended, a sentence gone, and one that is new. */
const second = [
  'Ferry service to Lund resumes after storm',
  '',
  'The ferry line between Lund and Marholm resumed service on Friday after a storm that lasted three days.',
  'According to harbour master Ida Brandt, 1,400 passengers were stranded on the island.',
  'The company expects to carry 4,000 people on Saturday.',
  'A second ferry, the Halma, will join the line in March.',
].join('\n')

let desk: Desk
test.beforeEach(async ({ app }) => {
  desk = new Desk(app)
  await desk.introduce('Anna')
  await desk.pasteArticle(article.en)
  await desk.press('Shift+Enter')
  await desk.stepTo('1,200 passengers')
  await desk.press('1', 'Shift+1')
  await desk.saved()
})

const changes = (): Locator => desk.page.getByRole('listbox', { name: 'What has changed' })
const question = (): Locator => desk.page.getByRole('region', { name: 'What became of it' })
const tab = (name: string): Locator =>
  desk.page.getByRole('navigation', { name: 'Screens of the project' }).getByText(name)
const view = (name: string): Locator =>
  desk.page.getByRole('navigation', { name: 'What of the drafts is shown' }).getByText(name)

async function previewDraft(text: string): Promise<void> {
  await desk.app.menu('draft.paste')
  await desk.page.getByRole('dialog').getByRole('textbox').fill(text)
  await desk.press('Control+Enter')
  await expect(desk.preview.getByRole('button', { name: 'Compare the drafts' })).toBeVisible()
  await expect(desk.page.getByRole('dialog')).toBeHidden()
}

async function importDraft(text = second): Promise<void> {
  await previewDraft(text)
  await desk.press('Control+Enter')
  await expect(changes()).toBeVisible()
  await expect(desk.currentRow).toBeVisible()
}

test('a draft in which all claims stand as they were says so, and nothing else', async () => {
  await previewDraft(`${article.en}\nThe night was calm.`)
  await desk.press('Control+Enter')
  await expect(
    desk.page.getByRole('status').getByText(/^All \d+ claims stand in this draft word for word\.$/),
  ).toBeVisible()
  await expect(changes()).toHaveText('')
  await expect(question()).toHaveText('')
})

test('where all that is to be gone through is left out of the list, the list says that', async () => {
  await importDraft()
  const groups = desk.page.getByRole('toolbar', { name: 'What became of the claims' })
  for (const name of [/^Changed 1/, /^Gone 1/, /^New 1/]) {
    await groups.getByRole('button', { name }).press('Enter')
  }
  await expect(changes()).toHaveText(
    'What there is to go through is left out of the list. Click above to show it.',
  )
  await expect(desk.page.getByText('2 claims wait for an answer.')).toBeVisible()
})

test('one person with one draft sees nothing of drafts', async () => {
  await expect(tab('Review')).toBeVisible()
  await expect(tab('Drafts')).toBeHidden()
})

test('a new draft is gone through by keyboard, and the earlier verdict given again', async () => {
  await importDraft()
  await expect(desk.currentRow).toContainText('Its words have changed')
  await expect(question().getByRole('deletion')).toHaveText('1,200')
  await expect(question().getByRole('insertion')).toHaveText('1,400')
  await expect(question()).toContainText(/Is it true\?\s+Verified\s+·\s+Anna/)
  await desk.press('Enter')
  await expect(desk.currentRow).toContainText('Judged anew')
  await expect(question()).toContainText('It has been judged anew.')
  await desk.press('Enter', 'n')
  await expect(desk.currentRow).toContainText('longest interruption since 1978')
  await expect(desk.currentRow).toContainText('Not found any more')
  await desk.press('Delete')
  await expect(changes()).not.toContainText('1978')
  await expect(desk.page.getByRole('status').getByText('1 suggestion to answer')).toBeVisible()

  await desk.press('n')
  await expect(desk.currentRow).toContainText('Halma')
  await desk.press('Enter')
  await expect(changes()).not.toContainText('Halma')
  await expect(desk.page.getByText('Nothing waits for an answer.')).toBeVisible()
  await desk.page.getByRole('button', { name: 'Go on with the review' }).press('Enter')
  await desk.stepTo('1,400 passengers')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await desk.saved()
  const verdicts = (await desk.eventsOnDisk()).filter(({ type }) => type === 'verdict.given')
  expect(verdicts.map(({ data }) => data['aspect'])).toEqual([
    'content',
    'attribution',
    'content',
    'attribution',
  ])
})

test('one comes back to the claim that one was at, however long the draft is searched for claims', async ({
  app,
}) => {
  await desk.press('Control+z', 'Control+z', 'Control+z')
  await desk.stepTo('1,200 passengers')
  await desk.press('Enter')
  await expect(desk.page.getByRole('button', { name: /^Pending 1/ })).toBeVisible()
  await app.page.evaluate(() => {
    // The search is slow, as on a slow computer, until it is let go.
    const ask = Reflect.get(Worker.prototype, 'postMessage')
    const slow: (() => void)[] = []
    Worker.prototype.postMessage = function (...question: [object]) {
      if ('blocks' in question[0]) slow.push(() => ask.apply(this, question))
      else ask.apply(this, question)
    }
    Object.assign(window, { letGo: () => slow.splice(0).forEach((go) => go()) })
  })
  await previewDraft(`${article.en}\nSilence.`)
  await desk.press('Control+Enter')
  await expect(desk.page.getByText('The claim stands in this draft word for word.')).toBeVisible()
  await expect(changes(), 'one sees where the keyboard is').toHaveCSS('outline-style', 'solid')
  await app.page.evaluate('letGo()')
  await expect(desk.page.getByRole('button', { name: 'Suggested claim' }).first()).toBeVisible()
  await desk.press('Control+1')
  await expect(desk.currentRow).toContainText('1,200 passengers')
})

test('rows and keys hold all that they say, also in a small window', async ({ app }) => {
  await app.page.setViewportSize({ width: 1024, height: 768 })
  await importDraft()
  await desk.press('Enter')
  await expect(desk.currentRow).toContainText('Judged anew')
  const said = desk.currentRow.getByText('Judged anew')
  expect(await said.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
  const [row, words] = [await desk.currentRow.boundingBox(), await said.boundingBox()]
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(
    (row?.y ?? 0) + (row?.height ?? 0),
  )
  const keys = question().locator('button kbd')
  const cut = await keys.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth))
  expect(cut).toEqual([0, 0, 0, 0])
})

test('a claim whose words changed waits for a verdict in the review, with its earlier words beside', async () => {
  await importDraft()
  await desk.press('g')
  await expect(desk.currentRow).toContainText('1,400 passengers')
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
  const inspector = desk.page.getByRole('region', { name: 'Claim under review' })
  await expect(inspector.getByRole('deletion')).toHaveText('1,200')
  await expect(inspector).toContainText(/Verified\s+·\s+Anna/)
})

test('the words of a lost claim are chosen by keyboard in the new draft', async () => {
  await importDraft()
  await desk.press('n')
  await expect(desk.currentRow).toContainText('1978')
  await desk.press('p')
  await expect(desk.page.getByText(/Where it stands now/)).toBeVisible()
  await desk.press('ArrowRight', 'ArrowRight', 'Enter')
  await expect(desk.page.getByText(/Where it stands now/)).toBeHidden()
  await expect(changes()).not.toContainText('Not found any more')
  await desk.press('Control+z')
  await expect(changes()).toContainText('Not found any more')
})

test('a claim that may stand at two places is put at the one that one takes', async () => {
  const [title, , lead, , , last] = article.en.split('\n')
  const twice = [title, '', lead, last, 'The harbour was closed.', last, 'It rained.'].join('\n')
  await importDraft(twice)
  await desk.stepTo('4,000 people')
  await expect(desk.currentRow).toContainText('Its place is unsure')
  const places = question().getByRole('list').getByRole('button')
  await expect(places).toHaveCount(2)
  await desk.press('o')
  await expect(places.nth(1)).toHaveAttribute('aria-pressed', 'true')
  await expect(places.nth(1)).toContainText('paragraph 3')
  await desk.press('Enter')
  await expect(changes()).not.toContainText('Its place is unsure')
  await desk.press('Control+z')
  await expect(changes()).toContainText('Its place is unsure')
  await desk.press('Control+Shift+z', 'Control+1')
  await desk.stepTo('4,000 people')
  await expect(desk.page.getByText('Nobody has confirmed')).toBeHidden()
})

test('a claim that a colleague has made on the earlier draft is looked for on demand', async ({
  app,
}) => {
  const [folder = ''] = await desk.projectFolders()
  const ben = await OtherInstallation.open('Ben', folder)
  await importDraft()
  const [draft] = fold(ben.project.events).drafts
  const text = canonicalText(draft?.blocks ?? [])
  const start = text.indexOf('resumed service on Friday')
  const span = { start, end: start + 'resumed service on Friday'.length }
  const proposed = { span, kinds: [], speaker: null, suggestion: null }
  await ben.record(addClaim('late', { id: draft?.id ?? '', text }, proposed))
  const late = changes()
    .getByRole('option')
    .filter({ hasText: /^\s*resumed service on Friday/ })
  await expect(late).toContainText('Not looked for yet')
  const lookFor = app.page.getByRole('button', { name: 'Look for the claims' })
  await expect(lookFor).toBeEnabled()
  await lookFor.press('Enter')
  await expect(late).toHaveCount(0)
  await app.page.getByRole('button', { name: /^Kept/ }).press('Enter')
  await expect(late).toContainText('Kept')
  await ben.close()
})

test('the report’s way to a claim that is lost leads to where it gets a place', async ({ app }) => {
  await importDraft()
  await desk.press('Control+e')
  const lost = app.page.getByRole('listitem').filter({ hasText: 'not found in the current draft' })
  await lost.getByRole('button').first().press('Enter')
  await expect(desk.currentRow).toContainText('longest interruption since 1978')
})

test('a draft is taken back and brought back as one, and is there after a restart', async ({
  app,
}) => {
  await importDraft()
  await expect(app.page.getByTitle('draft 2 of 2')).toBeVisible()
  await desk.press('Control+z')
  await expect(tab('Drafts')).toBeHidden()
  await desk.stepTo('1,200 passengers')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await desk.press('Control+Shift+z')
  await expect(tab('Drafts')).toBeVisible()
  await desk.saved()
  await app.restart()
  await desk.reopen(/Ferry service/)
  await desk.press('Control+4')
  await expect(desk.currentRow).toContainText('Its words have changed')
  await expect(changes()).toContainText('Halma')
})

test('an earlier draft is read with its claims as they were judged then', async ({ app }) => {
  await importDraft()
  await desk.press('Enter')
  await view('All drafts').press('Enter')
  await app.page.getByRole('button', { name: 'Read draft 1' }).press('Enter')
  await desk.stepTo('1,200 passengers')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await expect(desk.contentVerdict(/Verified/)).toBeDisabled()
  await expect(app.page.getByTitle('draft 1 of 2')).toBeVisible()
  await expect(app.page.getByRole('article')).toContainText('since 1978')
  await app.page.getByRole('button', { name: /Back to now/ }).press('Enter')
  await expect(app.page.getByTitle('draft 2 of 2')).toBeVisible()
})

test('two drafts stand side by side, from one difference to the next by key', async ({ app }) => {
  await importDraft()
  await view('Side by side').press('Enter')
  const columns = app.page.getByRole('region', { name: 'Side by side' })
  await expect(app.page.getByText('3 differences')).toBeVisible()
  await desk.press('j')
  await expect(columns.locator('.row--current')).toContainText('1,400')
  await desk.press('j')
  await expect(columns.locator('.row--current')).toContainText('1978')
  await desk.press('k')
  await expect(columns.locator('.row--current')).toContainText('1,200')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the drafts screen (${theme})`, async ({ app }) => {
    await desk.chooseTheme(theme)
    const look = async (what: string): Promise<void> => {
      expect.soft(await violations(app), what).toEqual([])
    }
    await previewDraft(second)
    await look('preview')
    await desk.press('Control+Enter')
    await expect(question().getByRole('insertion')).toBeVisible()
    await look('changed words')
    await desk.press('n')
    await expect(desk.currentRow).toContainText('1978')
    await look('a lost claim')
    await view('Side by side').press('Enter')
    await expect(app.page.getByText('3 differences')).toBeVisible()
    await look('side by side')
    await view('All drafts').press('Enter')
    await expect(app.page.getByRole('button', { name: 'Read draft 1' })).toBeVisible()
    await look('all drafts')
  })
}
