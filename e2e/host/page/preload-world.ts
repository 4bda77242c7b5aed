import type {
  HostCalls,
  HostMessage,
  InvokeMessage,
  PackedValue,
  ToMainWorld,
  ToHost,
  ToPreloadWorld,
} from './world-messages.ts'

type Listener = (event: object, ...args: unknown[]) => void
type Api = Record<string, (...args: unknown[]) => unknown>

/**
 * Runs in the preload's isolated world: gives the preload a `require` that knows Electron's sandboxed
 * modules as far as the app uses them, and carries calls between page, preload and host.
 *
 * Sent to the page as source, so nothing outside of it can be used.
 *
 * @param textMark begins what stands for a long text, before its index
 * @returns the preload's `require`
 */
export function openPreloadWorld(
  channel: string,
  binding: string,
  textMark: string,
): (name: string) => unknown {
  const page = document
  const exposed = new Map<string, Api>()
  const returnedFunctions = new Map<number, () => unknown>()
  const listeners = new Map<string, Set<Listener>>()
  const pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const files = new Map<string, unknown>()
  let lastInvoke = 0
  let lastFunction = 0
  /** Long texts of the message that is being posted. */
  let handedOver = 0
  const collected = new FinalizationRegistry<number>((callback) => {
    post({ kind: 'forgotten', callback })
  })
  // The host binds a function of this name, in this world only.
  const tellHost = (globalThis as unknown as Record<string, (message: string) => void>)[binding]

  page.addEventListener(`${channel}:preload`, (event) => {
    // Only the page's side of the bridge knows the channel's name.
    const message = (event as CustomEvent<ToPreloadWorld | null>).detail
    if (message?.kind === 'ready') for (const key of exposed.keys()) announce(key)
    else if (message?.kind === 'call') call(message)
    else if (message?.kind === 'openWindow') tell(message)
    else if (message?.kind === 'callReturned')
      answer(message.call, () => callOnce(message.function))
  })

  function post(message: ToMainWorld): void {
    handedOver = 0
    page.dispatchEvent(new CustomEvent(`${channel}:main`, { detail: handOverTexts(message) }))
  }

  /** Electron's bridge hands texts over as they are. To clone a long one takes long, so it goes ahead as an event's text. */
  function handOverTexts(value: unknown): unknown {
    if (typeof value === 'string') {
      if (value.length < 100_000) return value
      page.dispatchEvent(new InputEvent(`${channel}:text`, { data: value }))
      handedOver += 1
      return `${channel}:${handedOver - 1}`
    }
    if (Array.isArray(value)) return value.map(handOverTexts)
    if (typeof value !== 'object' || value === null) return value
    if (Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, handOverTexts(item)]),
    )
  }

  function tell(message: ToHost): void {
    tellHost?.(JSON.stringify(message))
  }

  function announce(key: string): void {
    post({ kind: 'exposed', key, methods: Object.keys(exposed.get(key) ?? {}) })
  }

  /** What the preload returns ends something. Kept after that, it would hold the page's callback, and that the page. */
  function callOnce(id: number): unknown {
    const returned = returnedFunctions.get(id)
    if (!returned) throw new Error('The host lets a returned function be called once.')
    returnedFunctions.delete(id)
    return returned()
  }

  function callbackOf(callback: number): (...args: unknown[]) => void {
    const call = (...args: unknown[]): void => post({ kind: 'callback', callback, args })
    collected.register(call, callback)
    return call
  }

  function call(message: ToPreloadWorld & { kind: 'call' }): void {
    const args = message.args.map((arg) => ('value' in arg ? arg.value : callbackOf(arg.callback)))
    answer(message.call, () => exposed.get(message.key)?.[message.method]?.(...args))
  }

  function answer(call: number, run: () => unknown): void {
    const returned = { kind: 'returned', call } as const
    try {
      const value = run()
      if (typeof value === 'function') {
        // Its arguments are not checked any more than Electron checks them.
        returnedFunctions.set((lastFunction += 1), value as () => unknown)
        post({ ...returned, function: lastFunction })
      } else if (value instanceof Promise) {
        settleLater(call, value)
        post({ ...returned, promise: true })
      } else post({ ...returned, value })
    } catch (error) {
      post({ ...returned, error: asError(error) })
    }
  }

  function settleLater(call: number, promise: Promise<unknown>): void {
    promise.then(
      (value) => post({ kind: 'settled', call, value }),
      (error: unknown) => post({ kind: 'settled', call, error: asError(error) }),
    )
  }

  function asError(error: unknown): Error {
    return error instanceof Error ? error : new Error(String(error))
  }

  /** Structured clone carries more than JSON; where the two would differ the host does not guess. */
  function assertPlain(value: unknown): void {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return
    if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return
    if (Array.isArray(value)) value.forEach(assertPlain)
    else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      Object.values(value).forEach(assertPlain)
    } else throw new Error(`The host carries plain JSON only, and this is ${typeof value}.`)
  }

  async function takeFiles(files: Iterable<File>): Promise<void> {
    const [json = '', ...texts] = await Promise.all([...files].map((file) => file.text()))
    const isText = (value: unknown): value is string =>
      typeof value === 'string' && value.startsWith(`${textMark}:`)
    take(json, (_key, value: unknown) =>
      isText(value) ? texts[Number(value.slice(textMark.length + 1))] : value,
    )
  }

  function take(json: string, revive?: (key: string, value: unknown) => unknown): void {
    // Written by the host.
    const message = JSON.parse(json, revive) as HostMessage
    if (message.kind === 'receive') {
      const values = message.args.map(({ value }) => value)
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...values)
      return
    }
    const call = pending.get(message.id)
    pending.delete(message.id)
    if ('error' in message) call?.reject(new Error(message.error))
    else call?.resolve(message.answer.value)
  }

  function pack(value: unknown): PackedValue {
    if (value === undefined) return {}
    assertPlain(value)
    return { value }
  }

  function tokensIn(value: unknown): string[] {
    if (typeof value === 'string') return files.has(value) ? [value] : []
    if (typeof value !== 'object' || value === null || files.size === 0) return []
    return Object.values(value).flatMap(tokensIn)
  }

  const hostCalls: HostCalls = {
    deliver(message) {
      if (typeof message !== 'string') return takeFiles(message.files ?? [])
      take(message)
      return undefined
    },
    fileInput() {
      const input = page.createElement('input')
      input.type = 'file'
      input.multiple = true
      return input
    },
    file: (token) => files.get(token),
  }
  Object.assign(globalThis, { hostCalls })

  const electron = {
    contextBridge: {
      exposeInMainWorld(key: string, api: Api) {
        exposed.set(key, api)
        announce(key)
      },
    },
    ipcRenderer: {
      invoke(name: string, ...args: unknown[]) {
        const id = (lastInvoke += 1)
        const message: InvokeMessage = {
          kind: 'invoke',
          id,
          channel: name,
          args: args.map(pack),
          files: args.flatMap(tokensIn),
        }
        return new Promise((resolve, reject) => {
          pending.set(id, { resolve, reject })
          tell(message)
        })
      },
      on(name: string, listener: Listener) {
        const known = listeners.get(name) ?? new Set()
        listeners.set(name, known.add(listener))
        return electron.ipcRenderer
      },
      removeListener(name: string, listener: Listener) {
        listeners.get(name)?.delete(listener)
        return electron.ipcRenderer
      },
    },
    webUtils: {
      /** The path is known to the browser process only; the host puts it in when the call arrives. */
      getPathForFile(file: unknown) {
        const token = `host-file:${crypto.randomUUID()}`
        files.set(token, file)
        return token
      },
    },
  }

  return (name) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
}
