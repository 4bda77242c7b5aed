import type { Session, WebContents } from 'electron'
import { APP_SCHEME, isOwnPage } from './app-origin.ts'

/** Nothing is granted to any page, and no request leaves the computer. */
export function secureSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // The spell checker would download its dictionaries.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayBeRequested(url, devServer) }),
  )
}

/** Whether a request may be made at all; everything else is cancelled before it leaves. */
export function mayBeRequested(url: string, devServer: string | null): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  if ([`${APP_SCHEME}:`, 'devtools:', 'data:', 'blob:'].includes(protocol)) return true
  return (
    devServer !== null && ['http:', 'ws:'].includes(protocol) && host === new URL(devServer).host
  )
}

/** A page stays where it is: it opens no window, embeds no other, and goes nowhere else. */
export function confine(contents: WebContents, devServer: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url, devServer)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !mayBeRequested(event.url, devServer)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
