import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sandboxHindrance } from './electron-sandbox.ts'
import { provideHeadlessChromium } from './provide-chromium.ts'
import { appPath, chooseRuntime, findElectron } from './runtime.ts'

/** Run once before all specs: what they run on must be there. */
export default function beforeAll(): void {
  if (!existsSync(join(appPath, 'out/main/main.js'))) {
    throw new Error('There is no build yet: npm run build')
  }
  if (chooseRuntime() === 'chromium-host') {
    if (!provideHeadlessChromium()) throw new Error('There is no Chromium')
    return
  }
  const hindrance = sandboxHindrance(findElectron() ?? '')
  if (hindrance !== null) throw new Error(hindrance)
}
