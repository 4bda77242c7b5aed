/**
 * Kills a program that records events as fast as it can, at a random moment, and looks whether the project
 * opens and has every event that was acknowledged.
 *
 *     npm run kill -- [how many times; else `CLAIMDESK_KILLS`, or 200]
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'vite'
import { makeTemporaryFolder, removeFolder } from '../e2e/temporary-folder.ts'
import { OpenProject } from '../electron/projects/open-project.ts'
import { SampleEvents } from '../electron/storage/sample-events.ts'
import { wholeNumberOption } from '../shared/number-option.ts'

/** A new project after so many kills, so that opening stays quick. */
const KILLS_PER_PROJECT = 10
/** In milliseconds; mostly after the first event was acknowledged, sometimes from the very start. */
const LONGEST_LIFE = 120
const SHARE_KILLED_AT_START = 0.1
/** Programs: each waits for the disk most of the time. */
const AT_ONCE = 2 * availableParallelism()

/** How to start a program that records. */
interface Recorder {
  /** As one file, which starts in half the time that its modules take. */
  readonly program: string
  /** Who is killed leaves nothing of what Node has compiled for it: one that ends by itself does so for all. */
  readonly compiled: string
}

/** @param folder where it may be put */
async function buildRecorder(folder: string): Promise<Recorder> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, '..'),
    ssr: { noExternal: true },
    build: {
      ssr: 'scripts/record-until-killed.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: 'record.mjs' } },
    },
  })
  const recorder = { program: join(folder, 'record.mjs'), compiled: join(folder, 'compiled') }
  await once(startRecorder(recorder, []), 'exit')
  return recorder
}

function startRecorder(
  { program, compiled }: Recorder,
  args: readonly string[],
): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
}

/** @returns the ids that were acknowledged before the program was killed */
async function recordAndKill(folder: string, recorder: Recorder): Promise<readonly string[]> {
  const child = startRecorder(recorder, [folder])
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => acknowledged.push(line))
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')])
  if (Math.random() > SHARE_KILLED_AT_START) await Promise.race([once(lines, 'line'), ended])
  await wait(Math.random() * LONGEST_LIFE)
  child.kill('SIGKILL')
  await ended
  if (child.signalCode !== 'SIGKILL') throw new Error('the program ended by itself')
  return acknowledged
}

interface Tally {
  acknowledged: number
  tornLines: number
  failed: number
}

/** @throws with what is wrong with the project, if anything is */
async function check(folder: string, expected: ReadonlySet<string>, tally: Tally): Promise<void> {
  const project = await OpenProject.open(folder, new SampleEvents().installation)
  try {
    if (project.access !== 'write') throw new Error('it opened to read only')
    for (const notice of project.notices) {
      if (notice.kind !== 'torn-line-set-aside') throw new Error(`it told ${notice.kind}`)
      tally.tornLines += 1
    }
    const found = new Set(project.events.map(({ id }) => id))
    const lost = [...expected].filter((id) => !found.has(id))
    if (lost.length > 0) throw new Error(`${lost.length} acknowledged events are lost`)
  } finally {
    await project.close()
  }
}

/** Kills several programs at once, each at its own projects. */
async function killProjects(times: number): Promise<boolean> {
  const parent = await makeTemporaryFolder('kill')
  const recorder = await buildRecorder(join(parent, 'program'))
  const tally: Tally = { acknowledged: 0, tornLines: 0, failed: 0 }
  let left = times
  const killInTurn = async (): Promise<void> => {
    while (left > 0) {
      const turns = Math.min(left, KILLS_PER_PROJECT)
      left -= turns
      await killProject({ folder: join(parent, `${left}.claimdesk`), turns, recorder }, tally)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, killInTurn))
  if (tally.failed === 0) await removeFolder(parent)
  else console.error(`The projects are kept in ${parent}`)
  console.log(`${tally.acknowledged} events acknowledged, ${tally.tornLines} torn lines set aside`)
  // Who was killed before anything was acknowledged shows nothing.
  if (tally.acknowledged < times) throw new Error('too little was recorded to show anything')
  console.log(`${times - tally.failed} passed, ${tally.failed} failed`)
  return tally.failed === 0
}

interface Turns {
  readonly folder: string
  readonly turns: number
  readonly recorder: Recorder
}

async function killProject({ folder, turns, recorder }: Turns, tally: Tally): Promise<void> {
  const samples = new SampleEvents()
  await (await OpenProject.create(folder, samples.beginning(), samples.installation)).close()
  const expected = new Set<string>()
  for (let time = 1; time <= turns; time += 1) {
    try {
      const acknowledged = await recordAndKill(folder, recorder)
      for (const id of acknowledged) expected.add(id)
      tally.acknowledged += acknowledged.length
      await check(folder, expected, tally)
    } catch (error) {
      tally.failed += 1
      const what = error instanceof Error ? error.message : String(error)
      console.error(`${folder}, kill ${time}: ${what}`)
    }
  }
}

const typed = process.argv[2] ?? process.env['CLAIMDESK_KILLS'] ?? '200'
const times = wholeNumberOption('How many times to kill (CLAIMDESK_KILLS)', typed, 1)
process.exitCode = (await killProjects(times)) ? 0 : 1
