import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAs, decodeText, rankText, type TextEncoding } from './decode-text.ts'
import { decodeSingleByte, singleByteEncodings, type SingleByteEncoding } from './single-byte.ts'

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
    const expected = { text: article, encoding: 'utf-8', isSure: true }
    expect(decodeText(utf8(article))).toEqual(expected)
    expect(decodeText(utf8(`\uFEFF${article}`))).toEqual(expected)
  })

  it('reads UTF-16 in either byte order, by its mark or by its NUL bytes', () => {
    for (const mark of [true, false]) {
      const read = (bigEndian: boolean) => decodeText(utf16(article, { mark, bigEndian }))
      const sure = { text: article, isSure: true }
      expect(read(false)).toEqual({ ...sure, encoding: 'utf-16le' })
      expect(read(true)).toEqual({ ...sure, encoding: 'utf-16be' })
    }
  })

  it('refuses binary content', () => {
    const png = latin(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)
    const pdf = utf8('%PDF-1.7\n1 0 obj')
    const noise = Uint8Array.from({ length: 2000 }, (_, index) => ((index * 7919) % 251) + 1)
    expect([png, pdf, noise].map((bytes) => decodeText(bytes))).toEqual([null, null, null])
  })

  it('refuses UTF-16 that is cut in the middle of a character', () => {
    expect(decodeText(utf16(article, { mark: true }).slice(0, -1))).toBeNull()
  })

  it('gives an empty file as an empty text', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', isSure: true })
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

/** One sentence or headline each, with what sets the encodings apart in print. */
const sentences = [
  'Le maire de Lourvil a été élu à la majorité.',
  '« L’œuvre n’est pas à vendre », a déclaré l’élue – sans préciser pourquoi.',
  'ÉLECTIONS : LE PRÉFET DÉMENT À NOUVEAU',
  'Le pont coûtera 12\u00A0000 €, soit 5\u00A0% de plus qu’en 1998…',
  'Où était le cœur de l’affaire ? À Noël, dit-il : « Ça suffit ! »',
  'Le n° 2 du parti, François Pâques, a reçu Zoë Müller.',
  'It’s “a disgrace”, said the mayor — and he didn’t mean the bridge.',
  'The café on O’Brien Street closed in the ’90s.',
  'Prices rose by £5 in José’s naïve résumé.',
]

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)

/** `null` for a text that the encoding has no bytes for. */
function encode(text: string, encoding: SingleByteEncoding): Uint8Array | null {
  const characters = Array.from(decodeSingleByte(everyByte, encoding))
  const bytes = Array.from(text, (character) => characters.indexOf(character))
  return bytes.includes(-1) ? null : Uint8Array.from(bytes)
}

describe('decodeText without a mark or a declaration', () => {
  it.each(
    singleByteEncodings.flatMap((encoding) => sentences.map((text) => [encoding, text] as const)),
  )('finds %s from one sentence: %s', (encoding, text) => {
    const bytes = encode(text, encoding)
    if (bytes) expect(decodeText(bytes)).toMatchObject({ text, isSure: true })
    else expect(encoding).toBe('iso-8859-15')
  })

  it.each(singleByteEncodings)('reads any article in %s as it was written', (encoding) => {
    const written = sentences.filter((sentence) => encode(sentence, encoding))
    const paragraphs = fc.array(fc.constantFrom(...written), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const text = lines.join('\n')
        const bytes = encode(text, encoding)
        expect(bytes && decodeText(bytes)).toMatchObject({ text, isSure: true })
      }),
    )
  })

  it('takes two bytes that happen to be UTF-8 for what they are in MacRoman', () => {
    const bytes = encode('L’élan est perdu.', 'macintosh')
    expect(bytes && decodeText(bytes)?.text).toBe('L’élan est perdu.')
    for (const text of ['Le mot Հայ.', 'The α particle.']) {
      expect(decodeText(utf8(text))?.text).toBe(text)
    }
  })

  it('is not sure where two readings make sense', () => {
    // In MacRoman it is « Voló », in windows-1252 « Vol— ».
    expect(decodeText(latin(0x56, 0x6f, 0x6c, 0x97, 0x20))?.isSure).toBe(false)
  })

  it('is not sure of a language whose letters none of the encodings has', () => {
    const polish = 'Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1, wi\xeac nie \x9cpij'
    expect(decodeText(latin(...Array.from(polish, (byte) => byte.charCodeAt(0))))?.isSure).toBe(
      false,
    )
  })

  it('reads UTF-8 with a fault as UTF-8, and leaves the person to look', () => {
    const bytes = utf8(sentences.join('\n'))
    const cut = bytes.subarray(0, bytes.lastIndexOf(0xa9))
    const decoded = decodeText(cut)
    expect(decoded).toMatchObject({ encoding: 'utf-8', isSure: false })
    expect(decoded?.text).toContain(sentences[1])
  })
})

describe('decodeText with a declared encoding', () => {
  it('follows the declaration where the bytes alone leave a doubt', () => {
    const volo = latin(0x56, 0x6f, 0x6c, 0x97, 0x20)
    const declared = (encoding: TextEncoding) => decodeText(volo, encoding)
    expect(declared('macintosh')).toMatchObject({ text: 'Voló ', encoding: 'macintosh' })
    expect(declared('windows-1252')).toMatchObject({ text: 'Vol— ', encoding: 'windows-1252' })
    expect(decodeText(latin(0x63, 0xbd), 'iso-8859-15')?.text).toBe('cœ')
    expect(decodeText(latin(0x63, 0xbd), 'windows-1252')?.text).toBe('c½')
  })

  it('does not follow one that leaves control codes, nor one that the bytes give the lie', () => {
    const bytes = encode('It’s “closed”.', 'windows-1252')
    for (const declared of ['iso-8859-15', 'utf-8', 'utf-16le'] as const) {
      expect(bytes && decodeText(bytes, declared)?.text).toBe('It’s “closed”.')
    }
    expect(decodeText(utf8(article), 'windows-1252')?.text).toBe(article)
  })

  it('judges by the prose where a text holds more than that', () => {
    // A dash may stand beside a tag, but hardly after the last letter of a line.
    const bytes = latin(0x3c, 0x70, 0x3e, 0x56, 0x6f, 0x6c, 0x97, 0x3c, 0x2f, 0x70, 0x3e)
    expect(rankText(bytes)?.taken).toMatchObject({ text: '<p>Vol—</p>' })
    const proseIn = (encoding: TextEncoding) => `${decodeAs(bytes.subarray(3, 7), encoding)}\n`
    expect(rankText(bytes, { proseIn })?.taken).toMatchObject({ text: '<p>Voló</p>' })
  })

  it('doubts one that makes nonsense', () => {
    const bytes = encode(sentences[1] ?? '', 'macintosh')
    expect(bytes && decodeText(bytes, 'windows-1252')?.isSure).not.toBe(true)
  })
})

describe('decodeAs', () => {
  it('reads as it is told, and marks what the encoding does not know', () => {
    expect(decodeAs(latin(0xe9, 0x74, 0xe9), 'macintosh')).toBe('ÈtÈ')
    expect(decodeAs(latin(0x61, 0xe9), 'utf-8')).toBe('a\uFFFD')
    expect(decodeAs(utf8('\uFEFFa'), 'utf-8')).toBe('a')
    expect(decodeAs(utf16('été', { bigEndian: true }), 'utf-16be')).toBe('été')
  })
})
