import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseDoi, normaliseUrl } from './normalise-url.ts'

describe('addresses of the same page', () => {
  it.each([
    'http://example.org/news/1?a=1&b=2',
    'HTTPS://www.Example.org:443/news/1/?b=2&a=1#part',
    'https://example.org./news/1?utm_source=letter&a=1&fbclid=xyz&b=2',
    'http://example.org:80/n%65ws/1?at_medium=mail&a=1&b=2&',
    ' https://reader@example.org/news/1?xtor=RSS-1&b=2&a=1 ',
  ])('are one: %s', (address) => {
    expect(normaliseUrl(address)).toBe('https://example.org/news/1?a=1&b=2')
  })

  it('are not those of other pages', () => {
    const others = [
      'https://example.org/',
      'https://example.org/News',
      'https://example.org/news?id=1',
      'https://example.org/news?id=2',
      'https://example.org/news?id=1&id=2',
      'https://example.org/news?id=2&id=1',
      'https://m.example.org/news?id=1',
      'https://example.org:8080/news?id=1',
      'https://example.org/a%2Fb',
      'https://example.org/a/b',
    ]
    expect(new Set(others.map(normaliseUrl)).size).toBe(others.length)
  })

  it.each([
    '',
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://',
    'doi:10.1/2',
  ])('are web addresses, which "%s" is not', (text) => {
    expect(normaliseUrl(text)).toBeNull()
  })

  it('stay as they are once they are normal', () => {
    const part = fc.string({ maxLength: 20 })
    const anything = fc
      .tuple(fc.constantFrom('http', 'HTTPS'), fc.domain(), part, part, part)
      .map(
        ([scheme, host, path, query, more]) => `${scheme}://www.${host}/${path}?${query}&${more}`,
      )
    fc.assert(
      fc.property(fc.oneof(anything, fc.webUrl({ withQueryParameters: true }), part), (text) => {
        const once = normaliseUrl(text)
        if (once !== null) expect(normaliseUrl(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a DOI', () => {
  it.each([
    '10.1000/ABC-182',
    'doi:10.1000/abc-182',
    'DOI: 10.1000/abc-182',
    'https://doi.org/10.1000/abc-182',
    'http://dx.doi.org/10.1000%2Fabc-182',
  ])('is the same as %s', (text) => {
    expect(normaliseDoi(text)).toBe('10.1000/abc-182')
  })

  it.each(['', '11.1000/1', '10.1000', 'https://example.org/10.1000/1'])('is not %s', (text) => {
    expect(normaliseDoi(text)).toBeNull()
  })
})
