import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { openPageOf, whenBrowserReady } from './browser.ts'
import type { HiddenPagePurpose } from './hidden-page.ts'
import { nativeTheme } from './native-theme.ts'
import { emitPreventable } from './preventable.ts'
import { defaultSession } from './session.ts'
import { HostWebContents } from './web-contents.ts'

type Options = Electron.BrowserWindowConstructorOptions

/** In milliseconds. */
const REOPEN_AFTER = 2000

const windows = new Set<HostBrowserWindow>()

/** Emits `all-closed` and, with the window, `created`. */
export const windowEvents = new EventEmitter()

/** The part of Electron's `BrowserWindow` that the app uses: a page of the host's Chromium. */
export class HostBrowserWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'show'
      | 'focus'
      | 'restore'
      | 'close'
      | 'destroy'
      | 'isDestroyed'
      | 'isVisible'
      | 'isMinimized'
      | 'isMaximized'
      | 'maximize'
      | 'getNormalBounds'
      | 'getTitle'
      | 'setTitle'
      | 'setBackgroundColor'
    >
{
  static getAllWindows(): HostBrowserWindow[] {
    return [...windows]
  }
  static getFocusedWindow(): HostBrowserWindow | null {
    return [...windows].at(-1) ?? null
  }

  readonly webContents: HostWebContents
  readonly #options: Options
  #opened: Promise<Page>
  #url: string | null = null
  #state: 'open' | 'closing' | 'destroyed' = 'open'
  #visible: boolean
  #maximized = false
  #reopening: NodeJS.Timeout | undefined
  /** Pages that crashed, and whose end is not the window's. */
  readonly #abandoned = new WeakSet<Page>()
  #title: string

  constructor(options: Options = {}) {
    super()
    this.#options = options
    this.webContents = new HostWebContents(options.webPreferences)
    this.#visible = (options.show ?? true) && !this.#isHidden
    this.#title = options.title ?? ''
    windows.add(this)
    const { session } = this.webContents
    session.addWindow(this, new Promise((resolve) => this.once('closed', () => resolve())))
    this.#opened = this.#open()
    windowEvents.emit('created', this)
  }

  get id(): number {
    return this.webContents.id
  }

  async loadURL(url: string): Promise<void> {
    this.#url = url
    if (this.webContents.crashed) this.#opened = this.#replaceCrashed()
    const page = await this.#opened
    await this.webContents.load(url)
    if (this.#state !== 'open') return
    this.#title = await page.title().catch(() => this.#title)
    this.emit('ready-to-show')
  }

  show(): void {
    if (this.#isHidden) throw new Error('The host cannot show a window of another session.')
    this.#visible = true
  }

  focus(): void {
    void this.#opened.then((page) => page.bringToFront())
  }

  restore(): void {
    // A page is never minimised here.
  }

  maximize(): void {
    this.#maximized = true
  }

  /** Asks first: the app may prevent it. */
  close(): void {
    if (this.#state !== 'open') return
    if (emitPreventable(this, 'close')) this.destroy()
  }

  destroy(): void {
    if (this.#state !== 'open') return
    this.#state = 'closing'
    clearTimeout(this.#reopening)
    void this.#opened
      .then((page) => page.close())
      // One that has not come to be, or is gone, needs no closing.
      .catch(() => undefined)
      .finally(() => this.#gone())
  }

  isDestroyed(): boolean {
    return this.#state === 'destroyed'
  }

  isVisible(): boolean {
    return this.#visible
  }

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return this.#maximized
  }

  getNormalBounds(): Electron.Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.#options
    return { x, y, width, height }
  }

  getTitle(): string {
    return this.#title
  }

  setTitle(title: string): void {
    this.#title = title
  }

  setBackgroundColor(): void {
    // Only seen before the page is, and Chromium's window has a background of its own.
  }

  get isOpen(): boolean {
    return this.#state === 'open'
  }

  /** The page behind the window, for the host's own dialogs. */
  get page(): Promise<Page> {
    if (this.#reopening) this.#reopen()
    return this.#opened
  }

  /** Those of the default session may be shown at any time. */
  get #isHidden(): boolean {
    return this.webContents.session !== defaultSession
  }

  /** A window that runs no script is there to be printed: nothing else could be had from it. */
  get #purpose(): HiddenPagePurpose {
    return this.#options.webPreferences?.javascript === false ? 'to-print' : 'to-work'
  }

  async #open(): Promise<Page> {
    const page = this.#isHidden
      ? await openPageOf(this.webContents.session, this.#purpose)
      : await takePage(await whenBrowserReady())
    const cdp = await page.context().newCDPSession(page)
    if (!this.#isHidden) await this.#setBounds(cdp)
    const { preload } = this.#options.webPreferences ?? {}
    await this.webContents.attach(page, cdp, preload ? readFileSync(preload, 'utf8') : '')
    await nativeTheme.applyTo(page)
    page.on('close', () => {
      if (!this.#abandoned.has(page)) this.#closedByPerson()
    })
    return page
  }

  async #setBounds(cdp: CDPSession): Promise<void> {
    const { width = 800, height = 600 } = this.#options
    const { windowId } = await cdp.send('Browser.getWindowForTarget')
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  }

  async #replaceCrashed(): Promise<Page> {
    const crashed = await this.#opened
    const page = await this.#open()
    this.#abandoned.add(crashed)
    await crashed.close()
    return page
  }

  /**
   * Nothing can keep Chromium's own window from closing. Where the app prevents it, it is given a moment to
   * close by itself, as after a last look at what is unsaved, and then the window opens anew.
   */
  #closedByPerson(): void {
    if (this.#state !== 'open') return
    if (emitPreventable(this, 'close')) this.#gone()
    else this.#reopening = setTimeout(() => this.#reopen(), REOPEN_AFTER)
  }

  #reopen(): void {
    clearTimeout(this.#reopening)
    this.#reopening = undefined
    this.#opened = this.#open()
    if (this.#url !== null) void this.loadURL(this.#url)
  }

  #gone(): void {
    if (this.#state === 'destroyed') return
    this.#state = 'destroyed'
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) windowEvents.emit('all-closed')
  }
}

const taken = new WeakSet<Page>()

/** The page that Chromium has opened at its start, or a new one. */
async function takePage(context: BrowserContext): Promise<Page> {
  const free = context.pages().find((page) => !taken.has(page))
  if (free) taken.add(free)
  const page = free ?? (await context.newPage())
  taken.add(page)
  return page
}
