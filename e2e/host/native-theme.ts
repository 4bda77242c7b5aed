import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { whenBrowserReady } from './browser.ts'

/** Electron's `nativeTheme`: what is chosen here is what the pages' media queries see. */
class HostNativeTheme extends EventEmitter {
  #source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source
  }

  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source
    void whenBrowserReady().then(async (context) => {
      const colorScheme = source === 'system' ? null : source
      await Promise.all(context.pages().map((page) => page.emulateMedia({ colorScheme })))
      this.emit('updated')
    })
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new HostNativeTheme()
