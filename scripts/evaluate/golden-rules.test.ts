import { describe, expect, it } from 'vitest'
import { parseGoldenRules, passesRule } from './golden-rules.ts'

const parse = (rules: unknown) => parseGoldenRules({ path: 'x.json', text: JSON.stringify(rules) })

describe('golden rules', () => {
  it('reads rules for our languages and those without one, and leaves others out', () => {
    const rule = { text: 'A. B.', expected: ['A.', 'B.'] }
    const read = parse([
      { ...rule, lang: 'English' },
      { ...rule, lang: 'fr' },
      { ...rule, lang: 'German' },
      rule,
    ])
    expect(read.map(({ language }) => language)).toEqual(['en', 'fr', null])
  })

  it('passes a rule whose sentences are the same but for white space', () => {
    const rule = { language: null, text: '', expected: ['A b.', 'C.'] }
    expect(passesRule(['A\u00A0 b.', 'C. '], rule)).toBe(true)
    expect(passesRule(['A b. C.'], rule)).toBe(false)
    expect(passesRule(['A b.', 'C.', ''], rule)).toBe(false)
  })

  it('is bad input if it is no JSON, no list of rules, or none for our languages', () => {
    expect(() => parseGoldenRules({ path: 'x.json', text: '[' })).toThrow('x.json is not JSON.')
    expect(() => parse([{ text: 'A.' }])).toThrow('not a list of rules')
    expect(() => parse([{ lang: 'German', text: 'A.', expected: ['A.'] }])).toThrow('no rule for')
  })
})
