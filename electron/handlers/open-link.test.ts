import { describe, expect, it, vi } from 'vitest'
import { openLink } from './open-link.ts'

const asked = vi.fn<(url: URL) => Promise<boolean>>()
const opened = vi.fn<(address: string) => Promise<void>>()

/** @param answer what the person says */
function open(address: string, answer: boolean): Promise<boolean> {
  asked.mockReset().mockResolvedValue(answer)
  opened.mockReset().mockResolvedValue()
  return openLink(address, { mayOpen: asked, open: opened })
}

describe('openLink', () => {
  it.each(['https://example.org/a?b#c', 'http://example.org/'])(
    'opens %s after a yes, and shows the very address first',
    async (address) => {
      expect(await open(address, true)).toBe(true)
      expect(asked.mock.calls.map(([url]) => url.href)).toEqual([address])
      expect(opened).toHaveBeenCalledExactlyOnceWith(address)
    },
  )

  it('opens nothing after a no', async () => {
    expect(await open('https://example.org/', false)).toBe(false)
    expect(opened).not.toHaveBeenCalled()
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://claimdesk/index.html',
    'ms-msdt:/id',
    'smb://example.org/share',
    'https://someone:secret@example.org/',
    'https://someone@example.org/',
    'https://:secret@example.org/',
  ])('neither opens %s nor asks about it', async (address) => {
    await expect(open(address, true)).rejects.toMatchObject({ error: { code: 'unsupported' } })
    expect(asked).not.toHaveBeenCalled()
    expect(opened).not.toHaveBeenCalled()
  })
})
