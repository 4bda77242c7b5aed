import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { appPath, chooseRuntime } from './runtime.ts'
import { provideHeadlessChromium } from './provide-chromium.ts'

/** Run once before all specs: what they run on must be there. */
export default function beforeAll(): void {
  if (!existsSync(join(appPath, 'out/main/main.js'))) {
    throw new Error('There is no build yet: npm run build')
  }
  if (chooseRuntime() === 'chromium-host' && !provideHeadlessChromium()) {
    throw new Error('There is no Chromium')
  }
}
