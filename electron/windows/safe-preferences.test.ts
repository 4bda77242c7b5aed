import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import main from '../main.ts?raw'
import { hiddenPreferences, safePreferences } from './safe-preferences.ts'

const folder = join(import.meta.dirname, '..')
const sources = globSync('**/*.ts', { cwd: folder })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, code: readFileSync(join(folder, file), 'utf8') }))

describe('the preferences of every window', () => {
  it('leave no door open', () => {
    for (const preferences of [safePreferences, hiddenPreferences]) {
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        webviewTag: false,
      })
      expect(preferences).not.toHaveProperty('enableBlinkFeatures')
    }
  })

  it('are these, and none of them is set otherwise anywhere', () => {
    const windows = sources.flatMap(({ code }) => code.split('new BrowserWindow(').slice(1))
    expect(windows.length).toBeGreaterThan(0)
    for (const options of windows) {
      expect(options).toMatch(/webPreferences: \{\s*\.\.\.(?:safe|hidden)Preferences,/)
    }
    const names = [...Object.keys(hiddenPreferences), 'enableBlinkFeatures']
    const settings = new RegExp(String.raw`\b(?:${names.join('|')}):`)
    const elsewhere = sources.filter(
      ({ file, code }) => !file.endsWith('safe-preferences.ts') && settings.test(code),
    )
    expect(elsewhere.map(({ file }) => file)).toEqual([])
  })

  it('come on top of a sandbox for the app as a whole, set before Electron is ready', () => {
    // A statement of the module itself: what is in a function may run too late.
    expect(main).toMatch(/^app\.enableSandbox\(\)$/m)
  })

  it('come with a page that is confined', () => {
    const makers = sources.filter(({ code }) => code.includes('new BrowserWindow('))
    for (const { code } of makers) expect(code).toMatch(/\bconfine\(/)
  })
})
