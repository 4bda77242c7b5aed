import { describe, expect, it } from 'vitest'
import { toAppUrl, toPageUrl } from './app-urls.ts'

const pairs = [
  ['app://claimdesk/', 'http://app.localhost/'],
  ['app://claimdesk/index.html?a#b', 'http://app.localhost/index.html?a#b'],
  ['app://claimdesk', 'http://app.localhost'],
] as const

describe('the app’s URLs in the host', () => {
  it.each(pairs)('%s is %s, both ways', (app, page) => {
    expect(toPageUrl(app)).toBe(page)
    expect(toAppUrl(page)).toBe(app)
  })

  it.each(['https://example.org/', 'http://app.localhost.example.org/', 'about:blank', ''])(
    '%j is nobody’s and stays as it is',
    (url) => {
      expect(toPageUrl(url)).toBe(url)
      expect(toAppUrl(url)).toBe(url)
    },
  )
})
