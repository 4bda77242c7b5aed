import { Menu } from 'electron'
import { menuTemplate, type MenuOptions } from './menu-template.ts'

/** Puts up the native menu, in the place of the one before. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(options)]))
}
