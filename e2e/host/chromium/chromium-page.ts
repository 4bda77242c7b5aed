import { EventEmitter } from 'node:events'
import { PageFrames } from './page-frames.ts'
import type { ProtocolSession } from './protocol.ts'

interface PageEvents {
  closed: []
  crashed: []
  /** A link, a form or a script wants a window, and gets none. */
  windowWanted: [url: string]
  /** A frame has come to be that is in a process of its own. */
  frame: [session: ProtocolSession]
}

/** A page of a Chromium, which in an app is a window. */
export class ChromiumPage extends EventEmitter<PageEvents> {
  /** That of its main frame too. */
  readonly id: string
  readonly session: ProtocolSession
  readonly #frames: PageFrames
  readonly #closeTarget: () => Promise<void>
  #url = ''
  #isClosed = false
  /** The documents that it has shown, the one that it shows last, by the ids of their loading. */
  readonly #documents: string[] = []
  /** Those of them that were loaded with all that they show. */
  readonly #loaded = new Set<string>()
  readonly #changes = new EventEmitter<{ change: [] }>()
  #hasCrashed = false

  constructor(id: string, session: ProtocolSession, closeTarget: () => Promise<void>) {
    super()
    this.id = id
    this.session = session
    this.#closeTarget = closeTarget
    this.#frames = new PageFrames(id, session)
    this.#frames.on('session', (frame) => {
      if (frame !== session) this.emit('frame', frame)
      frame.on('Page.windowOpen', ({ url }) => this.emit('windowWanted', url))
    })
    this.#watch()
  }

  get url(): string {
    return this.#url
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  hasFrame(id: string): boolean {
    return this.#frames.has(id)
  }

  framesAreTold(): Promise<void> {
    return this.#frames.areTold()
  }

  /** To be called once, before it shows anything. */
  async open(): Promise<void> {
    const { session } = this
    await Promise.all([
      this.#frames.open(),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Inspector.enable'),
    ])
  }

  /**
   * Resolves when the page is loaded with all that it shows.
   *
   * @throws Error if it cannot be, or if the page shows something else or is gone before
   */
  async load(url: string): Promise<void> {
    const { loaderId, errorText } = await this.session.send('Page.navigate', { url })
    if (errorText !== undefined) throw new Error(errorText)
    // The same document, at another place.
    if (loaderId === undefined) return
    while (!this.#loaded.has(loaderId)) {
      const isReplaced = this.#documents.slice(0, -1).includes(loaderId)
      if (isReplaced || this.#isClosed || this.#hasCrashed) throw new Error('ERR_ABORTED')
      await new Promise<void>((resolve) => this.#changes.once('change', resolve))
    }
  }

  async title(): Promise<string> {
    const { result } = await this.session.send('Runtime.evaluate', { expression: 'document.title' })
    return String(result.value ?? '')
  }

  async bringToFront(): Promise<void> {
    await this.session.send('Page.bringToFront')
  }

  /** Resolves when it is gone. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    const closed = new Promise<void>((resolve) => this.once('closed', resolve))
    await this.#closeTarget()
    await closed
  }

  #watch(): void {
    const { session } = this
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId !== undefined) return
      this.#url = frame.url + (frame.urlFragment ?? '')
      this.#documents.push(frame.loaderId)
      this.#changes.emit('change')
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === this.id) this.#url = url
    })
    session.on('Page.lifecycleEvent', ({ frameId, loaderId, name }) => {
      if (frameId !== this.id || name !== 'load') return
      this.#loaded.add(loaderId)
      this.#changes.emit('change')
    })
    // Nobody would see it: a question is answered with no, and one whether to leave with yes.
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      const accept = type === 'beforeunload'
      session.send('Page.handleJavaScriptDialog', { accept }).catch(() => undefined)
    })
    session.on('Inspector.targetCrashed', () => {
      this.#hasCrashed = true
      this.#changes.emit('change')
      this.emit('crashed')
    })
    session.onEnd(() => {
      this.#isClosed = true
      this.#changes.emit('change')
      this.emit('closed')
    })
  }
}
