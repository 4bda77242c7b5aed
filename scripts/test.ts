import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { provideHeadlessChromium } from '../e2e/launch/provide-chromium.ts'
import { chooseRuntime } from '../e2e/launch/runtime.ts'
import { missingReaders, readersBelongHere } from '../electron/exporting/foreign-readers.ts'
import { provideReaders } from './provide-readers.ts'

/**
 * `npm test`: everything, one step after the other, with a plain count at the end. A step without tests of its
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

const steps: readonly Step[] = [
  { name: 'format', command: ['prettier', '--check', '.'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  vitest('unit'),
  // The unit tests must fail where any call is left out that makes something durable.
  // Windows cannot sync a folder, so there nothing can miss it.
  ...(process.platform === 'win32'
    ? []
    : [{ name: 'syncs', command: ['npm', 'run', '--silent', 'mutate-syncs'] } satisfies Step]),
  // Programs that record, killed at random moments; how many, `CLAIMDESK_KILLS` says.
  { name: 'kill', command: ['npm', 'run', '--silent', 'kill'] },
  // Nor may they pass where any item of the security checklist is broken.
  { name: 'security', command: ['npm', 'run', '--silent', 'mutate-security'] },
  ...(readersBelongHere() ? [vitest('readers')] : []),
  // Two installations with Syncthing between them, which comes with the readers.
  ...(readersBelongHere()
    ? [{ name: 'sync', command: ['npm', 'run', '--silent', 'sync'] } satisfies Step]
    : []),
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  vitest('packages'),
  { name: 'packed app', command: ['node', 'scripts/try-packed-app.ts'] },
  // The same cases each time; an hour of new ones is `npm run fuzz`.
  {
    name: 'fuzz',
    command: ['node', 'scripts/fuzz.ts', '--minutes', '1', '--seed', '1'],
  },
  // The same actions each time; ten thousand others are `npm run soak`.
  {
    name: 'soak',
    command: ['node', 'scripts/soak.ts', '--actions', '150', '--seed', '1'],
  },
  { name: 'e2e', command: ['npm', 'run', '--silent', 'e2e'], count: countE2e },
]

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

function run([program = '', ...rest]: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}

/** A runner that failed without a failed test of its own (it broke off, or found none) counts as one failure. */
async function perform({ command, count }: Step): Promise<Count> {
  const succeeded = await run(command)
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
for (const step of steps) {
  console.log(`\n— ${step.name}`)
  const began = performance.now()
  const { passed, failed } = await perform(step)
  total.passed += passed
  total.failed += failed
  durations.push(`${step.name} ${Math.round((performance.now() - began) / 1000)} s`)
}
console.log(`\n${durations.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
