import { describe, expect, test } from 'vitest'
import { readTimeOfDay } from './time-of-day.ts'

describe('a time of day', () => {
  test.each([
    ['14:02', 14, 2],
    [' 9:30 ', 9, 30],
    ['14h02', 14, 2],
    ['14 h 02', 14, 2],
    ['14\u00a0h', 14, 0],
    ['14.02', 14, 2],
    ['9', 9, 0],
    ['2:02 PM', 14, 2],
    ['2\u202fp.m.', 14, 0],
    ['12 am', 0, 0],
    ['12:30pm', 12, 30],
    ['0:00', 0, 0],
    ['23:59', 23, 59],
  ])('is read as people write it: %s', (text, hours, minutes) => {
    expect(readTimeOfDay(text)).toEqual({ hours, minutes })
  })

  test.each(['', 'noon', '24:00', '9:60', '9:5', '13 pm', '0 am', '-1:00', '14:02:03', '1402'])(
    'is none: “%s”',
    (text) => {
      expect(readTimeOfDay(text)).toBeNull()
    },
  )
})
