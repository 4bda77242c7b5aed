import { spawn } from 'node:child_process'
import type * as Electron from 'electron'
import { options } from './options.ts'

/** Hands a path or an address to the system. Specs replace the functions, as on Electron. */
export const shell = {
  openExternal: (url: string): Promise<void> => handToSystem(url),
  openPath: async (path: string): Promise<string> => {
    await handToSystem(path)
    return ''
  },
  showItemInFolder: (path: string): void => void handToSystem(path),
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>

function handToSystem(target: string): Promise<void> {
  if (options.headless) return Promise.resolve()
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open'
  return new Promise((resolve, reject) => {
    const child = spawn(opener, [target], { stdio: 'ignore', detached: true })
    child.on('error', reject)
    child.on('spawn', () => resolve())
    child.unref()
  })
}
