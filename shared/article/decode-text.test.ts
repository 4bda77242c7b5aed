import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

/** There at run time; `shared` has no types for it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

const article = 'Un « accord » d’été à 5 €\r\nsigné vendredi.'

function utf16(text: string, { bigEndian = false, mark = false } = {}): Uint8Array {
  const marked = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), !bigEndian)
  }
  return bytes
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin = (...codes: number[]) => Uint8Array.from(codes)

describe('decodeText', () => {
  it('reads UTF-8, and leaves a byte order mark out', () => {
    expect(decodeText(utf8(article))).toEqual({ text: article, encoding: 'utf-8' })
    expect(decodeText(utf8(`\uFEFF${article}`))).toEqual({ text: article, encoding: 'utf-8' })
  })

  it('reads UTF-16 in either byte order, by its mark or by its NUL bytes', () => {
    for (const mark of [true, false]) {
      expect(decodeText(utf16(article, { mark }))).toEqual({ text: article, encoding: 'utf-16le' })
      expect(decodeText(utf16(article, { mark, bigEndian: true }))).toEqual({
        text: article,
        encoding: 'utf-16be',
      })
    }
  })

  it('reads what is not UTF-8 as windows-1252, with its quotes, dashes and euro sign', () => {
    const bytes = latin(
      0x93,
      0xe9,
      0x74,
      0xe9,
      0x94,
      0x20,
      0x96,
      0x20,
      0x35,
      0xa0,
      0x80,
      0x85,
      0x9f,
    )
    expect(decodeText(bytes)).toEqual({ text: '“été” – 5\u00A0€…Ÿ', encoding: 'windows-1252' })
  })

  it('gives each assigned byte from 0x80 to 0x9F its character', () => {
    const high = Array.from({ length: 32 }, (_, index) => 0x80 + index)
    const padding = Array.from({ length: 500 }, () => 0x61)
    const decoded = decodeText(latin(...high, ...padding))
    expect(decoded?.text.slice(0, 32)).toBe(
      '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ',
    )
  })

  it('refuses binary content', () => {
    const png = latin(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)
    const pdf = utf8('%PDF-1.7\n1 0 obj')
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => ((index * 7919) % 251) + 1)
    expect([png, pdf, noise].map(decodeText)).toEqual([null, null, null])
  })

  it('refuses UTF-16 that is cut in the middle of a character', () => {
    expect(decodeText(utf16(article, { mark: true }).slice(0, -1))).toBeNull()
  })

  it('gives an empty file as an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  })

  it('gives back every text that was written as UTF-8', () => {
    const printable = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !/[\0-\x1f\x7f\uFEFF\uFFFD]/.test(text))
    fc.assert(
      fc.property(printable, (text) => {
        expect(decodeText(utf8(text))?.text).toBe(text)
      }),
    )
  })
})
