import type * as Electron from 'electron'
import { HostBrowserWindow } from './browser-window.ts'

type Template = Electron.MenuItemConstructorOptions

/** A menu entry with what the app gives it; `click()` does what a person's click does. */
class HostMenuItem {
  readonly id: string
  readonly label: string
  readonly role: Template['role']
  readonly type: NonNullable<Template['type']>
  readonly accelerator: Template['accelerator']
  readonly submenu: HostMenu | undefined
  enabled: boolean
  checked: boolean
  readonly #click: Template['click']

  constructor(template: Template) {
    this.id = template.id ?? ''
    this.label = template.label ?? ''
    this.role = template.role
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal')
    this.accelerator = template.accelerator
    this.enabled = template.enabled ?? true
    this.checked = template.checked ?? false
    this.#click = template.click
    this.submenu = Array.isArray(template.submenu)
      ? HostMenu.buildFromTemplate(template.submenu)
      : undefined
  }

  click(): void {
    if (!this.enabled) return
    const window = HostBrowserWindow.getFocusedWindow() ?? undefined
    // The app's entries look at neither the item nor the window.
    const item = this as unknown as Electron.MenuItem
    this.#click?.(item, window as unknown as Electron.BaseWindow, {})
  }
}

/** Chromium has no menu bar for a page to fill: this one is kept, for specs to look into and click. */
export class HostMenu {
  static #application: HostMenu | null = null
  readonly items: readonly HostMenuItem[]

  constructor(items: readonly HostMenuItem[] = []) {
    this.items = items
  }

  static buildFromTemplate(template: readonly Template[]): HostMenu {
    return new HostMenu(template.map((item) => new HostMenuItem(item)))
  }

  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#application = menu
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#application
  }

  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item
      const found = item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
