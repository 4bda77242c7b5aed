import { describe, expect, it } from 'vitest'
import { rankText, readAsChosen, type TextEncoding } from './decode-text.ts'
import { encodingCandidates } from './encoding-candidates.ts'
import { undecodedText } from './undecoded-text.ts'

/** There at run time; `shared` has no types for it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** Each character below U+0100 as its byte. */
const bytesOf = (text: string) => Uint8Array.from(text, (byte) => byte.charCodeAt(0))

function candidates(bytes: Uint8Array, chosen: TextEncoding | null = null) {
  const ranked = chosen === null ? rankText(bytes) : readAsChosen(bytes, chosen)
  if (!ranked) throw new Error('no text')
  return encodingCandidates([ranked.taken, ...ranked.others], undecodedText(bytes))
}

const encodings = (bytes: Uint8Array, chosen: TextEncoding | null = null) =>
  candidates(bytes, chosen).map(({ encoding }) => encoding)

describe('encodingCandidates', () => {
  it('shows one line as it would read in each encoding, the likeliest first', () => {
    const bytes = bytesOf('Nothing here.\nEl Vol\x97 is a town.\nNor here.')
    expect(candidates(bytes)).toEqual([
      { encoding: 'macintosh', sample: 'El Voló is a town.' },
      { encoding: 'windows-1252', sample: 'El Vol— is a town.' },
    ])
  })

  it('looks for the place where most of them differ', () => {
    const bytes = bytesOf('Un \xe9t\xe9 chaud.\nLe c\xbdur, en \xe9t\xe9.')
    const samples = candidates(bytes).map(({ sample }) => sample)
    expect(samples).toEqual(['Le cœur, en été.', 'Le c½ur, en été.', 'Le cΩur, en ÈtÈ.'])
  })

  it('names one encoding of those that give the same text: the chosen one, if there is one', () => {
    const bytes = bytesOf('Un \xe9t\xe9 chaud.')
    expect(encodings(bytes)).toEqual(['windows-1252', 'macintosh'])
    expect(encodings(bytes, 'iso-8859-15')).toEqual(['iso-8859-15', 'macintosh'])
  })

  it('offers what valid UTF-8 would be otherwise, should it be so by chance', () => {
    expect(candidates(new TextEncoder().encode('Un été.'))).toEqual([
      { encoding: 'utf-8', sample: 'Un été.' },
      { encoding: 'macintosh', sample: 'Un √©t√©.' },
      { encoding: 'windows-1252', sample: 'Un Ã©tÃ©.' },
    ])
  })

  it('cuts a long line at spaces, and never within a character', () => {
    const long = 'mot '.repeat(50)
    const [first] = candidates(bytesOf(`${long}\xe9t\xe9 ${long}`))
    expect(first?.sample).toMatch(/^…mot .*été mot .*mot…$/)
    const [utf8] = candidates(new TextEncoder().encode('é'.repeat(500)))
    expect(utf8?.sample).toMatch(/^é+…$/)
  })

  it('leaves no choice where there is none', () => {
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x0a, 0, 0x62, 0)
    expect(candidates(utf16)).toEqual([{ encoding: 'utf-16le', sample: 'a' }])
    expect(candidates(bytesOf('\n  Plain words.\nMore.'))).toEqual([
      { encoding: 'utf-8', sample: 'Plain words.' },
    ])
  })
})
