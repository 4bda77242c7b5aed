import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDate, numericOrderOf } from './read-date.ts'

const read = (text: string) => findDate(text, 'day-month')?.date ?? null

describe('findDate', () => {
  it.each([
    ['le 4 mars 2026', '2026-03-04'],
    ['1er\u00A0avril 2026', '2026-04-01'],
    ['Publié le 12 novembre 2026 à 14h05', '2026-11-12'],
    ['jeudi 12 NOVEMBRE 2026', '2026-11-12'],
    ['15 août 2026', '2026-08-15'],
    ['3 févr. 2026', '2026-02-03'],
    ['Nov. 12, 2026', '2026-11-12'],
    ['November 12th 2026', '2026-11-12'],
    ['12 Sept. 2026', '2026-09-12'],
    ['the 2nd March, 2026', '2026-03-02'],
    ['2026-11-12T14:05:00+01:00', '2026-11-12'],
    ['2026-11-12', '2026-11-12'],
    ['12/11/2026', '2026-11-12'],
    ['12.11.26', '2026-11-12'],
    ['11/25/2026', '2026-11-25'],
    ['29 February 2028', '2028-02-29'],
  ])('reads %s', (text, date) => {
    expect(read(text)).toBe(date)
  })

  it.each([
    'le 31 avril 2026',
    '29 février 2026',
    '12 novembre',
    'mars 2026',
    '13/13/2026',
    '1/2',
    'version 1.2.2026.4',
    'le 4 marsouins 2026',
    '112 mars 2026',
  ])('finds no date in %s', (text) => {
    expect(read(text)).toBeNull()
  })

  it('reads numbers that make sense both ways in the order of the language', () => {
    expect(findDate('03/04/2026', 'day-month')?.date).toBe('2026-04-03')
    expect(findDate('03/04/2026', 'month-day')?.date).toBe('2026-03-04')
    expect(['fr', 'fr-CA', 'en', 'en-US', 'en-GB', 'en-AU'].map(numericOrderOf)).toEqual([
      'day-month',
      'day-month',
      'month-day',
      'month-day',
      'day-month',
      'day-month',
    ])
  })

  it('gives the first of several, and where it stands', () => {
    const text = 'Mis à jour le 13/11/2026, publié le 12 novembre 2026'
    const found = findDate(text, 'day-month')
    expect(text.slice(found?.start, found?.end)).toBe('13/11/2026')
  })

  it('reads back every day as French and English write it', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.constantFrom('fr', 'en-GB', 'en-US'), (time, language) => {
        const write = (dateStyle: 'long' | 'medium' | 'full') =>
          new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(time)
        const date = time.toISOString().slice(0, 10)
        for (const style of ['long', 'medium', 'full'] as const) {
          expect(read(write(style))).toBe(date)
        }
      }),
    )
  })
})
