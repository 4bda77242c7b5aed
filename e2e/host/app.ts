import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type * as Electron from 'electron'
import { HostBrowserWindow, windowEvents } from './browser-window.ts'
import { closeBrowser, whenBrowserReady } from './browser.ts'
import { options } from './options.ts'
import { emitPreventable } from './preventable.ts'
import { memoryOf } from './process-memory.ts'
import { SingleInstance } from './single-instance.ts'

type PathName = Parameters<Electron.App['getPath']>[0]

/** The part of Electron's `app` that the app uses. */
class HostApp
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'name'
      | 'isPackaged'
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'getPath'
      | 'setPath'
      | 'getAppPath'
      | 'getVersion'
      | 'getLocale'
      | 'getPreferredSystemLanguages'
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setName'
    >
{
  name = 'Claimdesk'
  readonly isPackaged = false
  readonly singleInstance = new SingleInstance(options.userData)
  readonly #paths = new Map<string, string>([
    ['userData', options.userData],
    ['appData', options.appData],
    ['documents', options.documents],
    ['home', homedir()],
  ])
  readonly #mainModule = Promise.withResolvers<null>()
  #ready = false
  #quitting = false

  constructor() {
    super()
    windowEvents.on('all-closed', () => this.#windowAllClosed())
    windowEvents.on('created', (window) => this.emit('browser-window-created', {}, window))
    this.singleInstance.on('second-instance', (argv: string[], folder: string) =>
      this.emit('second-instance', {}, argv, folder, {}),
    )
  }

  /** As on Electron: never before the main module has run to its end. */
  async whenReady(): Promise<void> {
    await Promise.all([whenBrowserReady(), this.#mainModule.promise])
    if (this.#ready) return
    this.#ready = true
    this.emit('ready', {}, {})
  }

  /** Told by `run.ts`. */
  mainModuleLoaded(): void {
    this.#mainModule.resolve(null)
  }

  isReady(): boolean {
    return this.#ready
  }

  /** Closes all windows, each of which can prevent it, and ends the process. */
  quit(): void {
    if (!emitPreventable(this, 'before-quit')) return
    this.#quitting = true
    const windows = HostBrowserWindow.getAllWindows()
    if (windows.length === 0) {
      this.#end()
      return
    }
    for (const window of windows) window.close()
    // A window that is still open has prevented it.
    if (windows.some((window) => window.isOpen)) this.#quitting = false
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    void closeBrowser().finally(() => process.exit(code))
  }

  getPath(name: PathName): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getAppPath(): string {
    return options.appPath
  }

  getVersion(): string {
    const text = readFileSync(join(options.appPath, 'package.json'), 'utf8')
    // Our own file.
    return (JSON.parse(text) as { version: string }).version
  }

  setName(name: string): void {
    this.name = name
  }

  getLocale(): string {
    return options.language
  }

  getPreferredSystemLanguages(): string[] {
    return [options.language]
  }

  setAppUserModelId(): void {
    // Windows alone has such ids, and this process is Node's there.
  }

  enableSandbox(): void {
    // Chromium's pages are sandboxed, unless it runs as root.
  }

  /** Of this process, and of the pages whose processes the host knows. */
  getAppMetrics(): Pick<Electron.ProcessMetric, 'pid' | 'type' | 'memory'>[] {
    const pages = HostBrowserWindow.getAllWindows().flatMap(
      ({ webContents }) => webContents.knownProcessId ?? [],
    )
    return [process.pid, ...pages].map((pid) => ({
      pid,
      type: pid === process.pid ? 'Browser' : 'Tab',
      memory: memoryOf(pid),
    }))
  }

  requestSingleInstanceLock(): boolean {
    return this.singleInstance.isFirst
  }

  #windowAllClosed(): void {
    if (this.#quitting) {
      this.#end()
      return
    }
    if (this.listenerCount('window-all-closed') === 0) this.quit()
    else this.emit('window-all-closed')
  }

  #end(): void {
    if (emitPreventable(this, 'will-quit')) this.exit(0)
    else this.#quitting = false
  }
}

export const app = new HostApp()
