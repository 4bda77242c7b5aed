import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { provideHeadlessChromium } from '../../e2e/launch/provide-chromium.ts'
import { chooseRuntime } from '../../e2e/launch/runtime.ts'
import type { RichFormat } from '../../renderer/importer/parse-document.ts'
import { broken, countedAs, type Door, type FuzzCase, type OpenDoor, type Verdict } from './door.ts'
import { FuzzPage, type Attempt } from './fuzz-page.ts'
import { judge } from './judge.ts'
import { mutate } from './mutate.ts'
import { nonEmpty, type Random } from './random.ts'

/**
 * The documents of `e2e/documents`, changed, and read by the parsers in the browser that they run in. A failure is
 * also what takes too long or too much memory, or crashes the page.
 */
export const parsersDoor: Door = {
  name: 'parsers',
  open: async () => {
    if (chooseRuntime() === 'chromium-host' && !provideHeadlessChromium()) {
      throw new Error('The parsers need a browser')
    }
    const documents = await readDocuments()
    return new ParsersDoor(documents, await FuzzPage.open())
  },
}

const formats = ['html', 'docx', 'odt', 'rtf', 'pdf'] as const satisfies readonly RichFormat[]

/** Of the page's heap; in megabytes. The app gives up at 512 for all of the process. */
const MAX_HEAP_MB = 400

interface Document {
  readonly name: string
  readonly format: RichFormat
  readonly bytes: Uint8Array
}

type Documents = readonly [Document, ...Document[]]

async function readDocuments(): Promise<Documents> {
  const folder = join(import.meta.dirname, '../../e2e/documents')
  const documents: Document[] = []
  for (const name of (await readdir(folder)).toSorted()) {
    const format = formats.find((known) => extname(name) === `.${known}`)
    if (format) documents.push({ name, format, bytes: await readFile(join(folder, name)) })
  }
  return nonEmpty(documents)
}

class ParsersDoor implements OpenDoor {
  readonly #documents: Documents
  readonly #page: FuzzPage
  readonly #bounds = new Map<RichFormat, { slowestMs: number; largestHeapMB: number }>()

  constructor(documents: Documents, page: FuzzPage) {
    this.#documents = documents
    this.#page = page
  }

  readonly makeCase = (random: Random): FuzzCase => {
    const { name, format, bytes } = random.pick(this.#documents)
    const others = this.#documents.filter((document) => document.format === format)
    const changed = mutate(
      format,
      bytes,
      others.map((other) => other.bytes),
      random,
    )
    return {
      name,
      input: () => changed,
      run: () => this.#run(format, changed, name.includes('clipboard')),
    }
  }

  notes(): readonly string[] {
    return [...this.#bounds].map(
      ([format, { slowestMs, largestHeapMB }]) =>
        `${format}: slowest ${Math.round(slowestMs)} ms, heap up to ${Math.round(largestHeapMB)} MB`,
    )
  }

  close(): Promise<void> {
    return this.#page.close()
  }

  async #run(format: RichFormat, bytes: Uint8Array, isFragment: boolean): Promise<Verdict> {
    const parse = (): Promise<Attempt> => this.#page.parse(format, bytes, isFragment)
    let attempt = await parse()
    if (attempt.isDone && attempt.heapMB > MAX_HEAP_MB) {
      // It may be the cases before that have filled it.
      await this.#page.renew()
      attempt = await parse()
    }
    if (!attempt.isDone) return broken(attempt.reason)
    const { ms, heapMB, outcome } = attempt
    const known = this.#bounds.get(format) ?? { slowestMs: 0, largestHeapMB: 0 }
    this.#bounds.set(format, {
      slowestMs: Math.max(known.slowestMs, ms),
      largestHeapMB: Math.max(known.largestHeapMB, heapMB),
    })
    if (heapMB > MAX_HEAP_MB) return broken(`${Math.round(heapMB)} MB of heap`)
    return countedAs(format, judge(outcome))
  }
}
