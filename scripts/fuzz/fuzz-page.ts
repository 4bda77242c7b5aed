import type { Page } from '@playwright/test'
import type { RichFormat } from '../../renderer/importer/parse-document.ts'
import type { BuiltPage } from '../../e2e/launch/built-page.ts'
import { openParsingPage } from '../../e2e/parsing/parsing-page.ts'

/** After this long the app gives up, too. In milliseconds. */
const MAX_TIME = 20_000

export type Attempt =
  | {
      readonly isDone: true
      readonly outcome: unknown
      readonly ms: number
      readonly heapMB: number
    }
  | { readonly isDone: false; readonly reason: string }

/** What earlier cases have left in a page's heap shall not be counted against later ones. */
const CASES_PER_PAGE = 200

/** The parsers in a page, which is opened anew now and then, and when one of them takes it down. */
export class FuzzPage {
  readonly #built: BuiltPage
  #page: Page
  #cases = 0

  constructor(built: BuiltPage) {
    this.#built = built
    this.#page = built.page
  }

  static async open(): Promise<FuzzPage> {
    return new FuzzPage(await openParsingPage())
  }

  /** Opens another page, in whose heap nothing has been left. */
  async renew(): Promise<void> {
    this.#cases = 0
    const old = this.#page
    this.#page = await this.#built.openAnother()
    await old.close()
  }

  async parse(format: RichFormat, bytes: Uint8Array, fragment: boolean): Promise<Attempt> {
    if (this.#cases >= CASES_PER_PAGE) await this.renew()
    this.#cases += 1
    const page = this.#page
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<Attempt>((resolve) => {
      const reason = `not done after ${MAX_TIME / 1000} seconds`
      timer = setTimeout(() => resolve({ isDone: false, reason }), MAX_TIME)
    })
    const crashed = new Promise<Attempt>((resolve) => {
      page.once('crash', () => resolve({ isDone: false, reason: 'the page crashed' }))
    })
    const attempt = await Promise.race([parseOnce(page, format, bytes, fragment), tooLong, crashed])
    clearTimeout(timer)
    page.removeAllListeners('crash')
    if (!attempt.isDone) await this.renew()
    return attempt
  }

  close(): Promise<void> {
    return this.#built.close()
  }
}

/** Chromium's own; in bytes. */
interface PerformanceWithMemory {
  readonly memory?: { readonly usedJSHeapSize: number }
}

async function parseOnce(
  page: Page,
  format: RichFormat,
  bytes: Uint8Array,
  fragment: boolean,
): Promise<Attempt> {
  try {
    const { outcome, ms, heap } = await page.evaluate(
      async ([chosen, base64, isFragment]) => {
        const start = performance.now()
        const found = await window.parseBase64(chosen, base64, {
          fragment: isFragment,
          charset: null,
        })
        const { memory } = performance as PerformanceWithMemory
        return {
          outcome: found,
          ms: performance.now() - start,
          heap: memory?.usedJSHeapSize ?? 0,
        }
      },
      [format, Buffer.from(bytes).toString('base64'), fragment] as const,
    )
    return { isDone: true, outcome, ms, heapMB: heap / 1e6 }
  } catch (error) {
    return { isDone: false, reason: `thrown: ${String(error)}` }
  }
}
