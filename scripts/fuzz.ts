import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as immediate } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { numberOption, wholeNumberOption } from '../shared/number-option.ts'
import type { Door, FuzzCase, OpenDoor, Verdict } from './fuzz/door.ts'
import { doorNames, openedBy } from './fuzz/doors.ts'
import { randomOf } from './fuzz/random.ts'
import { Watchdog } from './fuzz/watchdog.ts'

/**
 * `npm run fuzz -- [--door ipc,journal] [--minutes 60] [--seed S] [--case N]`: sends through every way into the app
 * what it was not made for. A failure is what throws, hangs, or breaks a promise of that door; its input is saved in
 * `test-results/fuzz`. The same seed gives the same cases; `--case` runs one of them. The minutes are shared among
 * the doors.
 */

const { values } = parseArgs({
  options: {
    door: { type: 'string', default: doorNames.join(',') },
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    case: { type: 'string' },
  },
})
const seed = wholeNumberOption('--seed', values.seed, 0)
const minutes = numberOption('--minutes', values.minutes, 0)
const only = values.case === undefined ? null : wholeNumberOption('--case', values.case, 0)
const failures = join(import.meta.dirname, '../test-results/fuzz')
const watchdog = new Watchdog()

interface Count {
  cases: number
  failed: number
  slowestMs: number
  slowestCase: number
  readonly outcomes: Map<string, number>
}

async function runCase(door: Door, open: OpenDoor, index: number, count: Count): Promise<void> {
  watchdog.watch(`${door.name}, seed ${seed}, case ${index}`)
  const start = performance.now()
  const made = await open.makeCase(randomOf(seed, index))
  const verdict = await judged(made)
  // A stall shows only where the loop goes round.
  await immediate()
  const ms = performance.now() - start
  count.cases += 1
  if (ms > count.slowestMs) Object.assign(count, { slowestMs: ms, slowestCase: index })
  if (verdict.isSound) {
    count.outcomes.set(verdict.outcome, (count.outcomes.get(verdict.outcome) ?? 0) + 1)
    return
  }
  count.failed += 1
  const file = join(failures, `${door.name}-${seed}-${index}-${made.name}`)
  await mkdir(failures, { recursive: true })
  await writeFile(file, made.input())
  console.log(`${door.name}, case ${index}: ${verdict.reason}\n  input: ${file}`)
}

async function judged({ run }: FuzzCase): Promise<Verdict> {
  try {
    return await run()
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { isSound: false, reason: `thrown: ${told}` }
  }
}

/** @param share of the minutes */
async function runDoor(name: string, share: number): Promise<Count> {
  const count: Count = {
    cases: 0,
    failed: 0,
    slowestMs: 0,
    slowestCase: 0,
    outcomes: new Map<string, number>(),
  }
  const door = await openedBy(name)
  const open = await door.open()
  const stalls = monitorEventLoopDelay()
  stalls.enable()
  try {
    if (only !== null) await runCase(door, open, only, count)
    else {
      const end = performance.now() + share * 60_000
      for (let index = 0; performance.now() < end; index += 1) {
        await runCase(door, open, index, count)
      }
    }
  } finally {
    watchdog.rest()
    stalls.disable()
    await open.close()
  }
  const outcomes = [...count.outcomes].toSorted().map(([outcome, cases]) => `${outcome} ${cases}`)
  console.log(
    `${name}: ${count.cases} cases, ${count.failed} failed (${outcomes.join(', ')}); ` +
      `slowest ${Math.round(count.slowestMs)} ms (case ${count.slowestCase}), ` +
      `longest stall ${Math.round(stalls.max / 1e6)} ms`,
  )
  for (const note of open.notes?.() ?? []) console.log(`  ${note}`)
  return count
}

const names = values.door.split(',')
let cases = 0
let failed = 0
for (const name of names) {
  const count = await runDoor(name, minutes / names.length)
  cases += count.cases
  failed += count.failed
}
await watchdog.end()
console.log(`${cases} cases, ${failed} failed (seed ${seed})`)
// Without a case nothing was shown.
process.exitCode = failed > 0 || cases === 0 ? 1 : 0
