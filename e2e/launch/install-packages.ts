import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Brings programs that are not there, where that can be done unasked: on Debian, as root, by `apt-get`.
 *
 * @param packages Debian's names
 * @returns whether it was tried
 */
export function installPackages(packages: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version')) return false
  console.log(`Installing ${packages.join(', ')} by apt-get …`)
  aptGet('update')
  aptGet('install', '-y', '--no-install-recommends', ...packages)
  return true
}

function aptGet(...args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', args, { stdio: 'inherit', env })
}
