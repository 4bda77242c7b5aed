import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText } from './visible-text.ts'

const RIGHT_TO_LEFT_OVERRIDE = '\u202E'
const ISOLATE = '\u2067'
const POP_ISOLATE = '\u2069'
const POP_EMBEDDING = '\u202C'

describe('visibleText', () => {
  it('leaves ordinary text as it is, with its accents, emoji and direction marks', () => {
    const text = 'Été, naïve « oui » 👩🏽‍🚒 \u05D0\u200F!\tnext\nline'
    expect(visibleText(text)).toBe(text)
  })

  it('shows control characters as their pictures', () => {
    expect(visibleText('a\0b\x1Bc\x7Fd\x85e')).toBe('a␀b␛c␡d\uFFFDe')
  })

  it('breaks lines with line feeds alone', () => {
    expect(visibleText('a\r\nb\rc\n')).toBe('a\nb\nc\n')
  })

  it('replaces half a surrogate pair', () => {
    expect(visibleText('a\uD83Db')).toBe('a\uFFFDb')
  })

  it('ends an override where the text ends', () => {
    expect(visibleText(`${RIGHT_TO_LEFT_OVERRIDE}evil`)).toBe(
      `${RIGHT_TO_LEFT_OVERRIDE}evil${POP_EMBEDDING}`,
    )
  })

  it('drops what would end an isolation that the text has not begun', () => {
    expect(visibleText(`a${POP_ISOLATE}b${POP_EMBEDDING}c`)).toBe('abc')
  })

  it('lets an isolate end the embeddings that were begun in it', () => {
    const text = `${ISOLATE}a${RIGHT_TO_LEFT_OVERRIDE}b${POP_ISOLATE}c`
    expect(visibleText(text)).toBe(text)
    expect(visibleText(text + POP_EMBEDDING)).toBe(text)
  })

  it('always opens as many directions as it closes, and changes nothing the second time', () => {
    const controls = fc.constantFrom('a', ' ', '\u202A', '\u202E', '\u202C', '\u2066', '\u2069')
    fc.assert(
      fc.property(fc.array(controls), (parts) => {
        const text = visibleText(parts.join(''))
        expect(openAtEnd(text)).toEqual([])
        expect(visibleText(text)).toBe(text)
      }),
    )
  })
})

/** What is still open at the end, by the rules of UAX 9; a closer of nothing counts as open. */
function openAtEnd(text: string): string[] {
  const open: string[] = []
  for (const character of text) {
    if ('\u202A\u202E\u2066'.includes(character)) open.push(character)
    else if (character === '\u202C') {
      if (open.at(-1) === '\u2066' || open.length === 0) return [character]
      open.pop()
    } else if (character === '\u2069') {
      while (open.length > 0 && open.at(-1) !== '\u2066') open.pop()
      if (open.pop() === undefined) return [character]
    }
  }
  return open
}
