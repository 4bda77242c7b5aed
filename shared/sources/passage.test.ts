import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { joinLineText, lineAt, locatorOf, quoteOf } from './passage.ts'

const lines = ['The ferry line', 'between Lund and', '', 'Marholm resumed.']
const text = joinLineText(lines)
const spanOf = (words: string) => {
  const start = text.text.indexOf(words)
  return { start, end: start + words.length }
}

describe('a passage picked from lines', () => {
  it('names the line that it stands in, or the first and last of several', () => {
    expect(locatorOf(text, spanOf('Lund'), 'line')).toEqual({ label: 'line', value: '2' })
    expect(locatorOf(text, spanOf('line\nbetween'), 'line').value).toBe('1–2')
    expect(locatorOf(text, spanOf('ferry line\n'), 'paragraph').value).toBe('1')
  })

  it('is joined to one quotation, without empty lines', () => {
    const joined = quoteOf(text, spanOf('Lund and\n\nMarholm'), (one, two) => `${one} ${two}`)
    expect(joined).toBe('Lund and Marholm')
  })

  it('finds every place in the line that holds it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ maxLength: 8 }).map((s) => s.replace(/\n/g, '')),
          { minLength: 1 },
        ),
        (some) => {
          const whole = joinLineText(some)
          whole.starts.forEach((start, index) => {
            expect(lineAt(whole, start + (some[index]?.length ?? 0))).toBe(index)
          })
        },
      ),
    )
  })
})
