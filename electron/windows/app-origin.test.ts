import { afterEach, describe, expect, it, vi } from 'vitest'
import { devServerUrl } from './app-origin.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the development server', () => {
  it('is the one that is named while the app is developed', () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', undefined)
    expect(devServerUrl({ isPackaged: false })).toBeNull()
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173')
    expect(devServerUrl({ isPackaged: false })).toBe('http://localhost:5173')
  })

  it('is never listened to by an installed app', () => {
    vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173')
    expect(devServerUrl({ isPackaged: true })).toBeNull()
  })
})
