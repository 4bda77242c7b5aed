import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChromiumPage } from './chromium/chromium-page.ts'
import type { ProtocolSession } from './chromium/protocol.ts'
import { answerInvoke } from './ipc-main.ts'
import { openMainWorld } from './page/main-world.ts'
import { openPreloadWorld } from './page/preload-world.ts'
import type { InvokeMessage, ToHost } from './page/world-messages.ts'
import { TEXT_MARK, type PackedMessage } from './plain-json.ts'
import type { HostWebContents } from './web-contents.ts'

const PRELOAD_WORLD = 'Electron Isolated Context'
const BINDING = 'tellHost'

/** From this size on a message goes through a file, in UTF-16 code units. */
const LARGE = 200_000

/**
 * What lies between a page and `ipcMain`: the preload in an isolated world of its own, and the messages
 * from and to it, over the Chrome DevTools Protocol.
 */
export class PageBridge {
  readonly #contents: HostWebContents
  readonly #cdp: ProtocolSession
  readonly #mainFrame: string
  /** The preload's world in the document shown now. */
  #world: number | null = null
  #delivered: Promise<void> = Promise.resolve()

  constructor(contents: HostWebContents, { id, session }: ChromiumPage) {
    this.#contents = contents
    this.#cdp = session
    this.#mainFrame = id
  }

  /** @param preload the preload script; empty for a window without one */
  async open(preload: string): Promise<void> {
    const cdp = this.#cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string }
      const isMainFrame = frameId === this.#mainFrame
      if (isMainFrame && context.name === PRELOAD_WORLD) this.#world = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== BINDING || executionContextId !== this.#world) return
      // Written by `openPreloadWorld`, which the page cannot reach.
      const message = JSON.parse(payload) as ToHost
      if (message.kind === 'openWindow') this.#contents.openWindow(message.url)
      // A page that is gone meanwhile gets no answer.
      else this.#answer(message, executionContextId).catch(() => undefined)
    })
    const channel = randomUUID()
    const worlds = [channel, BINDING, TEXT_MARK].map((word) => JSON.stringify(word)).join(', ')
    await Promise.all([
      cdp.send('Runtime.enable'),
      cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        worldName: PRELOAD_WORLD,
        source: `if (window === window.top) ((require, module, exports) => {${preload}
})((${openPreloadWorld.toString()})(${worlds}), { exports: {} }, {})`,
      }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `(${openMainWorld.toString()})(${JSON.stringify(channel)})`,
      }),
    ])
  }

  /** @param args each argument, packed, with commas between */
  send(channel: string, { json: args, texts }: PackedMessage): void {
    const name = JSON.stringify(channel)
    const json = `{"kind":"receive","channel":${name},"args":[${args}]}`
    this.#deliver(this.#world, { json, texts })
  }

  async #answer({ id, channel, args, files }: InvokeMessage, world: number): Promise<void> {
    const paths = new Map(
      await Promise.all(
        files.map(async (token) => [token, await this.#path(token, world)] as const),
      ),
    )
    const values = args.map(({ value }) => withPaths(value, paths))
    const { json: outcome, texts } = await answerInvoke(this.#contents, channel, values)
    this.#deliver(world, { json: `{"kind":"settle","id":${id},${outcome}}`, texts })
  }

  async #path(token: string, world: number): Promise<string> {
    const { result } = await this.#cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: '(token) => hostCalls.file(token)',
      executionContextId: world,
      arguments: [{ value: token }],
      objectGroup: token,
    })
    if (result.objectId === undefined) return ''
    const { path } = await this.#cdp.send('DOM.getFileInfo', { objectId: result.objectId })
    await this.#release(token)
    return path
  }

  /** What the protocol has handed out it keeps until it is told otherwise, and with it what belongs to it. */
  async #release(objectGroup: string): Promise<void> {
    await this.#cdp.send('Runtime.releaseObjectGroup', { objectGroup })
  }

  /** Messages arrive in the order in which they were given. A document that is gone gets none. */
  #deliver(world: number | null, message: PackedMessage): void {
    if (world === null) return
    const isLarge = message.texts.length > 0 || message.json.length > LARGE
    this.#delivered = this.#delivered
      .then(() =>
        isLarge ? this.#deliverInFiles(world, message) : this.#call(world, message.json),
      )
      .catch(() => undefined)
  }

  /** Not waited for: Chromium keeps the order. */
  #call(world: number, message: string): void {
    this.#cdp
      .send('Runtime.callFunctionOn', {
        functionDeclaration: '(message) => hostCalls.deliver(message)',
        executionContextId: world,
        arguments: [{ value: message }],
      })
      .catch(() => undefined)
  }

  /** The protocol takes 50 ms for a megabyte, and a file hardly any time. */
  async #deliverInFiles(world: number, { json, texts }: PackedMessage): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'claimdesk-host-'))
    try {
      const files = [json, ...texts].map((text, index) => ({
        path: join(folder, `${index}.txt`),
        text,
      }))
      await Promise.all(files.map(({ path, text }) => writeFile(path, text)))
      const { result } = await this.#cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: '() => hostCalls.fileInput()',
        executionContextId: world,
        objectGroup: folder,
      })
      const input = result.objectId === undefined ? {} : { objectId: result.objectId }
      await this.#cdp.send('DOM.setFileInputFiles', {
        ...input,
        files: files.map(({ path }) => path),
      })
      await this.#cdp.send('Runtime.callFunctionOn', {
        functionDeclaration: '(input) => hostCalls.deliver(input)',
        executionContextId: world,
        arguments: [input],
        awaitPromise: true,
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
      await this.#release(folder)
    }
  }
}

function withPaths(value: unknown, paths: ReadonlyMap<string, string>): unknown {
  if (paths.size === 0) return value
  if (typeof value === 'string') return paths.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => withPaths(item, paths))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withPaths(item, paths)]),
  )
}
