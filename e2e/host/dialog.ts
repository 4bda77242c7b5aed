import type * as Electron from 'electron'
import type { HostBrowserWindow } from './browser-window.ts'

/** Until a spec or a person answers: see `dialogs-for-people.ts`. */
export const dialog = {
  showOpenDialog(): Promise<Electron.OpenDialogReturnValue> {
    return Promise.resolve({ canceled: true, filePaths: [] })
  },
  showSaveDialog(): Promise<Electron.SaveDialogReturnValue> {
    return Promise.resolve({ canceled: true, filePath: '' })
  },
  showMessageBox(
    _window: HostBrowserWindow,
    _options: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    return Promise.resolve({ response: 0, checkboxChecked: false })
  },
  showErrorBox(title: string, content: string): void {
    console.error(`${title}: ${content}`)
  },
}
