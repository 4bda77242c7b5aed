import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { whenBrowserReady } from './browser.ts'
import type { ChromiumPage } from './chromium/chromium-page.ts'

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
    void whenBrowserReady().then(async ({ pages }) => {
      // A page that closes meanwhile needs no theme.
      await Promise.allSettled(pages.map((page) => this.applyTo(page)))
      this.emit('updated')
    })
  }

  async applyTo({ session }: ChromiumPage): Promise<void> {
    const value = this.#source === 'system' ? '' : this.#source
    const features = [{ name: 'prefers-color-scheme', value }]
    await session.send('Emulation.setEmulatedMedia', { features })
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new HostNativeTheme()
