import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import {
  confine,
  isOwnAddress,
  mayBeRequested,
  pageConfinement,
  secureSession,
  type Confinement,
} from './session-security.ts'

describe('mayBeRequested', () => {
  it.each([
    'app://claimdesk/index.html',
    'data:image/png;base64,AA',
    'blob:app://claimdesk/2b5b',
    'devtools://devtools/bundled/inspector.html',
  ])('lets %s pass', (url) => expect(mayBeRequested(url, null)).toBe(true))

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'chrome-extension://abc/x.js',
    'chrome://settings',
    '',
    'not a URL',
  ])('stops %j', (url) => expect(mayBeRequested(url, null)).toBe(false))

  it('lets the development server pass where there is one, and no other', () => {
    const server = 'http://localhost:5173'
    expect(mayBeRequested('http://localhost:5173/main.ts', server)).toBe(true)
    expect(mayBeRequested('ws://localhost:5173/', server)).toBe(true)
    expect(mayBeRequested('http://localhost:5174/', server)).toBe(false)
    expect(mayBeRequested('https://localhost:5173/', server)).toBe(false)
  })
})

describe('isOwnAddress', () => {
  it.each(['app://claimdesk/importer.html', 'app://claimdesk/document/2b5b'])(
    'lets %s pass',
    (url) => expect(isOwnAddress(url)).toBe(true),
  )

  it.each([
    'app://claimdesk',
    'app://claimdesk.example/importer.html',
    'app://claimdesk@example.org/',
    'app://elsewhere/importer.html',
    'data:text/plain,x',
    'blob:app://claimdesk/2b5b',
    'devtools://devtools/bundled/inspector.html',
    'https://example.org/app://claimdesk/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    '',
  ])('stops %j', (url) => expect(isOwnAddress(url)).toBe(false))
})

/** As much of a session as is secured, with what was set on it. */
function securedSession(): {
  readonly mayRequest: (permission: string) => boolean
  readonly mayHave: (permission: string) => boolean
  readonly mayUseDevice: () => boolean
  readonly isCancelled: (url: string) => boolean
  readonly spellChecker: () => boolean
  readonly mayDownload: () => boolean
} {
  let onRequest: (contents: null, name: string, answer: (granted: boolean) => void) => void
  let onCheck: (contents: null, name: string) => boolean
  let onDevice: (details: object) => boolean
  let onBeforeRequest: (details: { url: string }, answer: (a: { cancel: boolean }) => void) => void
  let spellChecker = true
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler: typeof onRequest) => (onRequest = handler),
    setPermissionCheckHandler: (handler: typeof onCheck) => (onCheck = handler),
    setDevicePermissionHandler: (handler: typeof onDevice) => (onDevice = handler),
    setSpellCheckerEnabled: (enabled: boolean) => (spellChecker = enabled),
    webRequest: {
      onBeforeRequest: (handler: typeof onBeforeRequest) => (onBeforeRequest = handler),
    },
  })
  // No more than this is asked of it.
  secureSession(session as unknown as Session, null)
  return {
    mayRequest: (permission) => {
      const answer = vi.fn()
      onRequest(null, permission, answer)
      expect(answer).toHaveBeenCalledOnce()
      return answer.mock.calls[0]?.[0] === true
    },
    mayHave: (permission) => onCheck(null, permission),
    mayUseDevice: () => onDevice({ deviceType: 'usb' }),
    isCancelled: (url) => {
      const answer = vi.fn()
      onBeforeRequest({ url }, answer)
      return (answer.mock.calls[0]?.[0] as { cancel: boolean }).cancel
    },
    spellChecker: () => spellChecker,
    mayDownload: () => {
      const preventDefault = vi.fn()
      session.emit('will-download', { preventDefault })
      return preventDefault.mock.calls.length === 0
    },
  }
}

describe('a secured session', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
  ])('grants no %s, asked for or looked up', (permission) => {
    const session = securedSession()
    expect(session.mayRequest(permission)).toBe(false)
    expect(session.mayHave(permission)).toBe(false)
  })

  it('grants no device, and downloads no dictionaries', () => {
    const session = securedSession()
    expect(session.mayUseDevice()).toBe(false)
    expect(session.spellChecker()).toBe(false)
  })

  it('lets no page save a file by itself', () => {
    expect(securedSession().mayDownload()).toBe(false)
  })

  it('cancels every request but those that may be made', () => {
    const session = securedSession()
    expect(session.isCancelled('https://example.org/')).toBe(true)
    expect(session.isCancelled('file:///etc/passwd')).toBe(true)
    expect(session.isCancelled('app://claimdesk/index.html')).toBe(false)
  })
})

/** As much of a page as is confined: what it wants to do, and whether it may. */
class ConfinedPage extends EventEmitter {
  #openWindow: ((details: { url: string }) => { action: string }) | null = null
  webRTC = ''

  constructor(confinement: Confinement) {
    super()
    // No more than this is asked of it.
    confine(this as unknown as WebContents, confinement)
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#openWindow = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRTC = policy
  }

  opens(url: string): boolean {
    return this.#openWindow?.({ url }).action !== 'deny'
  }

  may(what: string, details: { readonly url: string; readonly isMainFrame?: boolean }): boolean {
    const event = { ...details, preventDefault: vi.fn() }
    this.emit(what, event)
    return event.preventDefault.mock.calls.length === 0
  }
}

const elsewhere = [
  'https://example.org/',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:app://claimdesk/2b5b',
  'about:blank',
  'javascript:alert(1)',
  'app://claimdesk/importer.html',
  'app://claimdesk/report-preview',
  'app://elsewhere/index.html',
  'app://claimdesk.example/index.html',
]

describe('the app’s own page', () => {
  const page = new ConfinedPage(pageConfinement(null))

  it.each(elsewhere)('neither goes to %s nor opens a window on it', (url) => {
    expect(page.may('will-navigate', { url })).toBe(false)
    expect(page.opens(url)).toBe(false)
  })

  it('may be loaded again, and opens no window even on itself', () => {
    expect(page.may('will-navigate', { url: 'app://claimdesk/index.html' })).toBe(true)
    expect(page.opens('app://claimdesk/index.html')).toBe(false)
  })

  it('follows no redirect, and holds no webview', () => {
    expect(page.may('will-redirect', { url: 'app://claimdesk/index.html' })).toBe(false)
    expect(page.may('will-attach-webview', { url: '' })).toBe(false)
  })

  it('has nothing foreign in a frame', () => {
    const frame = (url: string): boolean =>
      page.may('will-frame-navigate', { url, isMainFrame: false })
    expect(frame('https://example.org/')).toBe(false)
    expect(frame('file:///etc/passwd')).toBe(false)
    expect(frame('app://claimdesk/report-preview')).toBe(true)
  })

  it('tells no peer an address', () => {
    expect(page.webRTC).toBe('disable_non_proxied_udp')
  })
})
