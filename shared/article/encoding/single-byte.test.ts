import { describe, expect, it } from 'vitest'
import { decodeSingleByte, singleByteEncodings, type SingleByteEncoding } from './single-byte.ts'

/** 0x80 to 0xFF in Unicode's CP1252.TXT, 8859-15.TXT and ROMAN.TXT. */
const published: Readonly<Record<SingleByteEncoding, string>> = {
  'windows-1252': `
    20AC FFFD 201A 0192 201E 2026 2020 2021 02C6 2030 0160 2039 0152 FFFD 017D FFFD
    FFFD 2018 2019 201C 201D 2022 2013 2014 02DC 2122 0161 203A 0153 FFFD 017E 0178
    00A0 00A1 00A2 00A3 00A4 00A5 00A6 00A7 00A8 00A9 00AA 00AB 00AC 00AD 00AE 00AF
    00B0 00B1 00B2 00B3 00B4 00B5 00B6 00B7 00B8 00B9 00BA 00BB 00BC 00BD 00BE 00BF
    00C0 00C1 00C2 00C3 00C4 00C5 00C6 00C7 00C8 00C9 00CA 00CB 00CC 00CD 00CE 00CF
    00D0 00D1 00D2 00D3 00D4 00D5 00D6 00D7 00D8 00D9 00DA 00DB 00DC 00DD 00DE 00DF
    00E0 00E1 00E2 00E3 00E4 00E5 00E6 00E7 00E8 00E9 00EA 00EB 00EC 00ED 00EE 00EF
    00F0 00F1 00F2 00F3 00F4 00F5 00F6 00F7 00F8 00F9 00FA 00FB 00FC 00FD 00FE 00FF
  `,
  'iso-8859-15': `
    0080 0081 0082 0083 0084 0085 0086 0087 0088 0089 008A 008B 008C 008D 008E 008F
    0090 0091 0092 0093 0094 0095 0096 0097 0098 0099 009A 009B 009C 009D 009E 009F
    00A0 00A1 00A2 00A3 20AC 00A5 0160 00A7 0161 00A9 00AA 00AB 00AC 00AD 00AE 00AF
    00B0 00B1 00B2 00B3 017D 00B5 00B6 00B7 017E 00B9 00BA 00BB 0152 0153 0178 00BF
    00C0 00C1 00C2 00C3 00C4 00C5 00C6 00C7 00C8 00C9 00CA 00CB 00CC 00CD 00CE 00CF
    00D0 00D1 00D2 00D3 00D4 00D5 00D6 00D7 00D8 00D9 00DA 00DB 00DC 00DD 00DE 00DF
    00E0 00E1 00E2 00E3 00E4 00E5 00E6 00E7 00E8 00E9 00EA 00EB 00EC 00ED 00EE 00EF
    00F0 00F1 00F2 00F3 00F4 00F5 00F6 00F7 00F8 00F9 00FA 00FB 00FC 00FD 00FE 00FF
  `,
  macintosh: `
    00C4 00C5 00C7 00C9 00D1 00D6 00DC 00E1 00E0 00E2 00E4 00E3 00E5 00E7 00E9 00E8
    00EA 00EB 00ED 00EC 00EE 00EF 00F1 00F3 00F2 00F4 00F6 00F5 00FA 00F9 00FB 00FC
    2020 00B0 00A2 00A3 00A7 2022 00B6 00DF 00AE 00A9 2122 00B4 00A8 2260 00C6 00D8
    221E 00B1 2264 2265 00A5 00B5 2202 2211 220F 03C0 222B 00AA 00BA 03A9 00E6 00F8
    00BF 00A1 00AC 221A 0192 2248 2206 00AB 00BB 2026 00A0 00C0 00C3 00D5 0152 0153
    2013 2014 201C 201D 2018 2019 00F7 25CA 00FF 0178 2044 20AC 2039 203A FB01 FB02
    2021 00B7 201A 201E 2030 00C2 00CA 00C1 00CB 00C8 00CD 00CE 00CF 00CC 00D3 00D4
    F8FF 00D2 00DA 00DB 00D9 0131 02C6 02DC 00AF 02D8 02D9 02DA 00B8 02DD 02DB 02C7
  `,
}

const codesOf = (text: string) =>
  Array.from(text, (character) =>
    character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'),
  )
const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)

describe.each(singleByteEncodings)('%s', (encoding) => {
  it('gives each byte beyond ASCII the character of the published mapping', () => {
    const high = decodeSingleByte(everyByte.subarray(0x80), encoding)
    expect(codesOf(high)).toEqual(published[encoding].trim().split(/\s+/))
  })

  it('leaves ASCII as it is', () => {
    const ascii = decodeSingleByte(everyByte.subarray(0, 0x80), encoding)
    expect(ascii).toBe(String.fromCharCode(...everyByte.subarray(0, 0x80)))
  })

  it('gives one code unit a byte, however many there are', () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => index & 0xff)
    const text = decodeSingleByte(bytes, encoding)
    expect(text).toHaveLength(bytes.length)
    expect(text.slice(-3)).toBe(decodeSingleByte(bytes.subarray(-3), encoding))
  })
})
