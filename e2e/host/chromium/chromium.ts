import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { chromiumArguments } from './chromium-arguments.ts'
import { ChromiumPage } from './chromium-page.ts'
import { findChromium, findHeadlessChromium } from './find-chromium.ts'
import { profileIsFree } from './profile-is-free.ts'
import { Protocol, type Events, type Parameters, type ProtocolSession } from './protocol.ts'

export interface ChromiumOptions {
  /** Where Chromium keeps its profile. */
  readonly profile: string
  readonly isHeadless: boolean
  /** Opened at start in a window without tabs and address bar. */
  readonly startUrl: string
  /** BCP 47. */
  readonly language: string
  /** Whether another program may drive it too, through a port of this computer: see `endpoint`. */
  readonly hasPort: boolean
  /** File descriptors of this process that it holds open too until it has ended. */
  readonly held: readonly number[]
}

export type PausedRequest = Events['Fetch.requestPaused'][0]

/** Is there at once; a person would see its address. */
const EMPTY_PAGE = 'data:text/html,'

/** A Chromium of its own. It is driven through a pipe, so it ends with this process however that ends. */
export class Chromium {
  readonly #process: ChildProcess
  readonly #isHeadless: boolean
  readonly #protocol: Protocol
  readonly #pages = new Set<ChromiumPage>()
  readonly #firstPage: Promise<string>
  readonly #isSet: Promise<void>
  #isFirstPageTaken = false
  readonly #errors: Readable
  /** The beginning of it. */
  #said = ''

  /** @throws Error where there is none */
  static async launch(options: ChromiumOptions): Promise<Chromium> {
    const { isHeadless, profile, startUrl } = options
    const program = isHeadless ? findHeadlessChromium() : findChromium()
    if (program === null) throw new Error('No Chromium was found; CHROMIUM_PATH can name one.')
    await profileIsFree(profile)
    const args = [
      ...chromiumArguments(options),
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      ...(options.hasPort ? ['--remote-debugging-port=0'] : []),
      // Of an app in the page's place: what tabs and the address bar bring takes 200 MB, also where nobody sees it.
      `--app=${isHeadless ? EMPTY_PAGE : startUrl}`,
      // The headless shell knows no app; one that does shows nothing else.
      'about:blank',
    ]
    return new Chromium(
      spawn(program, args, {
        // Its third and fourth carry the protocol. What the terminal interrupts is this process, which closes it.
        stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe', ...options.held],
        detached: process.platform !== 'win32',
      }),
      isHeadless,
    )
  }

  private constructor(child: ChildProcess, isHeadless: boolean) {
    this.#process = child
    this.#isHeadless = isHeadless
    // Opened as pipes above.
    const [errors, commands, messages] = child.stdio.slice(2) as [Readable, Writable, Readable]
    this.#protocol = new Protocol(commands, messages)
    this.#errors = errors
    errors.on('data', (text: Buffer) => {
      this.#said = (this.#said + text.toString()).slice(0, 10_000)
    })
    this.#firstPage = this.#whenFirstPage()
    this.#isSet = this.#set()
    this.#isSet.catch(() => undefined)
    child.on('error', (error) => (this.#said += error.message))
  }

  get browser(): ProtocolSession {
    return this.#protocol.browser
  }

  get pages(): readonly ChromiumPage[] {
    return [...this.#pages]
  }

  onEnd(listener: () => void): void {
    this.browser.onEnd(listener)
  }

  /**
   * From here on no page, frame or worker gets anything but what this answers. Resolves once there is a page.
   *
   * @throws Error with what Chromium said if it ends instead
   */
  async onRequest(listener: (request: PausedRequest) => void): Promise<void> {
    this.browser.on('Fetch.requestPaused', listener)
    const enabled = this.browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    // What ends before it is enabled has no page either, and that is told with the reason.
    enabled.catch(() => undefined)
    await this.#firstPage
    await enabled
  }

  /** What it says to one page holds for all that come. */
  async #set(): Promise<void> {
    const { browser } = this
    await Promise.all([
      browser.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] }),
      this.#denyAll({}),
    ])
  }

  /** Downloads and permissions, as the app does. @param context the storage whose pages it is for, or the usual one */
  async #denyAll(context: { readonly browserContextId?: string }): Promise<void> {
    await Promise.all([
      this.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', ...context }),
      // Grants none and rejects the rest.
      this.browser.send('Browser.grantPermissions', { permissions: [], ...context }),
    ])
  }

  #whenFirstPage(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.browser.on('Target.targetCreated', ({ targetInfo }) => {
        if (targetInfo.openerId !== undefined) void this.#refuse(targetInfo.targetId)
        else resolve(targetInfo.targetId)
      })
      this.browser.onEnd(() => reject(new Error(`Chromium did not start. ${this.#said}`)))
    })
  }

  /** The page that Chromium has opened at its start, or a new one. */
  async takePage(): Promise<ChromiumPage> {
    if (this.#isFirstPageTaken) return this.openPage({ url: 'about:blank', newWindow: true })
    this.#isFirstPageTaken = true
    return this.#attach(await this.#firstPage)
  }

  async openPage(options: Parameters<'Target.createTarget'>): Promise<ChromiumPage> {
    const { targetId } = await this.browser.send('Target.createTarget', options)
    return this.#attach(targetId)
  }

  async #openSession(targetId: string): Promise<ProtocolSession> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', {
      targetId,
      flatten: true,
    })
    return this.#protocol.session(sessionId)
  }

  async #attach(targetId: string): Promise<ChromiumPage> {
    const session = await this.#openSession(targetId)
    const page = new ChromiumPage(targetId, session, () => this.#closeTarget(targetId))
    this.#pages.add(page)
    page.on('closed', () => this.#pages.delete(page))
    await Promise.all([
      this.#isSet,
      page.open(),
      // Without a screen no window is in front by itself.
      session.send('Emulation.setFocusEmulationEnabled', { enabled: this.#isHeadless }),
    ])
    return page
  }

  /**
   * The app has been asked for this window (`Page.windowOpen`), and the host shows none. A window that somebody has
   * Chromium hold back at its start, as a spec's Playwright does, is not closed before it is let go: that would hold
   * back the page that wanted it.
   */
  async #refuse(targetId: string): Promise<void> {
    try {
      const session = await this.#openSession(targetId)
      await session.send('Runtime.runIfWaitingForDebugger')
      await session.send('Runtime.evaluate', { expression: '0' })
    } catch {
      // It is gone already.
    }
    await this.#closeTarget(targetId)
  }

  /** A page that is gone already needs no closing. */
  async #closeTarget(targetId: string): Promise<void> {
    await this.browser.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }

  /** Storage that is apart from all other, and in memory. @returns what Chromium calls it */
  async createContext(): Promise<string> {
    const { browserContextId } = await this.browser.send('Target.createBrowserContext', {})
    await this.#denyAll({ browserContextId })
    return browserContextId
  }

  /** Its pages are closed with it. */
  async disposeContext(browserContextId: string): Promise<void> {
    await this.browser.send('Target.disposeBrowserContext', { browserContextId })
  }

  /** Which page a frame is in; `undefined` for one of a window that the app has not opened. */
  async pageOfFrame(frameId: string): Promise<ChromiumPage | undefined> {
    const find = (): ChromiumPage | undefined => this.pages.find((page) => page.hasFrame(frameId))
    const found = find()
    if (found) return found
    // A page tells of its frames by another way than Chromium of what they ask for: what it knows by now is told first.
    await Promise.all(this.pages.map((page) => page.framesAreTold()))
    return find()
  }

  /** The WebSocket at which another program can drive this Chromium. */
  async endpoint(): Promise<string> {
    for (;;) {
      const [, url] = /^DevTools listening on (ws:\S+)/m.exec(this.#said) ?? []
      if (url !== undefined) return url
      await once(this.#errors, 'data')
    }
  }

  /** Resolves when it has ended. */
  async close(): Promise<void> {
    const { exitCode, signalCode } = this.#process
    if (exitCode !== null || signalCode !== null) return
    const ended = once(this.#process, 'exit')
    this.browser.send('Browser.close').catch(() => undefined)
    await ended
  }
}
