import { describe, expect, it } from 'vitest'
import { followThrough } from './draft-cases.ts'

describe('words that still stand somewhere', () => {
  const text = `Title

A bus overturned near Halden on Monday. Three people were injured. The driver was fined.

In Lund the market opened at noon. The mayor came by train.`

  it('are orphaned where they now speak of another place', () => {
    const changes = [
      ['A bus overturned near Halden on Monday.', 'A fire broke out in Norby on Sunday.'],
      ['The driver was fined.', 'A shop burnt down.'],
    ] as const
    expect(followThrough(text, 'Three people were injured', changes)).toBe('orphaned')
  })

  it('are kept where only the wording around them changed', () => {
    const changes = [
      [
        'A bus overturned near Halden on Monday.',
        'Near Halden, a bus turned over on Monday morning.',
      ],
      ['The driver was fined.', 'A shop burnt down.'],
    ] as const
    expect(followThrough(text, 'Three people were injured', changes)).toBe(
      'kept: Three people were injured',
    )
  })

  it('are asked about where their sentence now names another place', () => {
    expect(followThrough(text, 'the market opened at noon', [['In Lund', 'In Vester']])).toBe(
      'unsure: the market opened at noon',
    )
  })
})

describe('a claim of which nobody can tell', () => {
  it('is asked about where one of two copies side by side is removed', () => {
    const text =
      'Title\n\nThe mayor spoke. Nobody was hurt at all. Nobody was hurt at all. Trains run.'
    expect(
      followThrough(text, 'Nobody was hurt at all.', [
        ['Nobody was hurt at all. Nobody', 'Nobody'],
      ]),
    ).toBe('unsure: Nobody was hurt at all.')
  })
})
