import { describe, expect, test } from 'vitest'
import { useTypeAhead, type Keystroke } from './useTypeAhead.ts'

const items = ['Annual report', 'Élan', 'Election act', 'Sea chart', 'Sea port register', 'Storm']
const self = (item: string): string => item
const press = (key: string, timeStamp = 0): Keystroke => ({ key, timeStamp })

function typing(current: number): (keys: string) => string | null {
  const find = useTypeAhead(items, current)
  return (keys) =>
    Array.from(keys)
      .map((key) => find(press(key), self))
      .at(-1) ?? null
}

describe('type-ahead', () => {
  test('goes to what begins with the letter, accents and case aside', () => {
    expect(typing(0)('e')).toBe('Élan')
    expect(typing(0)('É')).toBe('Élan')
  })

  test('takes several letters, and a space within them, as one beginning', () => {
    expect(typing(0)('ele')).toBe('Election act')
    expect(typing(0)('sea p')).toBe('Sea port register')
  })

  test('takes a letter that is two code units for one', () => {
    const find = useTypeAhead(['𞤀𞤣𞤢', '𞤀𞤺𞤢', 'Storm'], 0)
    expect(find(press('𞤀'), self)).toBe('𞤀𞤺𞤢')
  })

  test('goes on from the row at hand, and round again', () => {
    expect(typing(3)('s')).toBe('Sea port register')
    expect(typing(5)('s')).toBe('Sea chart')
  })

  test('begins anew after a pause', () => {
    const find = useTypeAhead(items, 0)
    expect(find(press('s', 500), self)).toBe('Sea chart')
    expect(find(press('t', 1_000), self)).toBe('Storm')
    expect(find(press('a', 2_000), self)).toBe('Annual report')
  })

  test('leaves what is no letter, and what nothing begins with, alone', () => {
    expect(typing(0)('z')).toBeNull()
    const find = useTypeAhead(items, 0)
    expect(find(press('Enter'), self)).toBeNull()
    expect(find(press(' '), self)).toBeNull()
    expect(find(press('?'), self)).toBeNull()
  })
})
