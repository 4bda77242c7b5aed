import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type * as Electron from 'electron'
import { openPageOf, whenBrowserReady } from './browser.ts'
import type { ChromiumPage } from './chromium/chromium-page.ts'
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
  #opened: Promise<ChromiumPage>
  #url: string | null = null
  #state: 'open' | 'closing' | 'destroyed' = 'open'
  #visible: boolean
  #maximized = false
  #reopening: NodeJS.Timeout | undefined
  /** Pages that crashed, and whose end is not the window's. */
  readonly #abandoned = new WeakSet<ChromiumPage>()
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
    // One that closes meanwhile cannot come to the front.
    this.#opened.then((page) => page.bringToFront()).catch(() => undefined)
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
  get page(): Promise<ChromiumPage> {
    if (this.#reopening) this.#reopen()
    if (this.webContents.crashed) this.#opened = this.#replaceCrashed()
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

  async #open(): Promise<ChromiumPage> {
    const page = this.#isHidden
      ? await openPageOf(this.webContents.session, this.#purpose)
      : await (await whenBrowserReady()).takePage()
    const { preload } = this.#options.webPreferences ?? {}
    await Promise.all([
      this.#isHidden ? undefined : this.#setBounds(page),
      this.webContents.attach(page, preload ? readFileSync(preload, 'utf8') : ''),
      nativeTheme.applyTo(page),
    ])
    page.on('closed', () => {
      if (!this.#abandoned.has(page)) this.#closedByPerson()
    })
    return page
  }

  async #setBounds({ session }: ChromiumPage): Promise<void> {
    const { width = 800, height = 600 } = this.#options
    const { windowId } = await session.send('Browser.getWindowForTarget', {})
    await session.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  }

  async #replaceCrashed(): Promise<ChromiumPage> {
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
    if (this.#url !== null) this.loadURL(this.#url).catch(() => undefined)
  }

  #gone(): void {
    if (this.#state === 'destroyed') return
    this.#state = 'destroyed'
    windows.delete(this)
    this.emit('closed')
    if (windows.size === 0) windowEvents.emit('all-closed')
  }
}
