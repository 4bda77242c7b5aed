import type { CDPSession, Page } from '@playwright/test'
import type { RichFormat } from '../../renderer/importer/parse-document.ts'
import type { BuiltPage } from '../../e2e/launch/built-page.ts'
import { openParsingPage } from '../../e2e/parsing/parsing-page.ts'

/** After this long the app gives up, too; of the processor's time, for a busy machine takes none of it. In seconds. */
const MAX_TIME = 20

/** How often it is looked at, in milliseconds. */
const INTERVAL = 5_000

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
  readonly #browser: CDPSession
  #page: Page
  #cases = 0

  constructor(built: BuiltPage, browser: CDPSession) {
    this.#built = built
    this.#browser = browser
    this.#page = built.page
  }

  static async open(): Promise<FuzzPage> {
    const built = await openParsingPage()
    const browser = await built.page.context().browser()?.newBrowserCDPSession()
    if (!browser) throw new Error('the browser has no protocol of its own')
    return new FuzzPage(built, browser)
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
    const before = await this.#spent()
    const { promise: tooLong, resolve: giveUp } = Promise.withResolvers<Attempt>()
    const look = async (): Promise<void> => {
      if ((await this.#spent()) - before < MAX_TIME) return
      giveUp({ isDone: false, reason: `not done after ${MAX_TIME} seconds of the processor` })
    }
    const timer = setInterval(() => void look(), INTERVAL)
    const crashed = new Promise<Attempt>((resolve) => {
      page.once('crash', () => resolve({ isDone: false, reason: 'the page crashed' }))
    })
    const attempt = await Promise.race([parseOnce(page, format, bytes, fragment), tooLong, crashed])
    clearInterval(timer)
    page.removeAllListeners('crash')
    if (!attempt.isDone) await this.renew()
    return attempt
  }

  /** What the browser's pages that are open have taken of the processor, in seconds. */
  async #spent(): Promise<number> {
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo')
    const pages = processInfo.filter(({ type }) => type === 'renderer')
    return pages.reduce((sum, { cpuTime }) => sum + cpuTime, 0)
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
