import { PassThrough } from 'node:stream'
import { beforeEach, describe, expect, it } from 'vitest'
import { Protocol, SessionEnded } from './protocol.ts'

let commands: PassThrough
let messages: PassThrough
let protocol: Protocol

beforeEach(() => {
  commands = new PassThrough()
  messages = new PassThrough()
  protocol = new Protocol(commands, messages)
})

/** What was written to Chromium since the last look. */
function sent(): unknown[] {
  const text = String(commands.read() ?? '')
  return text.split('\0').flatMap((json) => (json === '' ? [] : [JSON.parse(json) as unknown]))
}

const message = (value: unknown): string => `${JSON.stringify(value)}\0`

describe('Protocol', () => {
  it('asks with an id, and of which session', () => {
    void protocol.browser.send('Browser.getVersion')
    void protocol.session('A').send('Page.navigate', { url: 'about:blank' })
    expect(sent()).toEqual([
      { id: 1, method: 'Browser.getVersion' },
      { id: 2, method: 'Page.navigate', params: { url: 'about:blank' }, sessionId: 'A' },
    ])
  })

  it('takes the answers as they come, in whatever pieces', async () => {
    const url = 'https://example.org/é\u{1F600}'
    const first = protocol.session('A').send('Page.getFrameTree')
    const second = protocol.browser.send('Target.getTargets')
    const bytes = Buffer.from(
      message({ id: 2, result: { targetInfos: [] } }) + message({ id: 1, result: { url } }),
    )
    for (const byte of bytes) messages.write(Buffer.from([byte]))
    expect(await first).toEqual({ url })
    expect(await second).toEqual({ targetInfos: [] })
  })

  it('fails with what Chromium says', async () => {
    const asked = protocol.browser.send('Target.closeTarget', { targetId: 'none' })
    messages.write(message({ id: 1, error: { code: -32000, message: 'No target with given id' } }))
    await expect(asked).rejects.toThrow('No target with given id')
  })

  it('tells each event to its own session', async () => {
    const told: string[] = []
    protocol.session('A').on('Page.frameAttached', ({ frameId }) => told.push(`A ${frameId}`))
    protocol.session('B').on('Page.frameAttached', ({ frameId }) => told.push(`B ${frameId}`))
    const answered = protocol.browser.send('Browser.getVersion')
    for (const sessionId of ['B', 'A', 'unknown']) {
      messages.write(message({ method: 'Page.frameAttached', params: { frameId: '1' }, sessionId }))
    }
    messages.write(message({ id: 1, result: {} }))
    await answered
    expect(told).toEqual(['B 1', 'A 1'])
  })

  it('ends what waits for a page that is gone, and nothing else', async () => {
    const page = protocol.session('A')
    let hasEnded = false
    page.onEnd(() => (hasEnded = true))
    const ofPage = page.send('Page.getFrameTree')
    const ofBrowser = protocol.browser.send('Browser.getVersion')
    messages.write(message({ method: 'Target.detachedFromTarget', params: { sessionId: 'A' } }))
    messages.write(message({ id: 2, result: { product: 'Chromium' } }))
    await expect(ofPage).rejects.toThrow(SessionEnded)
    expect(await ofBrowser).toEqual({ product: 'Chromium' })
    expect(hasEnded).toBe(true)
    await expect(page.send('Page.enable')).rejects.toThrow(SessionEnded)
  })

  it('ends all with Chromium', async () => {
    const waiting = [
      protocol.browser.send('Browser.getVersion'),
      protocol.session('A').send('Page.enable'),
    ]
    messages.destroy()
    for (const asked of waiting) await expect(asked).rejects.toThrow(SessionEnded)
    await expect(protocol.browser.send('Browser.close')).rejects.toThrow(SessionEnded)
  })
})
