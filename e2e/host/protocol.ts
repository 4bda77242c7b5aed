import type * as Electron from 'electron'

type Handler = Parameters<Electron.Protocol['handle']>[1]

/** The part of Electron's `protocol` that the app uses; every session has one of its own. */
export class HostProtocol implements Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle'
> {
  readonly #handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(_schemes: Electron.CustomScheme[]): void {
    // `http://*.localhost` is standard and secure already.
  }

  handle(scheme: string, handler: Handler): void {
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.#handlers.set(scheme, handler)
  }

  handlerOf(url: string): Handler | undefined {
    return this.#handlers.get(new URL(url).protocol.slice(0, -1))
  }
}
