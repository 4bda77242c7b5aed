import type * as Electron from 'electron'
import { HostProtocol } from './protocol.ts'

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void

class HostWebRequest implements Pick<Electron.WebRequest, 'onBeforeRequest'> {
  #beforeRequest: BeforeRequest | null = null

  onBeforeRequest(listener: BeforeRequest | null): void
  onBeforeRequest(filter: Electron.WebRequestFilter, listener: BeforeRequest | null): void
  onBeforeRequest(first: BeforeRequest | Electron.WebRequestFilter | null): void {
    if (first !== null && typeof first !== 'function') throw new Error('The host has no filters.')
    this.#beforeRequest = first
  }

  /** Whether the app cancels a request for this URL. */
  cancels(url: string): boolean {
    let cancelled = false
    // The app looks at nothing but the URL.
    const details = { url } as Electron.OnBeforeRequestListenerDetails
    this.#beforeRequest?.(details, ({ cancel }) => (cancelled = cancel ?? false))
    return cancelled
  }
}

export class HostSession implements Pick<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'clearStorageData'
> {
  readonly webRequest = new HostWebRequest()
  readonly protocol = new HostProtocol()

  setPermissionRequestHandler(): void {
    // Chromium asks nobody here: `chromium/chromium.ts` has it reject everything.
  }

  setPermissionCheckHandler(): void {
    // As above.
  }

  setDevicePermissionHandler(): void {
    // As above.
  }

  on(_event: 'will-download', _listener: (event: Electron.Event) => void): void {
    // Chromium asks nobody here either: `chromium/chromium.ts` has it refuse every download.
  }

  setSpellCheckerEnabled(): void {
    // Chromium's own setting; its downloads are turned off at the start.
  }

  /** Known once the session has had a page: see `browser.ts`. */
  dropStorage: () => Promise<void> = () => Promise.resolve()
  readonly #windows = new Map<{ readonly isOpen: boolean }, Promise<void>>()

  /** @param closed resolves when the window is gone */
  addWindow(window: { readonly isOpen: boolean }, closed: Promise<void>): void {
    this.#windows.set(window, closed)
    void closed.then(() => this.#windows.delete(window))
  }

  /** Windows that are closing are waited for. */
  async clearStorageData(): Promise<void> {
    const windows = [...this.#windows]
    if (this === defaultSession || windows.some(([{ isOpen }]) => isOpen)) {
      throw new Error('The host clears no storage that is in use.')
    }
    await Promise.all(windows.map(([, closed]) => closed))
    await this.dropStorage()
  }
}

export const defaultSession = new HostSession()

const partitions = new Map<string, HostSession>()

export const session = {
  defaultSession,

  /** In memory: this host keeps none on the disk. */
  fromPartition(partition: string): HostSession {
    if (partition.startsWith('persist:'))
      throw new Error('The host keeps no partition on the disk.')
    const known = partitions.get(partition) ?? new HostSession()
    partitions.set(partition, known)
    return known
  },
}
