import { randomUUID } from 'node:crypto'
import type { CDPSession } from 'playwright-core'
import { answerInvoke } from './ipc-main.ts'
import { openMainWorld } from './page/main-world.ts'
import { openPreloadWorld } from './page/preload-world.ts'
import type { InvokeMessage } from './page/world-messages.ts'
import type { HostWebContents } from './web-contents.ts'

const PRELOAD_WORLD = 'Electron Isolated Context'
const BINDING = 'tellHost'

/**
 * What lies between a page and `ipcMain`: the preload in an isolated world of its own, and the messages
 * from and to it, over the Chrome DevTools Protocol.
 */
export class PageBridge {
  readonly #contents: HostWebContents
  readonly #cdp: CDPSession
  /** The preload's world in the document shown now. */
  #world: number | null = null

  constructor(contents: HostWebContents, cdp: CDPSession) {
    this.#contents = contents
    this.#cdp = cdp
  }

  /** @param preload the preload script, or `null` for a window without one */
  async open(preload: string | null): Promise<void> {
    const cdp = this.#cdp
    const { frameTree } = await cdp.send('Page.getFrameTree')
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string }
      const isMainFrame = frameId === frameTree.frame.id
      if (isMainFrame && context.name === PRELOAD_WORLD) this.#world = context.id
    })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name !== BINDING || executionContextId !== this.#world) return
      void this.#answer(payload, executionContextId)
    })
    await Promise.all([cdp.send('Page.enable'), cdp.send('Runtime.enable')])
    if (preload === null) return
    const channel = randomUUID()
    const worlds = [JSON.stringify(channel), JSON.stringify(BINDING)].join(', ')
    await Promise.all([
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

  send(channel: string, args: string): void {
    if (this.#world !== null) this.#callPage(this.#world, 'receive', channel, args)
  }

  async zoom(factor: number): Promise<void> {
    await this.#cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: factor })
  }

  async #answer(payload: string, world: number): Promise<void> {
    // Written by `openPreloadWorld`, which the page cannot reach.
    const { id, channel, args, files } = JSON.parse(payload) as InvokeMessage
    const paths = new Map(
      await Promise.all(
        files.map(async (token) => [token, await this.#path(token, world)] as const),
      ),
    )
    const values = args.map(({ value }) => withPaths(value, paths))
    this.#callPage(world, 'settle', id, await answerInvoke(this.#contents, channel, values))
  }

  async #path(token: string, world: number): Promise<string> {
    const { result } = await this.#cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: '(token) => hostCalls.file(token)',
      executionContextId: world,
      arguments: [{ value: token }],
    })
    if (result.objectId === undefined) return ''
    return (await this.#cdp.send('DOM.getFileInfo', { objectId: result.objectId })).path
  }

  #callPage(world: number, call: 'settle' | 'receive', ...args: (string | number)[]): void {
    this.#cdp
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `(...args) => hostCalls.${call}(...args)`,
        executionContextId: world,
        arguments: args.map((value) => ({ value })),
      })
      // The document that asked is gone: nobody waits for it.
      .catch(() => undefined)
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
