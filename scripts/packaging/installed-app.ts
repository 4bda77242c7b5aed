import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { withTemporaryFolder } from '../../e2e/temporary-folder.ts'
import { archiveOf, contentStart } from './installed-files.ts'
import { readFuses } from './packed-app.ts'
import {
  exitOf,
  killPrograms,
  launch,
  startProgram,
  type RunningProgram,
  type Variables,
} from './running-program.ts'

/** What an installed Claimdesk does, and what it refuses: each throws where it is otherwise. */

/** A person's folders, of their own for each trial. */
class Person {
  readonly data: string
  readonly documents: string

  constructor(folder: string) {
    this.data = join(folder, 'data')
    this.documents = join(folder, 'documents')
  }

  get variables(): Variables {
    return { CLAIMDESK_USER_DATA: this.data, CLAIMDESK_DOCUMENTS: this.documents }
  }

  /** All that is in the journals of all their projects. */
  async journals(): Promise<string> {
    const names = await readdir(this.documents, { recursive: true }).catch(() => [])
    const journals = names.filter((name) => name.endsWith('.jsonl'))
    const texts = journals.map((name) => readFile(join(this.documents, name), 'utf8'))
    return (await Promise.all(texts)).join('')
  }
}

type Trial = (program: string, folder: string) => Promise<void>

const document = join(projectRoot, 'e2e/documents/libreoffice.en.docx')

/** The page is there when its bridge answers. */
async function startState(app: RunningProgram): Promise<{ version: string; runtime: string }> {
  await app.page.getByRole('button', { name: /english sample|exemple en anglais/i }).waitFor()
  const answer = await app.page.evaluate(() => window.claimdesk.call('app.start'))
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

const trials: Readonly<Record<string, Trial>> = {
  'its fuses are set': async (program) => {
    const fuses = await readFuses(program)
    const on = [
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
    ]
    const off = [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'GrantFileProtocolExtraPrivileges',
    ]
    for (const name of on) assert.equal(fuses[name], true, name)
    for (const name of off) assert.equal(fuses[name], false, name)
  },

  'it starts, says its version, and keeps a verdict on the sample': async (program, folder) => {
    const person = new Person(folder)
    const app = await startProgram(program, [], person.variables)
    const { version, runtime } = await startState(app)
    const manifest = await readFile(join(projectRoot, 'package.json'), 'utf8')
    assert.equal(version, (JSON.parse(manifest) as { version: string }).version)
    assert.equal(runtime, process.env.CLAIMDESK_RUNTIME ?? 'electron')
    await app.page
      .getByRole('button', { name: /english sample|exemple en anglais/i })
      .press('Enter')
    await app.page.locator('[role="option"][aria-selected="true"]').waitFor()
    await app.page.keyboard.press('1')
    while (!(await person.journals()).includes('"verdict.given"')) await delay(50)
    await app.kill()
  },

  'it takes a document apart that it is started with': async (program, folder) => {
    const app = await startProgram(program, [document], new Person(folder).variables)
    await app.page.getByRole('form', { name: /look at the article|regardez d’abord/i }).waitFor()
    await app.kill()
  },

  'a second start on the same data ends, and one on other data does not': async (
    program,
    folder,
  ) => {
    const ada = new Person(join(folder, 'ada'))
    const ben = new Person(join(folder, 'ben'))
    const first = await startProgram(program, [], ada.variables)
    await startState(first)
    assert.equal(await exitOf(launch(program, [document], ada.variables)), 0)
    await first.page.getByRole('form', { name: /look at the article|regardez d’abord/i }).waitFor()
    const other = await startProgram(program, [], ben.variables)
    await startState(other)
    await other.kill()
    await first.kill()
  },

  'it runs no code that a variable or an argument brings': async (program, folder) => {
    const mark = join(folder, 'ran')
    const script = join(folder, 'foreign.cjs')
    await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`)
    const attempts: readonly (readonly [readonly string[], Variables])[] = [
      [[`--require=${script}`], { ELECTRON_RUN_AS_NODE: '1' }],
      [[], { NODE_OPTIONS: `--require=${script}` }],
      [['--inspect=0'], {}],
    ]
    for (const [index, [args, variables]] of attempts.entries()) {
      const person = new Person(join(folder, String(index)))
      const app = await startProgram(program, args, { ...person.variables, ...variables })
      await startState(app)
      assert.doesNotMatch(app.said(), /Debugger listening/)
      assert.equal(existsSync(mark), false, JSON.stringify([args, variables]))
      await app.kill()
    }
  },
}

/** Only where the system says what a process may call: `Seccomp: 2` is a filter, without which there is no sandbox. */
const sandboxedPages: Trial = async (program, folder) => {
  const app = await startProgram(program, [], new Person(folder).variables)
  await startState(app)
  const pages = await app.processes('renderer')
  assert.notEqual(pages.length, 0)
  for (const page of pages) {
    assert.match(await readFile(`/proc/${page}/status`, 'utf8'), /^Seccomp:\t2$/m)
  }
  await app.kill()
}

/** Only where Electron compares the archive with a hash in the program. */
const changedArchive: Trial = async (program, folder) => {
  const archive = archiveOf(program)
  const { place, byte } = await contentStart(archive, 'out/main/main.js')
  const write = async (value: number): Promise<void> => {
    const file = await open(archive, 'r+')
    await file.write(Uint8Array.of(value), 0, 1, place)
    await file.close()
  }
  await write(byte ^ 1)
  try {
    const code = await exitOf(launch(program, [], new Person(folder).variables))
    assert.notEqual(code, 0)
  } finally {
    await write(byte)
  }
}

/** Tries all of it, one after the other, and says what is being tried. */
export async function tryInstalledApp(program: string): Promise<void> {
  const all = {
    ...trials,
    ...(process.platform === 'linux'
      ? { 'its pages are in the system’s sandbox': sandboxedPages }
      : { 'it does not start with a changed archive': changedArchive }),
  }
  for (const [name, trial] of Object.entries(all)) {
    console.log(`— ${name}`)
    await withTemporaryFolder('installed', async (folder) => {
      try {
        await trial(program, folder)
      } finally {
        await killPrograms()
      }
    })
  }
  console.log(`${Object.keys(all).length} passed`)
}
