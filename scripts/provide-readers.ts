import { spawnSync } from 'node:child_process'
import { installPackages } from '../e2e/launch/install-packages.ts'
import { readerPackages } from '../electron/exporting/foreign-readers.ts'

/**
 * Sees to it that the programs are there by which the tests read exports: Debian's packages are installed as
 * root, elsewhere what is missing is named.
 */
export function provideReaders(): void {
  const missing = missingPackages()
  if (missing.length === 0) return
  if (installPackages(missing) && missingPackages().length === 0) return
  console.error(`Please install what the tests read exports with: ${missing.join(', ')}.`)
}

function missingPackages(): readonly string[] {
  const lacking = Object.entries(readerPackages).filter(([program]) => !isThere(program))
  return [...new Set(lacking.map(([, name]) => name))]
}

function isThere(program: string): boolean {
  const lookUp = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(lookUp, [program], { stdio: 'ignore' }).status === 0
}
