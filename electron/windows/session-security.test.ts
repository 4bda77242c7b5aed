import { describe, expect, it } from 'vitest'
import { mayBeRequested } from './session-security.ts'

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
