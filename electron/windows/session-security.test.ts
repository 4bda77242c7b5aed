import { describe, expect, it } from 'vitest'
import { isOwnAddress, mayBeRequested } from './session-security.ts'

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
