import type * as Electron from 'electron'
import { packPlain, type PackedMessage } from './plain-json.ts'
import type { HostWebContents } from './web-contents.ts'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, handler)
  },
  removeHandler(channel: string) {
    handlers.delete(channel)
  },
} satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>

/**
 * Answers one `ipcRenderer.invoke`.
 *
 * @returns the fields of a `settle` message, its JSON without braces; errors are worded as Electron's
 */
export async function answerInvoke(
  sender: HostWebContents,
  channel: string,
  args: readonly unknown[],
): Promise<PackedMessage> {
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const event = { type: 'frame', frameId: 1, processId: 1, sender, senderFrame: sender.mainFrame }
    // The stand-in has those of Electron's members that the app uses; see `web-contents.ts`.
    const value: unknown = await handler(event as unknown as Electron.IpcMainInvokeEvent, ...args)
    const texts: string[] = []
    return { json: `"answer":${packPlain(value, texts)}`, texts }
  } catch (error) {
    const message = `Error invoking remote method '${channel}': ${String(error)}`
    return { json: `"error":${JSON.stringify(message)}`, texts: [] }
  }
}
