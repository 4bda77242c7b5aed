import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defuseFormulas, restoreFormulas } from './formulas.ts'

describe('a text in a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+33 1 23', "'+33 1 23"],
    ['-5 °C', "'-5 °C"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "  '=1"],
    ['\u00A0\u202F=1', "\u00A0\u202F'=1"],
    ['\u202E=1', "\u202E'=1"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ['\nx', "'\nx"],
    ['\r=x', "'\r'=x"],
  ])('%j is no formula', (text, defused) => {
    expect(defuseFormulas(text)).toBe(defused)
  })

  it('is none either where a semicolon, a tab or a line break begins a cell', () => {
    expect(defuseFormulas('a;=1\t "+1\n-x')).toBe("a;'=1\t \"'+1\n'-x")
  })

  it('stays as it is where nothing could run', () => {
    const text = 'It’s 1 + 1 = 2, – “no”; a@b.org\n‘yes’'
    expect(defuseFormulas(text)).toBe(text)
  })

  const near = fc.string({
    unit: fc.constantFrom('=', '-', "'", '"', ' ', ';', '\t', '\n', '\r', 'a', '\u202E'),
  })

  it('has no live sign left', () => {
    fc.assert(
      fc.property(near, (text) => {
        for (const cell of defuseFormulas(text).split(/[;\t\r\n]/))
          expect(cell).not.toMatch(/^[\s"\u202E]*[=-]/)
        expect(defuseFormulas(text)).not.toMatch(/^[\t\r\n]/)
      }),
    )
  })

  it('can be brought back', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        expect(restoreFormulas(defuseFormulas(text))).toBe(text)
      }),
    )
  })
})
