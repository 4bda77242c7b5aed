import { spawn } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test, type App } from './app.ts'
import { article, Desk } from './desk.ts'
import { projectRoot } from './launch/runtime.ts'
import { readPdf } from './read-pdf.ts'

/** The command line as it is built, on a project that is open in the app. */

interface Ended {
  readonly code: number | null
  readonly said: string
  readonly complained: string
}

async function claimdesk(app: App, args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, CLAIMDESK_USER_DATA: app.dataDir, LC_ALL: 'en_GB.UTF-8' }
  const child = spawn(process.execPath, [join(projectRoot, 'bin/claimdesk.js'), ...args], { env })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, said, complained }
}

/** Every file in a folder and below it, with its bytes. */
async function bytesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'hex')] as const)),
  )
}

test('prints and verifies a project that is open in the app, which goes on undisturbed', async ({
  app,
}) => {
  const desk = new Desk(app)
  await desk.introduce('Ida Brandt')
  await desk.pasteArticle(article.en)
  await desk.press('1')
  await desk.saved()
  const projects = join(app.documentsDir, 'Claimdesk')
  const [name = ''] = await readdir(projects)
  const project = join(projects, name)
  const before = await bytesIn(project)
  const out = join(app.documentsDir, 'reports')
  await mkdir(out)

  const reported = await claimdesk(app, [
    'report',
    project,
    '--as',
    'pdf,docx',
    '--out',
    out,
    '--json',
  ])
  expect(reported).toMatchObject({ code: 1, complained: '' })
  expect(JSON.parse(reported.said)).toMatchObject({
    status: 'draft',
    exports: [
      { kind: 'pdf', state: 'written' },
      { kind: 'docx', state: 'written' },
    ],
  })
  const written = (await readdir(out)).find((file) => file.endsWith('.pdf')) ?? ''
  const pdf = await readPdf(join(out, written))
  expect(pdf.isTagged).toBe(true)
  expect(pdf.title).toMatch(/fact-check report$/)
  expect(pdf.pages.join(' ')).toContain('Ida Brandt')

  const verified = await claimdesk(app, ['verify', project])
  expect(verified).toMatchObject({ code: 0, complained: '' })
  expect(verified.said).toContain('All is as it was written.')

  expect(await bytesIn(project)).toEqual(before)
  await desk.press('2')
  await desk.saved()
})

test('who reads no further is left in peace', async () => {
  const child = spawn(process.execPath, [join(projectRoot, 'bin/claimdesk.js'), '--help'])
  child.stdout.destroy()
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  expect(await text(child.stderr)).toBe('')
  expect(await ended).toBe(0)
})
