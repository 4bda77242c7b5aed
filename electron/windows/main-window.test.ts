import { BrowserWindow } from 'electron'
import { Low, Memory } from 'lowdb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MainWindow } from './main-window.ts'
import type { WindowState } from './window-state.ts'

vi.mock('electron', async () => {
  const { EventEmitter } = await import('node:events')
  class BrowserWindow extends EventEmitter {
    /** Whether it is ready after its first paint, though nobody sees it yet. */
    static paintsHidden = true
    static shows = 0
    readonly webContents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn(),
      setWebRTCIPHandlingPolicy: vi.fn(),
    })

    loadURL(): Promise<void> {
      if (BrowserWindow.paintsHidden) this.emit('ready-to-show')
      return Promise.resolve()
    }
    show(): void {
      BrowserWindow.shows += 1
      this.emit('ready-to-show')
    }
    isDestroyed(): boolean {
      return false
    }
  }
  return {
    BrowserWindow,
    nativeTheme: { on: vi.fn(), shouldUseDarkColors: false },
    screen: { getAllDisplays: () => [] },
  }
})
// As it is above.
const fake = BrowserWindow as unknown as { paintsHidden: boolean; shows: number }

const state: WindowState = { width: 900, height: 600, position: null, maximised: false, zoom: 1 }

function openWindow(): MainWindow {
  return new MainWindow({
    preload: 'preload.cjs',
    icon: 'icon.png',
    devServer: null,
    state: new Low(new Memory<WindowState>(), state),
    onLoading: vi.fn(),
    onFrameKey: vi.fn(),
    mayLoadAgain: () => Promise.resolve(true),
    mayClose: () => Promise.resolve(true),
  })
}

beforeEach(() => {
  fake.shows = 0
  fake.paintsHidden = true
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('the window', () => {
  it('is shown once, when its first picture is ready', async () => {
    const window = openWindow()
    expect(fake.shows).toBe(0)
    await window.load()
    await window.load()
    expect(fake.shows).toBe(1)
  })

  it('is shown once it is loaded where a hidden one is never ready, as on Wayland', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
    fake.paintsHidden = false
    await openWindow().load()
    expect(fake.shows).toBe(1)
  })
})
