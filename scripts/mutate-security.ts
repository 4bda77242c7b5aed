/**
 * `npm run mutate-security`: breaks points of the vendor's checklist, one at a time, and runs the unit test that
 * `docs/security.md` names for it. It must fail: else the point could be lost, and no test would say so.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openings } from './mutate-security/openings.ts'

const root = join(import.meta.dirname, '..')
const results = await mkdtemp(join(tmpdir(), 'claimdesk-openings-'))

/**
 * @param opening its place in the list; -1 for the code as it is
 * @returns the title of a test that failed; `null` where all passed
 * @throws Error where the tests did not run: code that cannot even be loaded has not been tested
 */
async function failedTest(opening: number, tests: readonly string[]): Promise<string | null> {
  const report = join(results, `${opening}.json`)
  await runVitest(opening, ['--reporter=json', `--outputFile=${report}`, ...tests])
  const { numTotalTests, testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    numTotalTests: number
    testResults: { status: string; message: string; assertionResults: Assertion[] }[]
  } // as Vitest's JSON reporter writes it
  const assertions = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = assertions.find(({ status }) => status === 'failed')
  if (failed) return failed.fullName
  const broken = testResults.find(({ status }) => status !== 'passed')
  if (broken || numTotalTests === 0) throw new Error(broken?.message ?? 'no test ran')
  return null
}

interface Assertion {
  readonly status: string
  readonly fullName: string
}

async function runVitest(opening: number, options: readonly string[]): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const config = join(import.meta.dirname, 'mutate-security/vitest.config.ts')
  const child = spawn(process.execPath, [vitest, 'run', '--config', config, ...options], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, CLAIMDESK_OPENING: String(opening) },
  })
  await new Promise((resolve, reject) => {
    child.once('exit', resolve)
    child.once('error', reject)
  })
}

const unchanged = await failedTest(-1, [...new Set(openings.map(({ test }) => test))])
if (unchanged !== null) throw new Error(`The tests fail as it is: ${unchanged}`)

let survivors = 0
for (const [index, { item, file, what, test }] of openings.entries()) {
  const caughtBy = await failedTest(index, [test])
  if (caughtBy === null) survivors++
  const outcome = caughtBy === null ? 'NOT CAUGHT' : `caught: ${caughtBy}`
  console.log(`${item} ${file}: ${what} — ${outcome}`)
}
await rm(results, { recursive: true })
console.log(`${openings.length - survivors} passed, ${survivors} failed`)
process.exitCode = survivors > 0 ? 1 : 0
