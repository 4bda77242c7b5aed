import type { ToMainWorld, ToPreloadWorld } from './world-messages.ts'

/**
 * Runs in the page's own world before its scripts: makes what the preload exposes, as `contextBridge`
 * does. The two worlds share the document and no object; a `CustomEvent` reaches the other world at
 * once, and its `detail` arrives there as a structured clone.
 *
 * Sent to the page as source, so nothing outside of it can be used.
 */
export function openMainWorld(channel: string): void {
  if (window !== window.top) return
  const page = document
  const calls = new Map<number, (settled: ToMainWorld & { kind: 'settled' }) => void>()
  const callbacks = new Map<number, (...args: unknown[]) => unknown>()
  let lastId = 0
  let returned: (ToMainWorld & { kind: 'returned' }) | null = null
  /** Long texts of the next message, in which a stand-in is for each: `<channel>:<index>`. */
  let texts: string[] = []

  page.addEventListener(`${channel}:text`, (event) => {
    texts.push((event as InputEvent).data ?? '')
  })
  page.addEventListener(`${channel}:main`, (event) => {
    // Only the preload's world knows the channel's name.
    const message = withTexts((event as CustomEvent<ToMainWorld>).detail) as ToMainWorld
    texts = []
    if (message.kind === 'exposed') expose(message.key, message.methods)
    else if (message.kind === 'returned') returned = message
    else if (message.kind === 'settled') calls.get(message.call)?.(message)
    else if (message.kind === 'forgotten') callbacks.delete(message.callback)
    else callbacks.get(message.callback)?.(...message.args)
  })
  post({ kind: 'ready' })
  window.open = (url = 'about:blank') => {
    post({ kind: 'openWindow', url: new URL(url, location.href).href })
    return null
  }

  function withTexts(value: unknown): unknown {
    if (texts.length === 0) return value
    if (typeof value === 'string' && value.startsWith(`${channel}:`))
      return texts[Number(value.slice(channel.length + 1))]
    if (Array.isArray(value)) return value.map(withTexts)
    if (typeof value !== 'object' || value === null) return value
    if (Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item)]))
  }

  function post(message: ToPreloadWorld): void {
    page.dispatchEvent(new CustomEvent(`${channel}:preload`, { detail: message }))
  }

  function expose(key: string, methods: readonly string[]): void {
    const api = Object.fromEntries(methods.map((name) => [name, caller(key, name)]))
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
  }

  function caller(key: string, method: string) {
    return (...args: unknown[]): unknown => {
      const call = (lastId += 1)
      returned = null
      const packed = args.map((value) => {
        if (typeof value !== 'function') return { value }
        lastId += 1
        // A function's arguments are not checked any more than Electron checks them.
        callbacks.set(lastId, value as (...args: unknown[]) => unknown)
        return { callback: lastId }
      })
      post({ kind: 'call', call, key, method, args: packed })
      return unpackReturned(call)
    }
  }

  /** What a call has yielded while it was posted. */
  function unpackReturned(call: number): unknown {
    // Set while `post` ran, which the compiler cannot see.
    const answer = returned
    if (answer?.call !== call) throw new Error('An object could not be cloned.')
    if ('error' in answer) throw answer.error
    if ('value' in answer) return answer.value
    if ('function' in answer) {
      return () => {
        const nextCall = (lastId += 1)
        returned = null
        post({ kind: 'callReturned', call: nextCall, function: answer.function })
        return unpackReturned(nextCall)
      }
    }
    return new Promise((resolve, reject) => {
      calls.set(call, (settled) => {
        calls.delete(call)
        if ('error' in settled) reject(settled.error)
        else resolve(settled.value)
      })
    })
  }
}
