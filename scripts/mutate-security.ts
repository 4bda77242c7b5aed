/**
 * `npm run mutate-security`: breaks points of the vendor's checklist, one at a time, and runs the unit test that
 * `docs/security.md` names for it. It must fail: else the point could be lost, and no test would say so.
 */
import { openings } from './mutate-security/openings.ts'
import { runMutant } from './run-mutant.ts'

/**
 * @param opening its place in the list; -1 for the code as it is
 * @returns the title of a test that failed; `null` where all passed
 * @throws Error where the tests did not run: code that cannot even be loaded has not been tested
 */
async function failedTest(opening: number, tests: readonly string[]): Promise<string | null> {
  const { numTotalTests, testResults } = await runMutant({
    config: 'scripts/mutate-security/vitest.config.ts',
    env: { CLAIMDESK_OPENING: String(opening) },
    options: tests,
  })
  const assertions = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = assertions.find(({ status }) => status === 'failed')
  if (failed) return failed.fullName
  const broken = testResults.find(({ status }) => status !== 'passed')
  if (broken || numTotalTests === 0) throw new Error(broken?.message ?? 'no test ran')
  return null
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
console.log(`${openings.length - survivors} passed, ${survivors} failed`)
process.exitCode = survivors > 0 ? 1 : 0
