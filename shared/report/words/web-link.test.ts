import { describe, expect, it } from 'vitest'
import { webLink } from './web-link.ts'

describe('webLink', () => {
  it.each([
    'https://example.org',
    'http://example.org/path?x=1&y=2#z',
    'HTTPS://EXAMPLE.ORG/É',
    'https://example.org:8080/@name',
    'https://[::1]/',
  ])('follows %s', (address) => {
    expect(webLink(address)).toBe(address)
  })

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a script after a blank', ' javascript:alert(1)'],
    ['data', 'data:text/html,<script>alert(1)</script>'],
    ['a file', 'file:///etc/passwd'],
    ['a name and password', 'https://bank.example@evil.example/'],
    ['a line break', 'https://example.org/\njavascript:alert(1)'],
    ['a character that turns text round', 'https://example.org/\u202Egpj.exe'],
    ['a backslash for a slash', 'https:\\\\example.org'],
    ['no host', 'https:///path'],
    ['nothing', ''],
  ])('does not follow %s', (_, address) => {
    expect(webLink(address)).toBeNull()
  })
})
