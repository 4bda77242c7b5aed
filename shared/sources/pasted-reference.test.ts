import { describe, expect, it } from 'vitest'
import { readPastedReference } from './pasted-reference.ts'

describe('readPastedReference', () => {
  it('takes an address by itself as it is', () => {
    const url = 'https://example.org/a?b=(c).'
    expect(readPastedReference(` ${url}\n`)).toEqual({ url, title: '' })
  })

  it.each([
    [
      'Ruiz, A. (2024). Ferries and storms. Journal of Islands, 12(3), 45–67. https://doi.org/10.1000/xyz123.',
      'https://doi.org/10.1000/xyz123',
      'Ruiz, A. (2024). Ferries and storms. Journal of Islands, 12(3), 45–67.',
    ],
    [
      'Le ferry reprend la mer\nhttps://example.org/ferry',
      'https://example.org/ferry',
      'Le ferry reprend la mer',
    ],
    ['Harbour log <https://example.org/log>', 'https://example.org/log', 'Harbour log'],
    ['Harbour log (https://example.org/log)', 'https://example.org/log', 'Harbour log'],
    [
      'Lund – https://en.wikipedia.org/wiki/Lund_(Sweden)',
      'https://en.wikipedia.org/wiki/Lund_(Sweden)',
      'Lund',
    ],
  ])('takes the words around an address as its title: %s', (text, url, title) => {
    expect(readPastedReference(text)).toEqual({ url, title })
  })

  it('takes no words without an address, no list of them, and no article', () => {
    expect(readPastedReference('a few words')).toBeNull()
    expect(readPastedReference('')).toBeNull()
    expect(readPastedReference('https://example.org/a https://example.org/b')).toBeNull()
    expect(readPastedReference(`${'word '.repeat(300)} https://example.org`)).toBeNull()
  })
})
