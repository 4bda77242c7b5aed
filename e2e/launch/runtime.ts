import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { choiceOption } from '../../shared/choice-option.ts'

export const projectRoot = resolve(import.meta.dirname, '../..')

/** The app that specs run: this one as it is built, or a packaged one. */
export const appPath = process.env.CLAIMDESK_APP ?? projectRoot

const runtimes = ['electron', 'chromium-host'] as const
export type RuntimeName = (typeof runtimes)[number]

/** The path of Electron's binary on this machine, or `null`. `ELECTRON_PATH` goes before npm's package. */
export function findElectron(): string | null {
  const { ELECTRON_PATH } = process.env
  if (ELECTRON_PATH) return existsSync(ELECTRON_PATH) ? ELECTRON_PATH : null
  const folder = join(projectRoot, 'node_modules/electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** Which of the two runs the app here; `CLAIMDESK_RUNTIME` forces one. */
export function chooseRuntime(): RuntimeName {
  const { CLAIMDESK_RUNTIME } = process.env
  if (CLAIMDESK_RUNTIME) {
    return choiceOption('CLAIMDESK_RUNTIME', CLAIMDESK_RUNTIME, runtimes)
  }
  return findElectron() === null ? 'chromium-host' : 'electron'
}
