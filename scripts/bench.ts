import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chooseRuntime } from '../e2e/launch/runtime.ts'
import { openPart, startPart } from './bench/app-start.ts'
import { attachPart } from './bench/attach.ts'
import { floorPart } from './bench/floors.ts'
import { highlightPart, suggestPart } from './bench/in-page.ts'
import type { Measurement } from './bench/measurement.ts'
import { memoryPart } from './bench/memory.ts'
import { reanchorPart } from './bench/reanchor.ts'
import { reportPart } from './bench/report.ts'
import { screensPart } from './bench/screens.ts'
import { formatTable, writeResults } from './bench/results.ts'
import { describeScores } from './bench/scores.ts'
import { durablePart, paintPart } from './bench/verdicts.ts'
import { buildApp } from './build/build-app.ts'

/**
 * `npm run bench`: builds the app, measures it, prints a table and writes `bench-results.json`. The aims are those
 * of the performance budget; nothing fails where one is missed.
 *
 * `--only <start of a name>` measures what is called so, `--quick` repeats less often. `scores` are no times and are
 * only printed.
 */
const { values: options } = parseArgs({
  options: { only: { type: 'string', default: '' }, quick: { type: 'boolean', default: false } },
})

const parts = [
  startPart,
  openPart,
  highlightPart,
  paintPart,
  durablePart,
  floorPart,
  suggestPart,
  reportPart,
  screensPart,
  reanchorPart,
  memoryPart,
  attachPart,
].filter(({ names }) => names.some(isChosen))

if (parts.length === 0 && !isChosen('scores')) throw new Error(`Nothing is called ${options.only}…`)
if (parts.length > 0) await measureParts()
if (isChosen('scores')) console.log(`\n${(await describeScores()).join('\n')}`)

async function measureParts(): Promise<void> {
  tellIfBusy()
  buildApp()
  console.log(`Measuring in ${chooseRuntime()}.`)
  const measured: Measurement[] = []
  for (const part of parts) {
    const measurements = await part.measure(options.quick ? 'quick' : 'full')
    measured.push(...measurements.filter(({ name }) => isChosen(name)))
    console.log(`${part.names.join(', ')}: done`)
  }
  console.log(`\n${formatTable(measured)}`)
  await writeResults(measured)
}

function isChosen(name: string): boolean {
  return name.startsWith(options.only)
}

/** Before anything of ours runs. */
function tellIfBusy(): void {
  const [load = 0] = loadavg()
  if (load > cpus().length / 2)
    console.log(
      `The computer is busy with other work (load ${load.toFixed(1)}): times will be too long.`,
    )
}
