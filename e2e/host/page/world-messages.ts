/** From the page's world to the preload's. */
export type ToPreloadWorld =
  /** The page's side listens: tell it again what is exposed. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'call'
      readonly call: number
      readonly key: string
      readonly method: string
      readonly args: readonly PackedArgument[]
    }
  /** `window.open`; the page is told that there is no window. */
  | { readonly kind: 'openWindow'; readonly url: string }
  /** Calls a function that a call had returned, which can be done once. */
  | { readonly kind: 'callReturned'; readonly call: number; readonly function: number }

export type PackedArgument = { readonly value: unknown } | { readonly callback: number }

/** From the preload's world to the page's. */
export type ToMainWorld =
  | { readonly kind: 'exposed'; readonly key: string; readonly methods: readonly string[] }
  /** What a call yields at once; a promise settles later. */
  | ({ readonly kind: 'returned'; readonly call: number } & (
      | { readonly value: unknown }
      | { readonly error: Error }
      | { readonly function: number }
      | { readonly promise: true }
    ))
  | ({ readonly kind: 'settled'; readonly call: number } & (
      { readonly value: unknown } | { readonly error: Error }
    ))
  | { readonly kind: 'callback'; readonly callback: number; readonly args: readonly unknown[] }
  /** Nobody can call the callback any more. */
  | { readonly kind: 'forgotten'; readonly callback: number }

/** What the preload's world sends to the host, as JSON. */
export type ToHost = InvokeMessage | { readonly kind: 'openWindow'; readonly url: string }

/** From `ipcRenderer.invoke`. */
export interface InvokeMessage {
  readonly kind: 'invoke'
  readonly id: number
  readonly channel: string
  readonly args: readonly PackedValue[]
  /** Tokens among the arguments that stand for the paths of files the page holds. */
  readonly files: readonly string[]
}

/** JSON has no `undefined`; Electron carries it, as an argument or an answer. */
export interface PackedValue {
  readonly value?: unknown
}

/** What the host tells the preload's world, as JSON. */
export type HostMessage =
  /** The outcome of an `ipcRenderer.invoke`. */
  | ({ readonly kind: 'settle'; readonly id: number } & (
      { readonly answer: PackedValue } | { readonly error: string }
    ))
  /** From `webContents.send`. */
  | { readonly kind: 'receive'; readonly channel: string; readonly args: readonly PackedValue[] }

/** What the host calls in the preload's world. */
export interface HostCalls {
  /** @param message JSON of a `HostMessage`, or a file input that holds one and its long texts */
  deliver(message: string | HTMLInputElement): void | Promise<void>
  fileInput(): HTMLInputElement
  file(token: string): unknown
}
