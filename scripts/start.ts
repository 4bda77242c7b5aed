import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rootSwitches } from '../e2e/host/chromium/root-switches.ts'
import { sandboxHindrance } from '../e2e/launch/electron-sandbox.ts'
import { provideChromium } from '../e2e/launch/provide-chromium.ts'
import { findElectron, projectRoot } from '../e2e/launch/runtime.ts'
import { buildArguments } from './build/build-app.ts'
import { exitCodeOf } from './exit-code-of.ts'

/**
 * `npm start`: builds the app and opens it in Electron; where Electron's binary cannot be had, in Chromium
 * through the host of `e2e/host`. What follows on the command line are files to open.
 */

const require = createRequire(import.meta.url)
const files = process.argv.slice(2)

const [built, electron] = await Promise.all([build(), provideElectron()])
if (!built) process.exit(1)
process.exitCode = electron === null ? await openInChromium() : await openInElectron(electron)

/** @returns whether it went well; what went wrong is on the screen */
async function build(): Promise<boolean> {
  return (await run(process.execPath, buildArguments)) === 0
}

/** The path of Electron's binary, downloaded if need be; `null` where it cannot be had. */
async function provideElectron(): Promise<string | null> {
  if (process.env.CLAIMDESK_RUNTIME === 'chromium-host') return null
  const there = findElectron()
  if (there !== null || !(await isReachable(downloadUrl()))) return there
  console.log('Downloading Electron, once …')
  const code = await run(process.execPath, [require.resolve('electron/install.js')])
  return code === 0 ? findElectron() : null
}

/** Where Electron's installer downloads from: its vendor's releases, or the mirror that npm is told of. */
function downloadUrl(): string {
  const { ELECTRON_MIRROR, npm_config_electron_mirror } = process.env
  const mirror = ELECTRON_MIRROR ?? npm_config_electron_mirror
  const file = readFileSync(require.resolve('electron/package.json'), 'utf8')
  // The package's own file.
  const { version } = JSON.parse(file) as { version: string }
  const releases = mirror ?? 'https://github.com/electron/electron/releases/download/'
  return `${releases}v${version}/SHASUMS256.txt`
}

/** Asked first, with a short patience: the installer itself would try for minutes. */
async function isReachable(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
    return ok
  } catch {
    return false
  }
}

async function openInElectron(binary: string): Promise<number> {
  const hindrance = sandboxHindrance(binary)
  if (hindrance !== null) {
    console.error(hindrance)
    return 1
  }
  return run(binary, [...rootSwitches, projectRoot, ...files])
}

async function openInChromium(): Promise<number> {
  console.log('Electron’s binary cannot be had here: opening the same app in Chromium.')
  if (!provideChromium()) return 1
  return run(process.execPath, [join(projectRoot, 'e2e/host/run.js'), projectRoot, ...files])
}

/** Runs a program in this terminal. @returns its exit code */
function run(program: string, args: readonly string[]): Promise<number> {
  return exitCodeOf(spawn(program, args, { stdio: 'inherit', cwd: projectRoot }))
}
