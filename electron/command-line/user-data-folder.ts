import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the app keeps its settings; what Electron's `app.getPath('appData')` is based on, without Electron. */
export function userDataFolder(): string {
  return process.env.CLAIMDESK_USER_DATA ?? join(appData(), 'Claimdesk')
}

function appData(): string {
  const home = homedir()
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  if (process.platform === 'win32') return process.env.APPDATA ?? join(home, 'AppData/Roaming')
  return process.env.XDG_CONFIG_HOME ?? join(home, '.config')
}
