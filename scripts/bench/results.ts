import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { chooseRuntime, projectRoot } from '../../e2e/launch/runtime.ts'
import { table } from '../evaluate/table.ts'
import { median, percentile95, type Measurement } from './measurement.ts'

/** A readable table, one line for each measurement. */
export function formatTable(measurements: readonly Measurement[]): string {
  const lines = [
    ['', 'median', 'p95', 'runs', 'aim', ''],
    ...measurements.map((measurement) => [
      `${measurement.name} (${measurement.unit})`,
      median(measurement.values).toFixed(1),
      percentile95(measurement.values).toFixed(1),
      String(measurement.values.length),
      describeAim(measurement),
      judge(measurement),
    ]),
  ]
  return table(lines).join('\n')
}

function describeAim({ aim, p95Aim }: Measurement): string {
  if (aim === null) return '–'
  return p95Aim === undefined ? `≤ ${aim}` : `≤ ${aim}, p95 ≤ ${p95Aim}`
}

function judge({ values, aim, p95Aim = Infinity }: Measurement): string {
  if (aim === null) return ''
  return median(values) <= aim && percentile95(values) <= p95Aim ? 'met' : 'missed'
}

/** Writes what this run has measured to `bench-results.json` in the project's root. */
export async function writeResults(measurements: readonly Measurement[]): Promise<void> {
  const results = {
    runtime: chooseRuntime(),
    date: new Date().toISOString(),
    cpu: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
    results: measurements.map(({ name, unit, values, aim }) => ({
      name,
      unit,
      median: round(median(values)),
      p95: round(percentile95(values)),
      runs: values.length,
      aim,
    })),
  }
  const path = join(projectRoot, 'bench-results.json')
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`)
}

/** To a hundredth: the page's clock is no finer than a tenth of a millisecond. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
