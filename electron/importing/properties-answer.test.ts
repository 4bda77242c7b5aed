import { describe, expect, it } from 'vitest'
import { readPropertiesAnswer } from './properties-answer.ts'

const properties = { title: 'Été', authors: ['Anne Roux'], issued: '2025-03-14' }
const read = (value: unknown) => readPropertiesAnswer(JSON.stringify(value))

describe('what the hidden page answers of a document’s properties', () => {
  it('is taken as it is agreed', () => {
    const nothing = { title: null, authors: [], issued: null }
    for (const said of [properties, nothing]) {
      expect(read({ ok: true, properties: said })).toEqual({ ok: true, properties: said })
    }
    expect(read({ ok: false, problem: 'encrypted' })).toEqual({ ok: false, problem: 'encrypted' })
  })

  it.each([
    ['a title in several lines', { title: 'a\nb' }],
    ['a title that turns round', { title: 'a\u202Eb' }],
    ['a title that is not normalised', { title: 'e\u0301' }],
    ['an empty title', { title: '' }],
    ['a title without end', { title: 'x'.repeat(1_001) }],
    ['half a character', { authors: ['\ud83d'] }],
    ['a crowd of authors', { authors: Array(31).fill('x') }],
    ['a date that is none', { issued: 'yesterday' }],
    ['a field too many', { path: '/etc/passwd' }],
  ])('is refused with %s', (_what, wrong) => {
    expect(() => read({ ok: true, properties: { ...properties, ...wrong } })).toThrow()
  })

  it('is not made anything of where it is too long', () => {
    expect(() => readPropertiesAnswer(' '.repeat(1_000_001))).toThrow('too long')
  })
})
