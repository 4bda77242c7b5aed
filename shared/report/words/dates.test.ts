import { describe, expect, it } from 'vitest'
import type { CslDate } from '../../project/sources.ts'
import { formatCslDate, isoCslDate, momentFormat, periodFormat } from './dates.ts'

const csl = (...parts: number[]) => ({ 'date-parts': [parts] as [number[]] })

describe('formatCslDate', () => {
  it.each([
    [csl(2025, 3, 14), '14 March 2025', '14 mars 2025'],
    [csl(2025, 3, 1), '1 March 2025', '1er mars 2025'],
    [csl(2025, 3), 'March 2025', 'mars 2025'],
    [csl(2025), '2025', '2025'],
    [csl(25), '25', '25'],
  ])('is as exact as %j', (date, english, french) => {
    expect(formatCslDate(date, 'en')).toBe(english)
    expect(formatCslDate(date, 'fr')).toBe(french)
  })

  it.each([
    [csl(2025, 2, 30), 'February 2025', '2025-02'],
    [csl(2025, 13, 1), '2025', '2025'],
    [csl(-44, 3, 15), '-44', '-44'],
    [csl(999_999_999, 1, 1), '999999999', '999999999'],
  ])('leaves out what no calendar has in %j', (date, english, iso) => {
    expect(formatCslDate(date, 'en')).toBe(english)
    expect(isoCslDate(date)).toBe(iso)
  })
})

describe('dates that are no single day', () => {
  it.each([
    [
      { 'date-parts': [[2024, 3], [2025]] },
      'March 2024 – 2025',
      'mars 2024 – 2025',
      '2024-03/2025',
    ],
    [{ 'date-parts': [[1914]], circa: true }, 'c. 1914', 'vers 1914', '1914'],
    [{ 'date-parts': [[2025]], season: 3 }, 'autumn 2025', 'automne 2025', '2025'],
    [{ literal: 'sine anno' }, 'sine anno', 'sine anno', ''],
  ] satisfies [CslDate, string, string, string][])(
    'are told as they are: %j',
    (date, english, french, iso) => {
      expect(formatCslDate(date, 'en')).toBe(english)
      expect(formatCslDate(date, 'fr')).toBe(french)
      expect(isoCslDate(date)).toBe(iso)
    },
  )
})

describe('momentFormat', () => {
  it('tells the time of the place, not of UTC', () => {
    const moment = '2025-03-14T23:30:00.000Z'
    expect(momentFormat('en', 'Europe/Paris')(moment)).toBe('15 March 2025 at 00:30')
    expect(momentFormat('fr', 'America/New_York')(moment)).toBe('14 mars 2025 à 19:30')
  })
})

describe('periodFormat', () => {
  it('names the time zone and tells the common day once', () => {
    const period = periodFormat('en', 'UTC')
    expect(period('2025-03-14T09:00:00.000Z', '2025-03-14T10:30:00.000Z')).toMatch(
      /^14 March 2025.*09:00.*10:30.*UTC$/,
    )
  })

  it('tells one moment once', () => {
    const moment = '2025-03-01T09:00:00.000Z'
    expect(periodFormat('fr', 'UTC')(moment, moment)).toBe('1er mars 2025 à 09:00 UTC')
  })
})
