import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CALL_CHANNEL, DROPPED_CHANNEL, EVENT_CHANNEL } from '../shared/ipc/channels.ts'

/** What the preload does with Electron: what it exposes, and what it sends for a page. */
const { exposed, ipcRenderer } = vi.hoisted(() => {
  const handed: Record<string, unknown> = {}
  const renderer = { invoke: vi.fn(), on: vi.fn(), removeListener: vi.fn() }
  // As in Electron, where it returns the emitter.
  renderer.removeListener.mockReturnValue(renderer)
  return { exposed: handed, ipcRenderer: renderer }
})
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => {
      exposed[name] = api
    },
  },
  ipcRenderer,
  webUtils: { getPathForFile: (file: { name: string }) => `/dropped/${file.name}` },
}))
await import('./preload.ts')

type Call = (...args: unknown[]) => unknown
const bridge = exposed['claimdesk'] as { call: Call; callWithFiles: Call; on: Call }

beforeEach(() => {
  ipcRenderer.invoke.mockReset().mockReturnValue('answer')
  ipcRenderer.on.mockReset().mockReturnValue(ipcRenderer)
})

describe('what the page is given', () => {
  it('is one object of three functions', () => {
    expect(Object.keys(exposed)).toEqual(['claimdesk'])
    expect(Object.entries(bridge).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['callWithFiles', 'function'],
      ['on', 'function'],
    ])
  })

  it('speaks on our channels alone, whatever it is asked', () => {
    for (const name of ['app.start', 'claimdesk:dropped', 'ELECTRON_BROWSER_REQUIRE', {}]) {
      expect(bridge.call(name, 'input')).toBe('answer')
      expect(ipcRenderer.invoke).toHaveBeenLastCalledWith(CALL_CHANNEL, name, 'input')
    }
    bridge.callWithFiles('files.addDropped', 't', [{ name: 'a.txt' }])
    expect(ipcRenderer.invoke).toHaveBeenLastCalledWith(DROPPED_CHANNEL, 'files.addDropped', {
      token: 't',
      paths: ['/dropped/a.txt'],
    })
  })

  it('hears events of ours by name, without the event of Electron that has the sender in it', () => {
    const listener = vi.fn()
    const stop = bridge.on('menu:chosen', listener) as () => unknown
    const [channel, forward] = ipcRenderer.on.mock.calls[0] as [string, Call]
    expect(channel).toBe(EVENT_CHANNEL)
    forward({ sender: ipcRenderer }, 'other', 1)
    forward({ sender: ipcRenderer }, 'menu:chosen', 2)
    expect(listener.mock.calls).toEqual([[2]])
    // Not the emitter: with it the page could send whatever it likes.
    expect(stop()).toBe(undefined)
    expect(ipcRenderer.removeListener).toHaveBeenCalledWith(EVENT_CHANNEL, forward)
  })
})
