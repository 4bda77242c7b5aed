import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { provideChromium } from '../e2e/launch/provide-chromium.ts'
import { chooseRuntime } from '../e2e/launch/runtime.ts'
import type { RichFormat } from '../renderer/importer/parse-document.ts'
import { FuzzPage, type Attempt } from './fuzz/fuzz-page.ts'
import { judge } from './fuzz/judge.ts'
import { mutate } from './fuzz/mutate.ts'
import { randomOf } from './fuzz/random.ts'

/**
 * `npm run fuzz -- [--minutes 60] [--seed S] [--case N]`: changes the documents of `e2e/documents` at random and has
 * every parser read them, in the browser it runs in. A failure is what takes too long or too much memory, crashes the
 * page, throws, or breaks a promise of the outcome; its input is saved in `test-results/fuzz`. The same seed gives the
 * same cases; `--case` runs one of them.
 */

const formats = ['html', 'docx', 'odt', 'rtf', 'pdf'] as const satisfies readonly RichFormat[]

/** Of the page's heap; in megabytes. The app gives up at 512 for all of the process. */
const MAX_HEAP_MB = 400

interface Document {
  readonly name: string
  readonly format: RichFormat
  readonly bytes: Uint8Array
}

interface Count {
  cases: number
  slowestMs: number
  largestHeapMB: number
  readonly outcomes: Map<string, number>
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    case: { type: 'string' },
  },
})
const seed = Number(values.seed)
const folder = join(import.meta.dirname, '../e2e/documents')
const failures = join(import.meta.dirname, '../test-results/fuzz')

async function readDocuments(): Promise<readonly [Document, ...Document[]]> {
  const documents: Document[] = []
  for (const name of (await readdir(folder)).toSorted()) {
    const format = formats.find((known) => extname(name) === `.${known}`)
    if (format) documents.push({ name, format, bytes: await readFile(join(folder, name)) })
  }
  const [first, ...rest] = documents
  if (!first) throw new Error(`No documents in ${folder}`)
  return [first, ...rest]
}

const documents = await readDocuments()
const counts = new Map<RichFormat, Count>()
let failed = 0

async function run(page: FuzzPage, index: number): Promise<void> {
  const random = randomOf(seed, index)
  const { name, format, bytes } = random.pick(documents)
  const others = documents.filter((document) => document.format === format)
  const changed = mutate(
    format,
    bytes,
    others.map((other) => other.bytes),
    random,
  )
  const parse = (): Promise<Attempt> => page.parse(format, changed, name.includes('clipboard'))
  let attempt = await parse()
  if (attempt.isDone && attempt.heapMB > MAX_HEAP_MB) {
    // It may be the cases before that have filled it.
    await page.renew()
    attempt = await parse()
  }
  const count = counts.get(format) ?? {
    cases: 0,
    slowestMs: 0,
    largestHeapMB: 0,
    outcomes: new Map<string, number>(),
  }
  counts.set(format, count)
  count.cases += 1
  if (!attempt.isDone) {
    await fail(index, name, changed, attempt.reason)
    return
  }
  count.slowestMs = Math.max(count.slowestMs, attempt.ms)
  count.largestHeapMB = Math.max(count.largestHeapMB, attempt.heapMB)
  const verdict = judge(attempt.outcome)
  if (!verdict.isSound) await fail(index, name, changed, verdict.reason)
  else if (attempt.heapMB > MAX_HEAP_MB) {
    await fail(index, name, changed, `${Math.round(attempt.heapMB)} MB of heap`)
  } else count.outcomes.set(verdict.outcome, (count.outcomes.get(verdict.outcome) ?? 0) + 1)
}

async function fail(index: number, name: string, input: Uint8Array, reason: string): Promise<void> {
  failed += 1
  const file = join(failures, `${seed}-${index}-${name}`)
  await mkdir(failures, { recursive: true })
  await writeFile(file, input)
  console.log(`Case ${index} (${name}): ${reason}\n  input: ${file}`)
}

function report(): void {
  for (const [format, { cases, slowestMs, largestHeapMB, outcomes }] of counts) {
    const found = [...outcomes].toSorted().map(([outcome, count]) => `${outcome} ${count}`)
    const bounds = `slowest ${Math.round(slowestMs)} ms, heap up to ${Math.round(largestHeapMB)} MB`
    console.log(`${format}: ${cases} cases (${found.join(', ')}), ${bounds}`)
  }
  const cases = [...counts.values()].reduce((sum, count) => sum + count.cases, 0)
  console.log(`${cases} cases, ${failed} failed (seed ${seed})`)
}

if (chooseRuntime() === 'chromium-host' && !provideChromium()) process.exit(1)
const page = await FuzzPage.open()
try {
  if (values.case !== undefined) await run(page, Number(values.case))
  else {
    const end = performance.now() + Number(values.minutes) * 60_000
    for (let index = 0; performance.now() < end; index += 1) await run(page, index)
  }
} finally {
  await page.close()
}
report()
process.exitCode = failed > 0 ? 1 : 0
