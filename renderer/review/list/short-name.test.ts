import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test.each([
  ['Donald Trump', 'D. Trump'],
  ['Élan Vital', 'É. Vital'],
  ['E\u0301lan Vital', 'E\u0301. Vital'],
  ['𞤀𞤣𞤢𞤥 Bah', '𞤀. Bah'],
  ['Jean-Luc Godard', 'J. Godard'],
  ['the ministry', 'the ministry'],
  ['Ursula von der Leyen', 'Ursula von der Leyen'],
  ['Macron', 'Macron'],
])('%s is %s in short', (name, short) => {
  expect(shortName(name)).toBe(short)
})
