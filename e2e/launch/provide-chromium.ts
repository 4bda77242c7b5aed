import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from '../host/find-chromium.ts'

/**
 * Sees to it that there is a Chromium: on Debian and as root its package manager brings one, elsewhere that
 * is the person's to do.
 *
 * @returns `false` if there is none; what to do is on the screen
 */
export function provideChromium(): boolean {
  if (findChromium() !== null) return true
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium by apt-get …')
    runInTerminal('apt-get', ['update'])
    runInTerminal('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  if (findChromium() !== null) return true
  console.error('Please install Chromium or Chrome, or name one in CHROMIUM_PATH, and start again.')
  return false
}

function runInTerminal(program: string, args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(program, args, { stdio: 'inherit', env })
}
