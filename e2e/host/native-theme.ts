import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import type { Page } from 'playwright-core'
import { whenBrowserReady } from './browser.ts'

/** Electron's `nativeTheme`: what is chosen here is what the pages' media queries see. */
class HostNativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>
{
  #source: Electron.NativeTheme['themeSource'] = 'system'

  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source
  }

  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source
    void whenBrowserReady().then(async (context) => {
      await Promise.all(context.pages().map((page) => this.applyTo(page)))
      this.emit('updated')
    })
  }

  async applyTo(page: Page): Promise<void> {
    await page.emulateMedia({ colorScheme: this.#source === 'system' ? null : this.#source })
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new HostNativeTheme()
