import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findChromium } from '../e2e/host/chromium/find-chromium.ts'
import { rootSwitches } from '../e2e/host/chromium/root-switches.ts'
import { chooseRuntime, findElectron, projectRoot } from '../e2e/launch/runtime.ts'
import { exitCodeOf } from './exit-code-of.ts'

/**
 * `node scripts/print-page.ts <page.html> <report.pdf>`: prints a page in Electron or, where its binary is not
 * here, in Chromium. Ends with 2 where there is neither.
 */

const NO_PRINTER = 2

const printer = [join(projectRoot, 'out/main/print-page.js'), ...process.argv.slice(2)]
const electron = chooseRuntime() === 'chromium-host' ? null : findElectron()

if (electron !== null) {
  await run(electron, [...rootSwitches, ...printer])
} else if (findChromium() === null) process.exitCode = NO_PRINTER
else await run(process.execPath, [join(projectRoot, 'e2e/host/run.js'), ...printer])

/** Ends as the program does. */
async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal))
  }
  process.exitCode = await exitCodeOf(child)
}
