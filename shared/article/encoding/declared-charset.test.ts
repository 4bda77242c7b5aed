import { describe, expect, it } from 'vitest'
import { declaredCharset } from './declared-charset.ts'

const declared = (html: string) =>
  declaredCharset(Uint8Array.from(html, (character) => character.charCodeAt(0)))

describe('declaredCharset', () => {
  it('reads either form of meta, and the declaration of XML', () => {
    expect(declared('<head><META CHARSET=macintosh>')).toBe('macintosh')
    expect(
      declared('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15">'),
    ).toBe('iso-8859-15')
    expect(declared('<?xml version="1.0" encoding="UTF-8"?><html>')).toBe('utf-8')
  })

  it('gives the name that the Encoding Standard has for it', () => {
    expect(declared('<meta charset="latin1">')).toBe('windows-1252')
    // What can be read byte by byte is not UTF-16.
    expect(declared('<meta charset="utf-16le">')).toBe('utf-8')
  })

  it('knows nothing where nothing is said, or something that nobody knows', () => {
    expect(declared('<p>charset=macintosh</p>')).toBeNull()
    expect(declared('<meta charset="martian">')).toBeNull()
  })
})
