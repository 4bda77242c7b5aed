import type { Session, WebContents } from 'electron'
import { APP_ORIGIN, APP_SCHEME, isOwnPage } from './app-origin.ts'

/** Nothing is granted to any page, and no request leaves the computer. */
export function secureSession(session: Session, devServer: string | null): void {
  denyPermissions(session)
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayBeRequested(url, devServer) }),
  )
}

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // The spell checker would download its dictionaries.
  session.setSpellCheckerEnabled(false)
  // What is exported is written by main; a page that saves a file by itself means harm.
  session.on('will-download', (event) => event.preventDefault())
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

/**
 * Whether a request is for one of the app's own addresses, which is all that the page needs that takes documents
 * apart: not even `data:` and `blob:`.
 */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`)
}

export interface Confinement {
  readonly mayNavigateTo: (url: string) => boolean
  /** Asked for frames in the page. */
  readonly mayEmbed: (url: string) => boolean
}

/** The app's own page may be loaded again, and show the report in a frame. */
export function pageConfinement(devServer: string | null): Confinement {
  return {
    mayNavigateTo: (url) => isOwnPage(url, devServer),
    mayEmbed: (url) => mayBeRequested(url, devServer),
  }
}

/** A page stays where it is: it opens no window, embeds no other, and goes nowhere else. */
export function confine(contents: WebContents, { mayNavigateTo, mayEmbed }: Confinement): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => {
    if (!mayNavigateTo(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !mayEmbed(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
