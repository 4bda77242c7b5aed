import { EventEmitter } from 'node:events'
import type { ProtocolSession } from './protocol.ts'

/**
 * The frames of a page: those in its own process are told of in its session, and each in a process of its own has a
 * session of its own, which tells of the frames in it.
 */
export class PageFrames extends EventEmitter<{ session: [session: ProtocolSession] }> {
  readonly #page: ProtocolSession
  readonly #frames = new Set<string>()
  readonly #sessions = new Set<ProtocolSession>()

  constructor(mainFrame: string, page: ProtocolSession) {
    super()
    this.#page = page
    this.#frames.add(mainFrame)
  }

  has(id: string): boolean {
    return this.#frames.has(id)
  }

  /** To be called once, before the page shows anything. */
  async open(): Promise<void> {
    await this.#watch(this.#page)
  }

  /** Resolves when all is told that Chromium knows of the frames by now. */
  async areTold(): Promise<void> {
    // A frame that is gone meanwhile has none.
    const answers = [...this.#sessions].map((session) => session.send('Page.getFrameTree'))
    await Promise.allSettled(answers)
  }

  async #watch(session: ProtocolSession): Promise<void> {
    this.#sessions.add(session)
    session.onEnd(() => this.#sessions.delete(session))
    session.on('Page.frameAttached', ({ frameId }) => this.#frames.add(frameId))
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      // One that has got a process of its own is there still.
      if (reason === 'remove') this.#frames.delete(frameId)
    })
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      this.#frames.add(targetInfo.targetId)
      // One that is gone meanwhile is not missed.
      this.#watch(session.other(sessionId)).catch(() => undefined)
    })
    this.emit('session', session)
    await Promise.all([
      session.send('Page.enable'),
      session.send('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: false,
        flatten: true,
        filter: [{ type: 'iframe' }],
      }),
    ])
  }
}
