import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { provideHeadlessChromium } from '../e2e/launch/provide-chromium.ts'
import { chooseRuntime } from '../e2e/launch/runtime.ts'
import { missingReaders, readersBelongHere } from '../electron/exporting/foreign-readers.ts'
import { provideReaders } from './provide-readers.ts'

/**
 * `npm test`: everything, one stage after the other, with a plain count at the end. A step without tests of its
 * own (format, lint, types, build) counts as one. Exit code 1 if anything failed.
 */

interface Count {
  readonly passed: number
  readonly failed: number
}

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** Reads the runner's own count; without it the exit code is the count. */
  readonly count?: () => Promise<Count>
}

const results = join(import.meta.dirname, '../test-results')
const e2eResults = join(results, 'e2e.json')

/**
 * The steps of a stage need nothing of each other, and run as many at once as there are processors; what takes all of
 * them by itself is a stage of its own.
 */
const stages: readonly (readonly Step[])[] = [
  [
    npmRun('lint'),
    npmRun('format:check', 'format'),
    npmRun('types'),
    // Programs that record, killed at random moments; how many, `CLAIMDESK_KILLS` says.
    npmRun('kill'),
    // The unit tests may not pass where any item of the security checklist is broken.
    npmRun('mutate-security', 'security'),
  ],
  [vitest('unit')],
  // Nor may they where any call is left out that makes something durable.
  // Windows cannot sync a folder, so there nothing can miss it.
  ...(process.platform === 'win32' ? [] : [[npmRun('mutate-syncs', 'syncs')]]),
  [npmRun('build')],
  [
    // The same cases each time; an hour of new ones is `npm run fuzz`.
    { name: 'fuzz', command: ['node', 'scripts/fuzz.ts', '--minutes', '1', '--seed', '1'] },
    // The same actions each time; ten thousand others are `npm run soak`.
    { name: 'soak', command: ['node', 'scripts/soak.ts', '--actions', '150', '--seed', '1'] },
    vitest('packages'),
    { name: 'packed app', command: ['node', 'scripts/try-packed-app.ts'] },
    // Two installations with Syncthing between them, which comes with the readers.
    ...(readersBelongHere() ? [vitest('readers'), npmRun('sync')] : []),
  ],
  [{ ...npmRun('e2e'), count: countE2e }],
]

/** One of package.json's scripts. */
function npmRun(script: string, name = script): Step {
  return { name, command: ['npm', 'run', '--silent', script] }
}

/** One of the projects of vitest.config.ts. */
function vitest(name: 'unit' | 'readers' | 'packages'): Step {
  const file = join(results, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${file}`]
  return {
    name,
    command: ['vitest', 'run', '--project', name, ...reporters],
    count: () => countTests(file),
  }
}

async function countTests(file: string): Promise<Count> {
  const report = (await readJson(file)) as {
    numPassedTests: number
    numFailedTests: number
    numFailedTestSuites: number
  } // as Vitest's JSON reporter writes it
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = report
  // A file that does not even load has no failed test, and has failed all the same.
  return { passed, failed: Math.max(numFailedTests, numFailedTestSuites) }
}

async function countE2e(): Promise<Count> {
  const { stats } = (await readJson(e2eResults)) as {
    stats: { expected: number; unexpected: number; flaky: number }
  } // as Playwright's JSON reporter writes it
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

/** @param shows whether it is seen while it runs; else all that it says is shown when it has ended */
function run({ name, command }: Step, shows: boolean): Promise<boolean> {
  const [program = '', ...rest] = command
  return new Promise((resolve) => {
    const stdio = shows ? 'inherit' : 'pipe'
    const child = spawn(program, rest, { stdio, shell: process.platform === 'win32' })
    const said: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => said.push(piece))
    }
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      if (!shows) console.log(`\n— ${name}\n${Buffer.concat(said).toString()}`)
      resolve(code === 0)
    })
  })
}

/** A runner that failed without a failed test of its own (it broke off, or found none) counts as one failure. */
async function perform(step: Step, shows: boolean): Promise<Count> {
  const succeeded = await run(step, shows)
  const { count } = step
  const plain = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!count) return plain
  try {
    const counted = await count()
    const isCredible = counted.passed + counted.failed > 0
    if (!isCredible) return { passed: 0, failed: 1 }
    return succeeded ? counted : { ...counted, failed: Math.max(1, counted.failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

async function performStage(stage: readonly Step[]): Promise<void> {
  console.log(`\n— ${stage.map(({ name }) => name).join(', ')}`)
  const waiting = [...stage]
  const performNext = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const began = performance.now()
      const { passed, failed } = await perform(step, stage.length === 1)
      total.passed += passed
      total.failed += failed
      durations.push(`${step.name} ${Math.round((performance.now() - began) / 1000)} s`)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, performNext))
}

if (chooseRuntime() === 'chromium-host') provideHeadlessChromium()
if (readersBelongHere()) provideReaders()
else {
  const missing = missingReaders().join(', ')
  console.log(`Left out, and not counted, is what other programs prove: ${missing}.`)
}
await rm(results, { recursive: true, force: true })
await mkdir(results, { recursive: true })
const total = { passed: 0, failed: 0 }
const durations: string[] = []
for (const stage of stages) await performStage(stage)
console.log(`\n${durations.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
