import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { toAppUrl, toPageUrl } from './app-urls.ts'
import { whenBrowserReady } from './browser.ts'
import type { ChromiumPage } from './chromium/chromium-page.ts'
import type { ProtocolSession } from './chromium/protocol.ts'
import { tellKeysInFrames } from './frame-keys.ts'
import { processOf } from './hidden-page.ts'
import { PageBridge } from './page-bridge.ts'
import { packPlain } from './plain-json.ts'
import { emitPreventable } from './preventable.ts'
import { printToPdf } from './print-to-pdf.ts'
import { runScript, ScriptError } from './run-script.ts'
import { defaultSession, type HostSession } from './session.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

const byPage = new Map<ChromiumPage, HostWebContents>()
let lastId = 0

/** The web contents shown in a page; `undefined` for a page that the app did not open. */
export function webContentsOf(page: ChromiumPage): HostWebContents | undefined {
  return byPage.get(page)
}

/** The part of Electron's `WebContents` that the app uses, over one Chromium page. */
export class HostWebContents
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      | 'id'
      | 'getURL'
      | 'isDestroyed'
      | 'send'
      | 'setWindowOpenHandler'
      | 'setWebRTCIPHandlingPolicy'
      | 'forcefullyCrashRenderer'
      | 'executeJavaScript'
      | 'getOSProcessId'
      | 'printToPDF'
      | 'zoomFactor'
      | 'focusedFrame'
    >
{
  readonly id = (lastId += 1)
  readonly session: HostSession
  readonly mainFrame: Pick<Electron.WebFrameMain, 'url' | 'origin' | 'parent'>
  #focusedFrame: Electron.WebFrameMain | null = null
  #page: ChromiumPage | null = null
  /** A crashed page is of no more use; the window shows a new one. */
  crashed = false
  #bridge: PageBridge | null = null
  #openHandler: OpenHandler = () => ({ action: 'deny' })
  /** Where `loadURL` goes at the moment; any other navigation was the page's own idea. */
  #loading: string | null = null
  #zoomFactor = 1
  readonly #runsScripts: boolean
  #processId: number | null = null

  constructor(preferences: Electron.WebPreferences = {}) {
    super()
    // There are no others than this host's own.
    this.session = (preferences.session as unknown as HostSession | undefined) ?? defaultSession
    if (preferences.partition !== undefined)
      throw new Error('The host takes sessions by `session`.')
    this.#zoomFactor = preferences.zoomFactor ?? 1
    this.#runsScripts = preferences.javascript ?? true
    const url = () => this.getURL()
    this.mainFrame = {
      get url() {
        return url()
      },
      get origin() {
        const { protocol, host, origin } = new URL(url())
        return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin
      },
      parent: null,
    }
  }

  /** Takes over a page: from here on it has the preload, and what it does is the app's to allow. */
  async attach(page: ChromiumPage, preload: string): Promise<void> {
    this.crashed = false
    this.#page = page
    byPage.set(page, this)
    page.on('closed', () => byPage.delete(page))
    page.on('crashed', () => {
      this.crashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    })
    tellKeysInFrames(page, (input) => {
      // The app looks at nothing but that it is in the page.
      this.#focusedFrame = { parent: this.mainFrame } as unknown as Electron.WebFrameMain
      emitPreventable(this, 'before-input-event', {}, input)
      this.#focusedFrame = null
    })
    page.on('windowWanted', (url) => this.openWindow(url))
    this.#bridge = new PageBridge(this, page)
    await Promise.all([
      this.#bridge.open(preload),
      page.session.send('Emulation.setScriptExecutionDisabled', { value: !this.#runsScripts }),
    ])
  }

  /** Asks the app whether a window may open. This host shows none: the app denies all. */
  openWindow(url: string): void {
    // The app looks at nothing but the URL.
    const { action } = this.#openHandler({ url: toAppUrl(url) } as Electron.HandlerDetails)
    if (action === 'allow') throw new Error('The host cannot open windows for a page.')
  }

  async load(url: string): Promise<void> {
    if (!this.#page) throw new Error('ERR_FAILED: the window is closed')
    this.#loading = url
    await this.#page.load(toPageUrl(url))
    this.#loading = null
    await this.#zoom()
    if (this.session !== defaultSession) {
      this.#processId = await processOf((await whenBrowserReady()).browser, this.#page.session)
    }
  }

  /**
   * Runs a script in the page's own world. As on Electron nothing settles any more once the page is gone. Where a
   * structured clone would carry more than plain JSON the host refuses.
   */
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const cdp = this.#cdp
    if (!cdp) throw new Error('The host runs scripts in a page that is loaded.')
    try {
      return await runScript(cdp, code, userGesture)
    } catch (error) {
      if (error instanceof ScriptError) throw new Error(error.message, { cause: error })
      return new Promise(() => undefined)
    }
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    if (!this.#cdp) throw new Error('The host prints a page that is loaded.')
    return printToPdf(this.#cdp, options)
  }

  /** As on Electron 0 before there is a process. */
  getOSProcessId(): number {
    if (this.session === defaultSession)
      throw new Error('The host knows hidden pages’ processes only.')
    return this.#processId ?? 0
  }

  get knownProcessId(): number | null {
    return this.crashed ? null : this.#processId
  }

  /** Whether a frame may go where the page or a person wants it to. */
  allowsNavigation(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.#loading) return true
    const details = { url, isMainFrame, isSameDocument: false }
    if (!emitPreventable(this, 'will-frame-navigate', details)) return false
    return !isMainFrame || emitPreventable(this, 'will-navigate', details, url)
  }

  /** The host knows of it while a key is told that is pressed in it, and as long as that lasts. */
  get focusedFrame(): Electron.WebFrameMain | null {
    return this.#focusedFrame
  }

  get #cdp(): ProtocolSession | undefined {
    return this.#page?.session
  }

  getURL(): string {
    return toAppUrl(this.#page?.url ?? '')
  }

  isDestroyed(): boolean {
    return this.#page?.isClosed ?? false
  }

  send(channel: string, ...args: unknown[]): void {
    const texts: string[] = []
    const packed = args.map((arg) => packPlain(arg, texts))
    this.#bridge?.send(channel, { json: packed.join(','), texts })
  }

  forcefullyCrashRenderer(): void {
    // It never answers.
    this.#cdp?.send('Page.crash').catch(() => undefined)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  setWebRTCIPHandlingPolicy(): void {
    // Chromium is started with the only policy that is ever set, for all pages.
  }

  get zoomFactor(): number {
    return this.#zoomFactor
  }
  set zoomFactor(factor: number) {
    this.#zoomFactor = factor
    // A page that closes meanwhile needs no zoom.
    this.#zoom().catch(() => undefined)
  }

  /** The same window, with room for more or less of the page. */
  async #zoom(): Promise<void> {
    const cdp = this.#cdp
    if (!cdp) return
    await cdp.send('Emulation.clearDeviceMetricsOverride')
    if (this.#zoomFactor === 1) return
    const { cssLayoutViewport } = await cdp.send('Page.getLayoutMetrics')
    const scale = this.#zoomFactor
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(cssLayoutViewport.clientWidth / scale),
      height: Math.round(cssLayoutViewport.clientHeight / scale),
      deviceScaleFactor: scale,
      mobile: false,
      scale,
    })
  }
}
