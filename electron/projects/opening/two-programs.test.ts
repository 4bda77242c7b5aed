import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SampleEvents } from '../../storage/sample-events.ts'
import { OpenProject } from '../open-project.ts'

const OURS = 'abcdef0123456789'

let parent: string
let folder: string
const programs: ChildProcess[] = []

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-two-programs-'))
  folder = join(parent, 'Encircled.claimdesk')
  await (await OpenProject.create(folder, new SampleEvents(OURS).beginning(), OURS)).close()
})
afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL')
  await rm(parent, { recursive: true })
})

const moduleAt = (path: string): string =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, path)).href)

/**
 * A process of its own that has the project open until it is killed.
 *
 * @returns it, how it has it open, and a way to have it record a decision, which gives that one's id
 */
async function openElsewhere(): Promise<{
  program: ChildProcess
  access: string
  record: () => Promise<string>
}> {
  const program = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { OpenProject } = await import(${moduleAt('../open-project.ts')})
       const { SampleEvents } = await import(${moduleAt('../../storage/sample-events.ts')})
       const project = await OpenProject.open(${JSON.stringify(folder)}, ${JSON.stringify(OURS)})
       process.stdout.write(project.access)
       process.stdin.on('data', async () => {
         // As the window does: what is found to be somebody else's gives this program another id.
         await project.lookAgain()
         const samples = new SampleEvents(project.installation)
         samples.observe(project.events)
         const [event] = samples.rationales(1)
         await project.record([event])
         process.stdout.write(event.id)
       })`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  programs.push(program)
  // Nothing is to be heard any more from one that has ended.
  const ending = new AbortController()
  program.once('exit', () => ending.abort())
  const said = async (): Promise<string> => {
    const { signal } = ending
    const [bytes] = (await once(program.stdout, 'data', { signal })) as [Buffer] // what a stream without encoding gives
    return bytes.toString()
  }
  const record = (): Promise<string> => {
    const id = said()
    program.stdin.write('record\n')
    return id
  }
  return { program, access: await said(), record }
}

async function endOf(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit')
  program.kill('SIGKILL')
  await ended
}

const locks = async (): Promise<readonly string[]> =>
  (await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.lock'))

describe('two programs with one installation’s id', () => {
  it('never both write a project: the second opens it to read, and says why', async () => {
    const { access } = await openElsewhere()
    expect(access).toBe('write')
    const second = await OpenProject.open(folder, OURS)
    expect(second.access).toBe('read')
    expect(second.notices).toEqual([
      { kind: 'read-only', reason: { code: 'locked', name: 'Encircled.claimdesk' } },
    ])
    await expect(second.record(new SampleEvents(OURS).rationales(1))).rejects.toMatchObject({
      error: { code: 'locked' },
    })
    await second.close()
    expect(await locks()).toHaveLength(1)
  })

  it('write one after the other, also where the first was killed and has left its lock', async () => {
    const { program } = await openElsewhere()
    await endOf(program)
    expect(await locks()).toHaveLength(1)
    const second = await OpenProject.open(folder, OURS)
    expect(second.access).toBe('write')
    const samples = new SampleEvents(OURS)
    samples.observe(second.events)
    await second.record(samples.rationales(1))
    expect((await openElsewhere()).access).toBe('read')
    await second.close()
    expect((await openElsewhere()).access).toBe('write')
  })

  it('lose nothing where a synchroniser has taken the lock of the first away', async () => {
    // Another computer to which the user data was copied knows no such process, and removes its lock.
    const first = await openElsewhere()
    const before = await first.record()
    for (const lock of await locks()) await rm(join(folder, 'journal', lock))
    const second = await OpenProject.open(folder, OURS)
    expect(second.access).toBe('write')
    const samples = new SampleEvents(OURS)
    samples.observe(second.events)
    const [ours] = samples.rationales(1)
    await second.record(ours ? [ours] : [])
    const after = await first.record()
    await second.lookAgain()
    const wanted = [before, ours?.id, after]
    expect(second.events.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
    await second.close()
    await endOf(first.program)
    const again = await OpenProject.open(folder, OURS)
    expect(again.events.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted))
    expect(again.notices.map(({ kind }) => kind)).not.toContain('broken-chain')
    await again.close()
  })

  it('are not held up by the lock of a program that runs on another computer', async () => {
    // No process here has ever had that name.
    const theirs = join(folder, 'journal', `${OURS}.4194304-zzzzzzzz.lock`)
    await writeFile(theirs, '')
    const project = await OpenProject.open(folder, OURS)
    expect(project.access).toBe('write')
    await project.close()
  })
})
