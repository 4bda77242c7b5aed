import { hash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyJournal, formatJsonLines, formatLines } from '../electron/storage/journal-lines.ts'
import type { ProjectEvent } from '../shared/project/events.ts'
import { expect, test, type App } from './app.ts'
import { OtherInstallation } from './other-installation.ts'
import { article, Desk } from './desk.ts'

/** Two people work in one folder, each on their own computer. */

const CLAIM = '1,200 passengers were stranded'

/** The app is open on a project with one verified claim, and a colleague has its folder too. */
async function shareProject(
  app: App,
): Promise<{ desk: Desk; ben: OtherInstallation; folder: string }> {
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.pasteArticle(article.en)
  await desk.stepTo(CLAIM)
  await desk.press('1')
  await desk.stepTo(CLAIM)
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await desk.saved()
  const [folder = ''] = await desk.projectFolders()
  return { desk, folder, ben: await OtherInstallation.open('Ben', folder) }
}

function bytes(events: readonly ProjectEvent[]): Uint8Array {
  return formatLines(events, emptyJournal).bytes
}

test('what a colleague decides in the folder shows without opening it again', async ({ app }) => {
  const { desk, ben } = await shareProject(app)
  await ben.record(ben.verdictOn(CLAIM, 'disputed'))
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')

  // What is decided here comes after it, and both know the same in the end.
  await desk.press('3')
  await desk.saved()
  await expect(desk.contentVerdict(/Pending/)).toHaveAttribute('aria-pressed', 'true')
  await ben.lookAgain()
  await ben.record(ben.verdictOn(CLAIM, 'verified'))
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await ben.close()
})

test('what a colleague says of a claim that was joined meanwhile is marked and told on the other', async ({
  app,
}) => {
  const { desk, folder, ben } = await shareProject(app)
  await ben.close()
  await desk.stepTo('longest interruption')
  await desk.press('Enter')
  await desk.saved()
  const carla = await OtherInstallation.open('Carla', folder)
  await desk.stepTo(CLAIM)
  await desk.press('m')
  await expect(desk.currentRow).toContainText('longest interruption')
  await desk.stepTo('Ferry service to Lund')

  await carla.record(
    carla.verdictOn('longest', 'disputed'),
    carla.rationaleOn('longest', '1974 was longer.'),
  )
  const joined = desk.rows.filter({ hasText: CLAIM })
  await expect(joined).toContainText('changed by somebody else')
  await desk.stepTo(CLAIM)
  await expect(joined).not.toContainText('changed by somebody else')
  await expect(app.page.getByText('1974 was longer.')).toBeVisible()
  // Which words the two remarks are on is said once.
  const words = 'On “It was the longest interruption since 1978”, since joined to this claim:'
  await expect(app.page.getByText(words)).toHaveText(`${words} Is it true? Disputed`)
  await carla.close()
})

test('a journal that is cut by the synchroniser waits for its rest, without a word', async ({
  app,
}) => {
  const { desk, ben, folder } = await shareProject(app)
  const journal = join(folder, 'journal', 'carlacarlacarlacarla.jsonl')
  const rationale = app.page.locator('#inspector-rationale')
  const first = ben.stamp(ben.rationaleOn(CLAIM, 'Who counted them?'))
  // One action of two events: as long as only the first of them is there, nothing is.
  const parted = ben.stamp(
    ben.verdictOn(CLAIM, 'disputed'),
    ben.rationaleOn(CLAIM, 'Nobody counted them.'),
  )
  const whole = bytes([...first, ...parted])
  await writeFile(journal, whole.subarray(0, -30))
  await expect(rationale).toHaveValue('Who counted them?')
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await writeFile(journal, whole)
  await expect(rationale).toHaveValue('Nobody counted them.')
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
  await expect(app.page.getByText(/journal/)).toHaveCount(0)
  await ben.close()
})

test('a conflict copy that a synchroniser has made is read along, told once and left as it is', async ({
  app,
}) => {
  const { desk, ben, folder } = await shareProject(app)
  const name = `${ben.project.installation}.sync-conflict-20261128-101010-ABCDEFG.jsonl`
  const copy = bytes(ben.stamp(ben.verdictOn(CLAIM, 'disputed')))
  await writeFile(join(folder, 'journal', name), copy)
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
  await expect(app.page.getByText(/is a second version of a journal/)).toBeVisible()
  await app.restart()
  await new Desk(app).reopen('Ferry service to Lund')
  await new Desk(app).stepTo(CLAIM)
  await expect(new Desk(app).contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
  await expect(app.page.getByText(/is a second version of a journal/)).toHaveCount(0)
  expect(await readFile(join(folder, 'journal', name))).toEqual(Buffer.from(copy))
  await ben.close()
})

test('decisions of a newer version that come in make the project one to read, and one is told', async ({
  app,
}) => {
  const { page } = app
  const { desk, ben, folder } = await shareProject(app)
  await desk.press('t')
  await page.keyboard.type('Half a thou')
  const [event] = ben.stamp(ben.verdictOn(CLAIM, 'disputed'))
  const newer = formatJsonLines([JSON.stringify({ ...event, v: 2 })], emptyJournal).bytes
  await ben.close()
  await writeFile(join(folder, 'journal', 'carlacarlacarlacarla.jsonl'), newer)
  await expect(
    page.getByText(/made by a newer version of Claimdesk. It is open to read/),
  ).toBeVisible()
  const before = await contentsOf(folder)

  // What was being written stays, and nothing can be decided.
  const comment = page.getByLabel('Comment', { exact: true })
  await expect(comment).toHaveValue('Half a thou')
  await expect(page.getByRole('button', { name: 'Add the comment' })).toBeDisabled()
  await comment.press('Control+Enter')
  await expect(comment).toHaveValue('Half a thou')
  await desk.press('Escape', '2', 's')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(desk.contentVerdict(/Verified/)).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('#inspector-rationale')).not.toBeEditable()
  await app.close()
  expect(await contentsOf(folder), 'no byte has changed').toEqual(before)

  await app.start()
  await desk.reopen('Ferry service to Lund')
  await expect(app.page.getByText(/open to read, and no byte of it is changed/)).toBeVisible()
  await expect(app.page.getByLabel('Comment', { exact: true })).toHaveValue('Half a thou')
})

test('a rationale that is being typed just as the project can only be read is kept', async ({
  app,
}) => {
  const { desk, ben, folder } = await shareProject(app)
  const rationale = () => app.page.locator('#inspector-rationale')
  const [event] = ben.stamp(ben.verdictOn(CLAIM, 'disputed'))
  const newer = formatJsonLines([JSON.stringify({ ...event, v: 2 })], emptyJournal).bytes
  await ben.close()
  const journal = join(folder, 'journal', 'carlacarlacarlacarla.jsonl')
  await desk.press('r')
  await app.page.keyboard.type('Half a')
  await writeFile(journal, newer)
  // Without a pause in which it would be recorded.
  while (await rationale().isEditable()) await app.page.keyboard.type(' thought')
  const typed = await rationale().inputValue()
  const notRecorded = () => app.page.getByText('Not recorded, as the project could only be read')
  await expect(notRecorded()).toBeVisible()
  await desk.press('Escape', 'j')
  await expect(rationale()).toHaveCount(0)
  await desk.press('k')
  await expect(rationale()).toHaveValue(typed)
  // What is for two has no heading over nothing, and no button that does nothing.
  await desk.become('Ida Brandt', 'editor')
  await expect(app.page.getByRole('region', { name: 'Sign-off' })).toBeVisible()
  await expect(app.page.getByRole('button', { name: /Sign off/ })).toHaveCount(0)
  await expect(app.page.getByRole('heading', { name: 'Comments' })).toHaveCount(0)

  await app.restart()
  await desk.reopen('Ferry service to Lund')
  await expect(rationale()).toHaveValue(typed)
  await expect(notRecorded()).toBeVisible()

  // Once it can be written again, it is recorded where one goes on with it.
  await rm(journal)
  await app.restart()
  await desk.reopen('Ferry service to Lund')
  await expect(rationale()).toHaveValue(typed)
  await rationale().focus()
  await desk.press('Escape')
  await expect(notRecorded()).toHaveCount(0)
  await desk.saved()
  const written = (await desk.eventsOnDisk()).findLast(({ type }) => type === 'rationale.written')
  expect(written?.data['rationale']).toBe(typed)
})

/** The project's journals and its description, by their names. */
async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const contents = files.map(async ({ parentPath, name }) => {
    return [name, await readFile(join(parentPath, name), 'utf8')] as const
  })
  return Object.fromEntries(await Promise.all(contents))
}

test('a file that has not arrived yet is shown as missing, and is there when it comes', async ({
  app,
}) => {
  const { desk, ben, folder } = await shareProject(app)
  const text = 'Passengers: 1,200\n'
  const sha256 = hash('sha256', text)
  const file = { sha256, extension: 'txt', name: 'Harbour log.txt', size: text.length }
  await desk.press('Control+3')
  await ben.record({
    type: 'source.added',
    data: { source: 'log', csl: { type: 'report', title: 'Harbour log' }, files: [file] },
  })
  const missing = app.page.getByText('file missing')
  await expect(missing.first()).toBeVisible()
  await writeFile(join(folder, 'files', `${sha256}.txt`), text)
  await expect(missing).toHaveCount(0)
  await ben.close()
})
