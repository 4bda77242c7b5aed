import { describe, expect, test } from 'vitest'
import { dateInWords } from './dates-in-words.ts'

const first = new Date('2026-12-01T09:00:00Z')

describe('a date in words', () => {
  test.each([
    ['fr', 'fr-FR', 'full', 'mardi 1er décembre 2026'],
    ['fr', 'fr-FR', 'medium', '1er déc. 2026'],
    ['fr', 'fr-CA', 'long', '1er décembre 2026'],
    ['fr', 'fr-BE', 'short', '1/12/26'],
    ['en', 'en-GB', 'long', '1 December 2026'],
  ] as const)(
    'has its first of a month as one writes it in %s (%s, %s)',
    (language, tag, dateStyle, told) => {
      const format = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' })
      expect(dateInWords(language, format.formatToParts(first))).toBe(told)
    },
  )

  test('has every other day as it is', () => {
    const format = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
    const told = (day: string): string => dateInWords('fr', format.formatToParts(new Date(day)))
    expect([told('2026-12-11'), told('2026-12-31')]).toEqual([
      '11 décembre 2026',
      '31 décembre 2026',
    ])
  })
})
