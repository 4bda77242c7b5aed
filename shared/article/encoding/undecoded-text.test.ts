import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAs } from './text-encodings.ts'
import { decodeUndecoded, undecodedText } from './undecoded-text.ts'

/** There at run time; `shared` has no types for it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

describe('undecodedText', () => {
  it('keeps ASCII as it is, and the other bytes until somebody says what they are', () => {
    const text = undecodedText(Uint8Array.of(0x4c, 0x8e, 0x74, 0x8e))
    expect(text).toMatch(/^L[^é]t[^é]$/)
    expect(decodeUndecoded(text, 'macintosh')).toBe('Lété')
    expect(decodeUndecoded(text, 'windows-1252')).toBe('LŽtŽ')
  })

  it('gives, decoded later, what the bytes give when they are decoded at once', () => {
    const encodings = fc.constantFrom('windows-1252', 'iso-8859-15', 'macintosh')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), encodings, (bytes, encoding) => {
        expect(decodeUndecoded(undecodedText(bytes), encoding)).toBe(decodeAs(bytes, encoding))
      }),
    )
    const texts = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\uFEFF'))
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = new TextEncoder().encode(text)
        expect(decodeUndecoded(undecodedText(bytes), 'utf-8')).toBe(text)
      }),
    )
  })

  it('can be cut and joined with text that was never bytes', () => {
    const [head = '', tail = ''] = undecodedText(Uint8Array.of(0xe9, 0x20, 0xe0)).split(' ')
    expect(decodeUndecoded(`${tail} « ${head}`, 'windows-1252')).toBe('à « é')
  })
})
