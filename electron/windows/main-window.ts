import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron'
import type { Low } from 'lowdb'
import type { PressedKey } from '../../shared/commands/key-of.ts'
import { APP_URL } from './app-origin.ts'
import { handOverKeys } from './frame-keys.ts'
import { safePreferences } from './safe-preferences.ts'
import { confine, pageConfinement } from './session-security.ts'
import { MINIMUM_SIZE, placeWindow, type WindowState } from './window-state.ts'
import { zoomAfter, type ZoomStep } from './zoom.ts'

/** Shown until the page is: `--desk` in the renderer's `tokens.css`. */
const background = { light: '#f3efe4', dark: '#191813' } as const

/** A page that crashes again within this time is loaded again only if the person wants it; in milliseconds. */
const CRASH_PAUSE = 10_000

export interface MainWindowOptions {
  readonly preload: string
  /** A PNG file. Windows and macOS take the icon from the program itself. */
  readonly icon: string
  readonly devServer: string | null
  readonly state: Low<WindowState>
  /** Told when the page is loaded, for the first time or anew. */
  readonly onLoading: () => void
  /** Told the app's own keys that are pressed in a page within the page. */
  readonly onFrameKey: (pressed: PressedKey) => void
  /** Asked when the page keeps crashing. @returns whether it is to be loaded again; else the window closes */
  readonly mayLoadAgain: () => Promise<boolean>
  /** Asked when the window is to close. @returns whether it may */
  readonly mayClose: () => Promise<boolean>
}

/** The app's one window. */
export class MainWindow {
  readonly #window: BrowserWindow
  readonly #options: MainWindowOptions
  #closing: 'no' | 'asking' | 'yes' = 'no'
  #crashedAt = 0
  #isRevealed = false

  constructor(options: MainWindowOptions) {
    this.#options = options
    const { preload, icon, devServer, state } = options
    const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
    this.#window = new BrowserWindow({
      ...placeWindow(state.data, screens),
      minWidth: MINIMUM_SIZE.width,
      minHeight: MINIMUM_SIZE.height,
      title: 'Claimdesk',
      ...(process.platform === 'linux' ? { icon } : {}),
      show: false,
      backgroundColor: this.#background,
      webPreferences: {
        ...safePreferences,
        preload,
        zoomFactor: state.data.zoom,
      },
    })
    confine(this.#window.webContents, pageConfinement(devServer))
    handOverKeys(this.#window.webContents, options.onFrameKey)
    if (state.data.maximised) this.#window.maximize()
    this.#window.once('ready-to-show', () => this.#reveal())
    this.#window.on('close', (event) => {
      if (this.#closing === 'yes') return
      event.preventDefault()
      void this.#close()
    })
    this.#window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') void this.#recover()
    })
    nativeTheme.on('updated', () => {
      if (!this.#window.isDestroyed()) this.#window.setBackgroundColor(this.#background)
    })
  }

  /** Shows the page. A page that crashes meanwhile is loaded again, a window that is closed meanwhile is not. */
  async load(): Promise<void> {
    this.#options.onLoading()
    try {
      await this.#window.loadURL(this.#options.devServer ?? APP_URL)
    } catch (error) {
      if (this.#closing === 'no') console.error('the page did not load:', error)
    }
    // On Wayland a window that is hidden paints nothing, and so is never ready (electron/electron#48859).
    if (process.platform === 'linux') this.#reveal()
  }

  /** `null` once the window is gone. */
  get contents(): WebContents | null {
    return this.#window.isDestroyed() ? null : this.#window.webContents
  }

  /** For dialogs that belong to the window. */
  get native(): BrowserWindow {
    return this.#window
  }

  /** Brings the window before the person's eyes, unless it is gone and the app about to end. */
  raise(): void {
    if (this.#window.isDestroyed()) return
    if (this.#window.isMinimized()) this.#window.restore()
    this.#window.show()
    this.#window.focus()
  }

  zoom(step: ZoomStep): void {
    const { webContents } = this.#window
    webContents.zoomFactor = zoomAfter(webContents.zoomFactor, step)
  }

  /** Shows the window for the first time. */
  #reveal(): void {
    if (this.#isRevealed || this.#window.isDestroyed()) return
    this.#isRevealed = true
    this.#window.show()
  }

  /** Nothing is lost with the page: all it shows is in the main process. */
  async #recover(): Promise<void> {
    const now = Date.now()
    const keepsCrashing = now - this.#crashedAt < CRASH_PAUSE
    this.#crashedAt = now
    if (this.#window.isDestroyed()) return
    const isWanted = !keepsCrashing || (await this.#isWantedAgain())
    if (this.contents === null) return
    if (isWanted) await this.load()
    else this.#window.close()
  }

  async #isWantedAgain(): Promise<boolean> {
    // It may have crashed before it was shown for the first time; a question over a hidden window is not seen.
    this.#window.show()
    return this.#options.mayLoadAgain()
  }

  get #background(): string {
    return nativeTheme.shouldUseDarkColors ? background.dark : background.light
  }

  async #close(): Promise<void> {
    if (this.#closing !== 'no') return
    this.#closing = 'asking'
    const mayClose = await this.#options.mayClose().catch((error: unknown) => {
      console.error('closing failed:', error)
      return true
    })
    if (!mayClose) {
      this.#closing = 'no'
      return
    }
    await this.#rememberState()
    this.#closing = 'yes'
    this.#window.close()
  }

  async #rememberState(): Promise<void> {
    const { x, y, width, height } = this.#window.getNormalBounds()
    this.#options.state.data = {
      width,
      height,
      position: { x, y },
      maximised: this.#window.isMaximized(),
      zoom: this.#window.webContents.zoomFactor,
    }
    // A size that cannot be kept is not worth a question.
    await this.#options.state.write().catch(() => undefined)
  }
}
