import { defaultSession } from './session.ts'

/** What `import … from 'electron'` gives to the app's main bundle when it runs in this host. */
export { app } from './app.ts'
export { HostBrowserWindow as BrowserWindow } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { HostMenu as Menu } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { screen } from './screen.ts'
export { session } from './session.ts'
export { shell } from './shell.ts'

export const { protocol } = defaultSession
