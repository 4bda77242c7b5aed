/**
 * `npm run mutate-syncs`: takes each call that makes something durable out of the code of `electron/`, one at a
 * time, and runs the unit tests of its part of `electron/`. They must fail: else a power cut could take what was called
 * saved, and no test would say so.
 */
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, relative } from 'node:path'
import { byCodeUnits } from '../shared/by-code-units.ts'
import { findSyncCalls, type SyncCall } from './mutate-syncs/sync-calls.ts'
import { runMutant, type MutantReport } from './run-mutant.ts'

const root = join(import.meta.dirname, '..')

/** One disk that fails in ten notices; thousands would only be waited for where none can. */
const RUNS_ENOUGH = '200'

/** What only tests use is not what they have to guard. */
const IS_OF_TESTS = /\.test\.ts$|\/(?:simulated|sample)-[^/]*$/

async function allSyncCalls(): Promise<readonly SyncCall[]> {
  const calls: SyncCall[] = []
  for await (const found of glob('electron/**/*.ts', { cwd: root })) {
    const file = found.replaceAll('\\', '/')
    if (IS_OF_TESTS.test(file)) continue
    calls.push(...findSyncCalls(file, await readFile(join(root, file), 'utf8')))
  }
  return calls.sort((a, b) => byCodeUnits(a.file, b.file) || a.start - b.start)
}

/** The part of `electron/` that a file belongs to, with all that it is made of. */
function partOf(file: string): string {
  return `${file.split('/').slice(0, 2).join('/')}/`
}

interface Failure {
  readonly title: string
  /** The file of the test, from the project's root on. */
  readonly file: string
}

/** @param without the call that the code lacks; `null` for the code as it is */
async function failedTests(
  tests: readonly string[],
  without: SyncCall | null,
): Promise<readonly Failure[]> {
  const place = without === null ? '' : `${without.file}:${without.start}:${without.end}`
  // The first failure says enough; but breaking off may lose what it was.
  for (const bail of [1, 0]) {
    const ran = await runMutant({
      config: 'scripts/mutate-syncs/vitest.config.ts',
      env: { CLAIMDESK_WITHOUT_SYNC: place, CLAIMDESK_FAULT_RUNS: RUNS_ENOUGH },
      options: ['--maxWorkers=2', `--bail=${bail}`, ...tests],
    })
    const failures = readFailures(ran)
    if (failures) return failures
  }
  throw new Error(`The tests broke off without ${place || 'anything'}`)
}

/** @returns what failed; `null` where a file did not run to its end and no test of any failed */
function readFailures({ numTotalTests, testResults }: MutantReport): readonly Failure[] | null {
  if (numTotalTests === 0) throw new Error('No test ran.')
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName: title }) => ({ title, file: relative(root, name).replaceAll('\\', '/') })),
  )
  const isWhole = testResults.every(({ status }) => status === 'passed')
  return failed.length > 0 || isWhole ? failed : null
}

/** The files of tests that have noticed anything, those of late first. */
const noticing: string[] = []

/** The test that is to notice that a call is not there; first of all those are run that have noticed its like. */
async function findNoticing(call: SyncCall): Promise<Failure | undefined> {
  const own = call.file.replace(/\.ts$/, '.test.ts')
  const likely = noticing.filter((file) => partOf(file) === partOf(call.file)).slice(0, 2)
  const first = existsSync(join(root, own)) ? [...new Set([own, ...likely])] : likely
  const [early] = first.length > 0 ? await failedTests(first, call) : []
  const [failure] = early ? [early] : await failedTests([partOf(call.file)], call)
  if (failure) noticing.splice(0, noticing.length, ...new Set([failure.file, ...noticing]))
  return failure
}

const calls = await allSyncCalls()
if (calls.length === 0) throw new Error('No call was found that makes anything durable.')
const survivors: SyncCall[] = []
const waiting = [...calls]
async function work(): Promise<void> {
  for (let call = waiting.shift(); call; call = waiting.shift()) {
    const caughtBy = await findNoticing(call)
    if (caughtBy === undefined) survivors.push(call)
    const outcome = caughtBy === undefined ? 'NOT CAUGHT' : `caught: ${caughtBy.title}`
    console.log(`${call.file}:${call.line} ${call.text} — ${outcome}`)
  }
}
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
// What fails with all calls in their places has noticed nothing.
const unchanged = noticing.length > 0 ? await failedTests(noticing, null) : []
if (unchanged.length > 0) {
  throw new Error(`The tests fail as it is: ${unchanged.map(({ title }) => title).join('; ')}`)
}
console.log(`${calls.length - survivors.length} passed, ${survivors.length} failed`)
process.exitCode = survivors.length > 0 ? 1 : 0
