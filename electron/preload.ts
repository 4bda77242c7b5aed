import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../shared/ipc/bridge.ts'
import { CALL_CHANNEL, DROPPED_CHANNEL, EVENT_CHANNEL } from '../shared/ipc/channels.ts'

// The types are the page's to keep and main's to check: here only names pass through.
const bridge = {
  call: (name, ...input) => ipcRenderer.invoke(CALL_CHANNEL, name, ...input),
  callWithFiles: (name, token, files) =>
    ipcRenderer.invoke(DROPPED_CHANNEL, name, {
      token,
      paths: files.map((file) => webUtils.getPathForFile(file)),
    }),
  on(name, listener) {
    const forward = (_: unknown, sent: string, event: Parameters<typeof listener>[0]) => {
      if (sent === name) listener(event)
    }
    ipcRenderer.on(EVENT_CHANNEL, forward)
    // Whatever is returned reaches the page, and `removeListener` returns all of `ipcRenderer`.
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward)
    }
  },
} satisfies Bridge<Parameters<typeof webUtils.getPathForFile>[0]>

contextBridge.exposeInMainWorld('claimdesk', bridge)
