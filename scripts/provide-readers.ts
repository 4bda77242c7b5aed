import { installPackages } from '../e2e/launch/install-packages.ts'
import { missingReaders } from '../electron/exporting/foreign-readers.ts'

/**
 * Sees to it that the programs are there by which the tests read exports: Debian's packages are installed as
 * root, elsewhere what is missing is named.
 */
export function provideReaders(): void {
  const missing = missingReaders()
  if (missing.length === 0) return
  if (installPackages(missing) && missingReaders().length === 0) return
  console.error(`Please install what the tests read exports with: ${missing.join(', ')}.`)
}
