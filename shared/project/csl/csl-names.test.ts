import { describe, expect, it } from 'vitest'
import { parseNames, readName, showName } from './csl-names.ts'

describe('names', () => {
  it('keeps a name with several commas as it is', () => {
    expect(parseNames('Ministry of Works, Roads, and Bridges')).toEqual([
      { literal: 'Ministry of Works, Roads, and Bridges' },
    ])
  })

  it.each([
    [{ literal: 'Agence du fleuve' }, 'Agence du fleuve', 'Agence du fleuve'],
    [
      { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
      'Vincent van Gogh',
      'van Gogh, Vincent',
    ],
    [
      { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' },
      'Charles de Gaulle',
      'Gaulle, Charles de',
    ],
    [
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.', 'comma-suffix': true },
      'Martin Luther King, Jr.',
      'King, Martin Luther Jr.',
    ],
    [{ family: 'Mao', given: 'Zedong', 'static-ordering': true }, 'Mao Zedong', 'Mao, Zedong'],
  ])('says and sorts %j', (name, said, sorted) => {
    expect(readName(name)).toBe(said)
    expect(showName(name)).toBe(sorted)
  })
})
