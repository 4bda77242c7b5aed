import { describe, expect, it } from 'vitest'
import { isTrustedSender } from './trusted-sender.ts'

type Event = Parameters<typeof isTrustedSender>[0]

/** As much of Electron's objects as the check looks at. */
function contentsShowing(url: string, parent: Event['senderFrame'] = null) {
  const mainFrame = { url, parent }
  return { mainFrame } as unknown as Event['sender']
}

const page = 'app://claimdesk/index.html'

describe('isTrustedSender', () => {
  it('trusts the main frame of our own window on our own page', () => {
    const sender = contentsShowing(page)
    expect(isTrustedSender({ sender, senderFrame: sender.mainFrame }, sender, null)).toBe(true)
  })

  it('does not trust another frame of the window', () => {
    const sender = contentsShowing(page)
    const senderFrame = contentsShowing(page, sender.mainFrame).mainFrame
    expect(isTrustedSender({ sender, senderFrame }, sender, null)).toBe(false)
  })

  it('does not trust a frame that is gone', () => {
    const sender = contentsShowing(page)
    expect(isTrustedSender({ sender, senderFrame: null }, sender, null)).toBe(false)
  })

  it('does not trust another window', () => {
    const sender = contentsShowing(page)
    const event = { sender, senderFrame: sender.mainFrame }
    expect(isTrustedSender(event, contentsShowing(page), null)).toBe(false)
    expect(isTrustedSender(event, null, null)).toBe(false)
  })

  it.each([
    'https://claimdesk/index.html',
    'app://elsewhere/index.html',
    'app://claimdesk/report-preview?1',
    'app://claimdesk.example/index.html',
    'file:///index.html',
    'about:blank',
    '',
  ])('does not trust our window while it shows %j', (url) => {
    const sender = contentsShowing(url)
    expect(isTrustedSender({ sender, senderFrame: sender.mainFrame }, sender, null)).toBe(false)
  })

  it('trusts the development server only where there is one', () => {
    const sender = contentsShowing('http://localhost:5173/')
    const event = { sender, senderFrame: sender.mainFrame }
    expect(isTrustedSender(event, sender, 'http://localhost:5173')).toBe(true)
    expect(isTrustedSender(event, sender, 'http://localhost:5174')).toBe(false)
    expect(isTrustedSender(event, sender, null)).toBe(false)
  })
})
