import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js'

type Commands = ProtocolMapping.Commands
export type Events = ProtocolMapping.Events
export type Parameters<Method extends keyof Commands> = Commands[Method]['paramsType'][0]
type Outcome<Method extends keyof Commands> = Commands[Method]['returnType']

/** What Chromium sends: the answer to a command, or an event. */
interface Message {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
}

interface Pending {
  readonly session: string
  resolve(result: unknown): void
  reject(error: Error): void
}

/** The browser itself, which has no session's id. */
const BROWSER = ''
const END_OF_MESSAGE = 0

/**
 * The Chrome DevTools Protocol over a pair of pipes: JSON with a zero byte after each message, sessions told apart by
 * their ids (https://chromedevtools.github.io/devtools-protocol/, "flatten").
 */
export class Protocol {
  readonly browser = new ProtocolSession(this, BROWSER)
  readonly #commands: Writable
  readonly #sessions = new Map([[BROWSER, this.browser]])
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #hasEnded = false
  #pieces: Buffer[] = []

  constructor(commands: Writable, messages: Readable) {
    this.#commands = commands
    // Chromium that ends while something is written to it says so by the other pipe as well.
    commands.on('error', () => undefined)
    messages.on('data', (piece: Buffer) => this.#read(piece))
    messages.on('close', () => this.#end())
  }

  /** The session of that id, which an answer or an event of Chromium's names. */
  session(id: string): ProtocolSession {
    const known = this.#sessions.get(id) ?? new ProtocolSession(this, id)
    this.#sessions.set(id, known)
    return known
  }

  /** @throws Error with Chromium's message, or when the session ends before it answers */
  command(session: string, method: string, params: unknown): Promise<unknown> {
    if (this.#hasEnded || !this.#sessions.has(session)) return Promise.reject(new SessionEnded())
    const id = (this.#lastId += 1)
    const sessionId = session === BROWSER ? undefined : session
    this.#commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { session, resolve, reject })
    })
  }

  /** A message comes in pieces, and a piece may have several messages. */
  #read(piece: Buffer): void {
    let from = 0
    for (;;) {
      const end = piece.indexOf(END_OF_MESSAGE, from)
      if (end < 0) break
      this.#pieces.push(piece.subarray(from, end))
      const text = Buffer.concat(this.#pieces).toString()
      this.#pieces = []
      from = end + 1
      // Written by Chromium.
      this.#take(JSON.parse(text) as Message)
    }
    if (from < piece.length) this.#pieces.push(piece.subarray(from))
  }

  #take({ id, result, error, method, params, sessionId = BROWSER }: Message): void {
    if (id === undefined) {
      if (method !== undefined) this.#sessions.get(sessionId)?.tell(method, params)
      // Told to whoever has attached the session, which is the browser or a page.
      if (method === 'Target.detachedFromTarget')
        this.#endSession((params as { readonly sessionId: string }).sessionId)
      return
    }
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) pending?.reject(new Error(error.message))
    else pending?.resolve(result)
  }

  #endSession(id: string): void {
    const session = this.#sessions.get(id)
    this.#sessions.delete(id)
    for (const [command, pending] of this.#pending) {
      if (pending.session !== id) continue
      this.#pending.delete(command)
      pending.reject(new SessionEnded())
    }
    session?.tellEnd()
  }

  #end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    for (const id of [...this.#sessions.keys()]) this.#endSession(id)
  }
}

/** What is asked of a page that is gone, or of a Chromium that has ended. */
export class SessionEnded extends Error {
  constructor() {
    super('The page is closed, or Chromium has ended.')
  }
}

const END = 'end'

/** One page, frame or worker, or the browser itself. */
export class ProtocolSession {
  readonly #protocol: Protocol
  readonly #id: string
  readonly #events = new EventEmitter()

  constructor(protocol: Protocol, id: string) {
    this.#protocol = protocol
    this.#id = id
  }

  /** Commands arrive in the order in which they are given, also where nobody waits for the answers. */
  send<Method extends keyof Commands>(
    method: Method,
    params?: Parameters<Method>,
  ): Promise<Outcome<Method>> {
    // As Chromium's own definitions say.
    return this.#protocol.command(this.#id, method, params) as Promise<Outcome<Method>>
  }

  on<Name extends keyof Events>(event: Name, listener: (...params: Events[Name]) => void): void {
    this.#events.on(event, listener as (...params: unknown[]) => void)
  }

  onEnd(listener: () => void): void {
    this.#events.once(END, listener)
  }

  /** The session of a frame or page that an event of this one names. */
  other(id: string): ProtocolSession {
    return this.#protocol.session(id)
  }

  tell(event: string, params: unknown): void {
    this.#events.emit(event, params)
  }

  tellEnd(): void {
    this.#events.emit(END)
  }
}
