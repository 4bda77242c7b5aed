import { hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatLines, emptyJournal } from '../electron/storage/journal-lines.ts'
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

test('a journal that is cut by the synchroniser waits for its rest, without a word', async ({
  app,
}) => {
  const { desk, ben, folder } = await shareProject(app)
  const journal = join(folder, 'journal', 'carlacarlacarlacarla.jsonl')
  const whole = bytes(
    ben.stamp(ben.verdictOn(CLAIM, 'disputed'), ben.rationaleOn(CLAIM, 'Who counted them?')),
  )
  await writeFile(journal, whole.subarray(0, -30))
  await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
  await expect(app.page.locator('#inspector-rationale')).toHaveValue('')
  await writeFile(journal, whole)
  await expect(app.page.locator('#inspector-rationale')).toHaveValue('Who counted them?')
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
