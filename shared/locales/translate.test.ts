import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from './translate.ts'

const english = { claim: { found: '{count} claim by {name} | {count} claims by {name}' } }
const french = { claim: { found: '{count} affirmation | {count} affirmations' } }
const withNone = { found: 'none | one | {count}' }

describe('translator', () => {
  it('finds a nested message and fills its slots', () => {
    expect(translator({ a: { b: 'Hello {name}' } }, 'en')('a.b', { name: 'Ana' })).toBe('Hello Ana')
  })

  it.each([
    [0, '0 claims by Ana'],
    [1, '1 claim by Ana'],
    [2, '2 claims by Ana'],
  ])('counts %i in English', (count, expected) => {
    expect(translator(english, 'en')('claim.found', { count, name: 'Ana' })).toBe(expected)
  })

  it.each([
    [0, '0 affirmation'],
    [1, '1 affirmation'],
    [2, '2 affirmations'],
  ])('counts %i in French, where nought is singular', (count, expected) => {
    expect(translator(french, 'fr')('claim.found', { count })).toBe(expected)
  })

  it.each([
    [0, 'none'],
    [1, 'one'],
    [7, '7'],
  ])('chooses among three forms for %i', (count, expected) => {
    expect(translator(withNone, 'en')('found', { count })).toBe(expected)
    expect(translator(withNone, 'fr')('found', { count })).toBe(expected)
  })

  it('writes numbers the way of the language', () => {
    expect(translator(english, 'en')('claim.found', { count: 1234, name: '' })).toContain('1,234')
    expect(translator(french, 'fr')('claim.found', { count: 1234 })).toContain('1\u202f234')
  })

  it('says a message again with other values, and in another form', () => {
    const t = translator(english, 'en')
    const said = [1, 2, 1, 3].map((count) => t('claim.found', { count, name: `N${count}` }))
    expect(said).toEqual(['1 claim by N1', '2 claims by N2', '1 claim by N1', '3 claims by N3'])
  })

  it('leaves a slot empty for which there is no value, now and later', () => {
    const t = translator({ said: '{name} says {words}' }, 'en')
    expect(t('said', { words: 'yes' })).toBe(' says yes')
    expect(t('said', { words: 'no', name: 'Ana' })).toBe('Ana says no')
    expect(t('said', { words: 'yes' })).toBe(' says yes')
  })

  it('puts in any value as it is', () => {
    const t = translator({ said: 'by {name}, {name}' }, 'en')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(t('said', { name })).toBe(`by ${name}, ${name}`)
      }),
      { examples: [['\uE000name\uE000'], ['$&'], ['']] },
    )
  })

  it('leaves message syntax in a value alone', () => {
    const name = "{count} | @:claim.found {'x'}"
    expect(translator({ said: 'by {name}' }, 'en')('said', { name })).toBe(`by ${name}`)
  })
})
