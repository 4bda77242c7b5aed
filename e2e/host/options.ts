import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

const [node = '', , appPath = '.', ...args] = process.argv

/**
 * How the host was started: `node e2e/host/run.js <app's folder> [file to open]`, as with Electron. The
 * variables are those that the app itself reads on Electron as well.
 */
export const options = {
  /** The app's folder, with its `package.json`. */
  appPath: resolve(appPath),
  /** What Electron would have as `process.argv`. */
  argv: [node, appPath, ...args],
  appData: appData(),
  userData: process.env.CLAIMDESK_USER_DATA ?? join(appData(), 'Claimdesk'),
  documents: join(homedir(), 'Documents'),
  /** No window to be seen, as for tests. */
  headless: process.env.CLAIMDESK_HEADLESS === '1',
  /** BCP 47. */
  language: systemLanguage(),
} as const

function appData(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData/Roaming')
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
}

/** From the environment as on POSIX systems, else from Node's own. */
function systemLanguage(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const posix = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '')
  const tag = posix?.split(/[.@]/)[0]?.replace('_', '-') ?? ''
  if (tag !== '' && tag !== 'C' && tag !== 'POSIX') return tag
  return posix === undefined ? Intl.DateTimeFormat().resolvedOptions().locale : 'en-US'
}
