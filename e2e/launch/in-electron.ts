import { _electron } from '@playwright/test'
import { rootSwitches } from '../host/chromium/root-switches.ts'
import { findElectron } from './runtime.ts'
import type { LaunchOptions, RunningApp } from './running-app.ts'

export async function launchInElectron(options: LaunchOptions): Promise<RunningApp> {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('The Electron binary is not on this machine.')
  const args = [...rootSwitches, options.appPath]
  const electron = await _electron.launch({
    executablePath,
    args: [...args, ...options.args],
    env: options.env,
  })
  return {
    process: electron.process(),
    command: [executablePath, ...args],
    context: electron.context(),
    page: await electron.firstWindow(),
    // Playwright passes the same module; its types lie in another package.
    evaluate: (run, arg) => electron.evaluate(run as never, arg),
    release: () => Promise.resolve(),
  }
}
