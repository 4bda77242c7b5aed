import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OpenProject } from './open-project.ts'
import { SampleEvents } from './sample-events.ts'

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

/** A process of its own that has the project open until it is killed. @returns it, and how it has it open */
async function openElsewhere(): Promise<{ program: ChildProcess; access: string }> {
  const module = pathToFileURL(join(import.meta.dirname, 'open-project.ts')).href
  const program = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { OpenProject } = await import(${JSON.stringify(module)})
       const project = await OpenProject.open(${JSON.stringify(folder)}, ${JSON.stringify(OURS)})
       process.stdout.write(project.access)
       setInterval(() => undefined, 60_000)`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  programs.push(program)
  const [access] = (await once(program.stdout, 'data')) as [Buffer] // what a stream without encoding gives
  return { program, access: access.toString() }
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
})
