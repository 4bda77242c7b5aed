import type * as Electron from 'electron'

type BeforeRequest = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void

class HostWebRequest implements Pick<Electron.WebRequest, never> {
  #beforeRequest: BeforeRequest | null = null

  onBeforeRequest(listener: BeforeRequest | null): void {
    this.#beforeRequest = listener
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

type PermissionRequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]

class HostSession {
  readonly webRequest = new HostWebRequest()
  permissionRequestHandler: PermissionRequestHandler = null

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.permissionRequestHandler = handler
  }
  setPermissionCheckHandler(): void {
    // Chromium asks nobody here: it is started so that it grants nothing, see `chromium.ts`.
  }

  setDevicePermissionHandler(): void {
    // As above.
  }

  setSpellCheckerEnabled(): void {
    // Chromium's own setting; its downloads are turned off at the start.
  }
}

export const defaultSession = new HostSession()

export const session = { defaultSession }
