import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CslDate } from '../sources.ts'
import { parseDate, showDate } from './typed-dates.ts'

describe('a date as it is typed', () => {
  it.each([
    ['2025', [[2025]]],
    ['2025-03', [[2025, 3]]],
    ['2024-02-29', [[2024, 2, 29]]],
    ['14/03/2025', [[2025, 3, 14]]],
    ['03/14/2025', [[2025, 3, 14]]],
    ['5.5.2025', [[2025, 5, 5]]],
    ['14 mars 2025', [[2025, 3, 14]]],
    ['1er août 2025', [[2025, 8, 1]]],
    ['1 aout 2025', [[2025, 8, 1]]],
    ['March 14, 2025', [[2025, 3, 14]]],
    ['14 March 2025', [[2025, 3, 14]]],
    ['2nd Feb. 2025', [[2025, 2, 2]]],
    ['14\u202Fjanv.\u00A02025', [[2025, 1, 14]]],
    ['mars 2025', [[2025, 3]]],
    ['2024/2025', [[2024], [2025]]],
    [
      '2025-03-01/2025-03-14',
      [
        [2025, 3, 1],
        [2025, 3, 14],
      ],
    ],
  ])('is read from %s', (text, parts) => {
    expect(parseDate(text)).toEqual({ 'date-parts': parts })
  })

  it('can be unsure', () => {
    expect(parseDate('1914~')).toEqual({ 'date-parts': [[1914]], circa: true })
  })

  it.each([
    '2025-13',
    '2025-02-29',
    '03/04/2025',
    '31/02/2025',
    '2025-3-1',
    'March',
    'ju 2025',
    'jui 2025',
    '30 février 2025',
    '2025/13',
    '14 mars',
    '',
  ])('is refused where it is none or could be another: "%s"', (text) => {
    expect(parseDate(text)).toBeNull()
  })

  it('is shown so that it is read as the same date', () => {
    const day = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 3 }), fc.boolean(), (date, length, circa) => {
        const all = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
        const csl: CslDate = { 'date-parts': [all.slice(0, length)], ...(circa && { circa }) }
        expect(parseDate(showDate(csl))).toEqual(csl)
      }),
    )
  })
})

describe('a CSL date', () => {
  it('has parts or words', () => {
    expect(CslDate.safeParse({ literal: 'undated' }).success).toBe(true)
    expect(CslDate.safeParse({ circa: true }).success).toBe(false)
  })

  it('told in words is shown in them', () => {
    expect(showDate({ literal: 'spring of the flood' })).toBe('spring of the flood')
  })
})
