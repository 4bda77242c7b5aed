import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unpackEvents } from '../shared/ipc/packed-events.ts'
import { fold } from '../shared/project/project-log.ts'
import type { Project } from '../shared/project/model.ts'
import { expect, test, type App } from './app.ts'
import { onAnotherComputer } from './another-computer.ts'
import { article, Desk } from './desk.ts'
import { documentsFolder } from './parsing/source-article.ts'

/** A project goes to a colleague as a package, who opens it on another computer. */

/** Checks an article, with one source that has a file, and packs the project. */
async function pack(app: App): Promise<string> {
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.pasteArticle(article.en)
  await desk.press('1')
  const attached = join(app.documentsDir, 'Harbour log.txt')
  await writeFile(attached, 'Passengers: 1,200\n')
  await desk.attach(attached)
  await expect(app.page.getByRole('heading', { name: 'Harbour log', exact: true })).toBeVisible()
  await expect(app.page.getByText(/Harbour log\.txt · saved copy/)).toBeVisible()
  const path = join(app.documentsDir, 'ferry.claimpack')
  await app.answerSaveDialog(path)
  await desk.exportAs(['package'])
  return path
}

/** The state of the project that is open. */
async function stateIn(app: App): Promise<Project> {
  const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
  if (!answer.ok || !answer.value.opened) throw new Error('No project is open')
  return fold(unpackEvents(answer.value.opened.events))
}

test('a package opens on a second, empty installation with the same state', async ({ app }) => {
  const zip = await pack(app)
  const before = await stateIn(app)
  await onAnotherComputer(async (colleague) => {
    await colleague.start()
    const desk = new Desk(colleague)
    const target = join(colleague.documentsDir, 'From Ida.claimdesk')
    await colleague.answerOpenDialog(zip)
    await colleague.answerSaveDialog(target)
    await desk.press('Control+o')
    await desk.waitForSuggestions()
    expect(await stateIn(colleague)).toEqual(before)
    await expect(colleague.page.getByText(/Harbour log\.txt · saved copy/)).toBeVisible()
    expect(await readdir(colleague.documentsDir)).toContain('From Ida.claimdesk')

    // And it is a project like any other: work goes on.
    await desk.press('2')
    await desk.saved()
    await expect(desk.contentVerdict(/Disputed/)).toHaveAttribute('aria-pressed', 'true')
    await colleague.restart()
    await new Desk(colleague).reopen('Ferry service to Lund')
  })
})

test('a package can be dropped, and replaces nothing where its name is taken', async ({ app }) => {
  const zip = await pack(app)
  const desk = new Desk(app)
  const [folder = ''] = await desk.projectFolders()
  await desk.press('Control+w')
  await expect(app.page.getByRole('heading', { name: 'Recent projects' })).toBeVisible()
  await app.answerSaveDialog(folder)
  await app.dropFiles('main', [zip])
  await desk.waitForSuggestions()
  const folders = await desk.projectFolders()
  expect(folders).toHaveLength(2)
  const identities = await Promise.all(
    folders.map((path) => readFile(join(path, 'project.json'), 'utf8')),
  )
  expect(identities[0]).toBe(identities[1])
})

test('a package that was changed on its way is refused in words, and leaves nothing', async ({
  app,
}) => {
  const zip = await pack(app)
  const bytes = await readFile(zip)
  // In the middle of what the journal says.
  const place = Math.floor(bytes.indexOf('journal/') + 200)
  bytes.writeUInt8(bytes.readUInt8(place) ^ 0xff, place)
  await writeFile(zip, bytes)
  await onAnotherComputer(async (colleague) => {
    await colleague.start()
    await colleague.answerOpenDialog(zip)
    await colleague.answerSaveDialog(join(colleague.documentsDir, 'From Ida.claimdesk'))
    await new Desk(colleague).press('Control+o')
    await expect(colleague.page.getByRole('alert')).toContainText('damaged or cut short')
    expect(await readdir(colleague.documentsDir)).toEqual(['Claimdesk'])
    expect(await readdir(join(colleague.documentsDir, 'Claimdesk'))).toEqual([])
  })
})

test('a package that the system hands over, as at a double click, is unpacked and opened', async ({
  app,
}) => {
  const packed = await pack(app)
  await onAnotherComputer(async (colleague) => {
    await colleague.start()
    const target = join(colleague.documentsDir, 'From Ida.claimdesk')
    await colleague.answerSaveDialog(target)
    const second = spawn(...colleague.secondInstance([packed]))
    const [code] = (await once(second, 'exit')) as [number]
    expect(code).toBe(0)
    await expect(colleague.page.getByText(/Harbour log\.txt · saved copy/)).toBeVisible()
    expect(await readdir(colleague.documentsDir)).toContain('From Ida.claimdesk')
  })
})

test('a zip file that is no package is told as such, with what to do', async ({ app }) => {
  const zip = join(app.documentsDir, 'sent.zip')
  await copyFile(join(documentsFolder, 'pandoc.en.docx'), zip)
  await app.answerOpenDialog(zip)
  await new Desk(app).press('Control+o')
  await expect(app.page.getByRole('alert')).toContainText(
    'No Claimdesk project was packed in “sent.zip”. Nothing was opened.',
  )
})

test('who chooses no place for a package keeps what is open', async ({ app }) => {
  const zip = await pack(app)
  const desk = new Desk(app)
  await app.answerOpenDialog(zip)
  await app.answerSaveDialog(null)
  await desk.press('Control+o')
  await expect(app.page.getByRole('heading', { name: 'Fact-check report' })).toBeVisible()
  await desk.press('Control+1')
  await expect(app.page.getByText(/Harbour log\.txt · saved copy/)).toBeVisible()
  expect(await desk.projectFolders()).toHaveLength(1)
})
