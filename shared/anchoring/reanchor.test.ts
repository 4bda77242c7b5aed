import { describe, expect, it } from 'vitest'
import { draftOf, follow, followThrough, spanOf } from './draft-cases.ts'
import { reanchor } from './reanchor.ts'

const storm = `Storm cuts off three villages

A storm cut off three villages in the Orsa valley on Monday night. Twelve people were injured, the rescue
service said. The road to Brevik remains closed.

Mayor Alma Corvin said that the bridge would reopen before Friday. She asked residents to stay at home.

The power company Estera is still repairing two lines. Schools in Marholm reopen on Wednesday.`

/** What becomes of words when something is put in place of something else. */
function after(
  claim: string,
  changes: readonly (readonly [from: string, to: string])[],
  { text = storm, occurrence = 1 } = {},
): string {
  return followThrough(text, claim, changes, occurrence)
}

describe('a claim whose words stayed', () => {
  it('is kept where other sentences are put in, taken out and reworded', () => {
    const edits = [
      ['A storm cut off', 'Officials said on Tuesday that a heavy storm had cut off'],
      ['The road to Brevik remains closed.', ''],
      ['Schools in', 'Nobody was hurt at the mill. Schools in'],
    ] as const
    expect(after('Twelve people were injured', edits)).toBe('kept: Twelve people were injured')
    expect(after('the bridge would reopen before Friday', edits)).toBe(
      'kept: the bridge would reopen before Friday',
    )
  })

  it('is asked about where two sentences were made of its own that have its words alike', () => {
    const edits = [
      [
        'Schools in Marholm reopen on Wednesday.',
        'Schools in Marholm reopen on Wednesday, the town said. Buses will run. Schools in Marholm reopen on Wednesday, the county said.',
      ],
    ] as const
    expect(after('Schools in Marholm reopen on Wednesday', edits)).toMatch(/^unsure/)
  })

  it('is kept where the rest of its sentence is reworded', () => {
    expect(
      after('the bridge would reopen before Friday', [
        [
          'Mayor Alma Corvin said that',
          'Speaking to reporters at noon, Mayor Alma Corvin promised that',
        ],
      ]),
    ).toBe('kept: the bridge would reopen before Friday')
  })

  it('is moved where it now stands beyond two sentences that stayed', () => {
    expect(
      after('road to Brevik remains closed', [
        ['The road to Brevik remains closed.', ''],
        ['stay at home.', 'stay at home. The road to Brevik remains closed.'],
      ]),
    ).toBe('moved: road to Brevik remains closed')
  })

  it('is asked about where it moved and names nothing, and what leads up to it names others', () => {
    expect(
      after('Twelve people were injured', [
        ['Twelve people were injured, the rescue service said. ', ''],
        ['stay at home.', 'stay at home. Twelve people were injured, the rescue service said.'],
      ]),
    ).toBe('unsure: Twelve people were injured')
  })

  it('is kept where it only changed places with its neighbour', () => {
    expect(
      after('Twelve people were injured', [
        ['Twelve people were injured, the rescue service said. ', ''],
        ['remains closed.', 'remains closed. Twelve people were injured, the rescue service said.'],
      ]),
    ).toBe('kept: Twelve people were injured')
  })

  it('is kept where a paragraph is cut in two', () => {
    expect(after('Twelve people were injured', [['night. Twelve', 'night.\n\nTwelve']])).toBe(
      'kept: Twelve people were injured',
    )
  })

  it('is kept where its sentence is merged with the next', () => {
    expect(
      after('The road to Brevik remains closed.', [
        ['service said. The road', 'service said, and the road'],
      ]),
    ).toBe('kept: the road to Brevik remains closed.')
  })

  it('is kept where its sentence is split', () => {
    expect(
      after('Twelve people were injured', [
        [
          'Twelve people were injured, the rescue',
          'Twelve people were injured. That is what the rescue',
        ],
      ]),
    ).toBe('kept: Twelve people were injured')
  })

  it('is kept where quotation marks, apostrophes, spaces, dashes and dots are set otherwise', () => {
    const text = `Title\n\n"It's done - at last...", said Ms Holm. The price rose by 12 % to 1 200 euros.`
    const changes = [
      ['"It\'s done - at last..."', '«\u00a0It’s done — at last…\u00a0»'],
      ['12 %', '12\u202f%'],
      ['1 200', '1\u202f200'],
    ] as const
    expect(after('"It\'s done - at last..."', changes, { text })).toBe(
      'kept: «\u00a0It’s done — at last…\u00a0»',
    )
    expect(after('The price rose by 12 % to 1 200 euros.', changes, { text })).toBe(
      'kept: The price rose by 12\u202f% to 1\u202f200 euros.',
    )
  })

  it('is kept with the marks at its ends, also where a paragraph begins after the first or before the last', () => {
    const claim =
      '.\n\nMayor Alma Corvin said that the bridge would reopen before Friday. She asked residents to stay at home.\n\n'
    expect(
      after(claim, [['Schools in Marholm reopen on Wednesday.', 'Schools stay closed.']]),
    ).toBe(`kept: ${claim}`)
  })
})

describe('a claim whose words changed', () => {
  it.each([
    ['a corrected number', 'Twelve people were injured', 'Fifteen people were injured'],
    ['digits for words', 'Twelve people were injured', '12 people were injured'],
    [
      'a negation',
      'The road to Brevik remains closed',
      'The road to Brevik no longer remains closed',
    ],
    ['a respelled name', 'Mayor Alma Corvin', 'Mayor Alma Korvin'],
    ['another wording', 'still repairing two lines', 'still working on two of its lines'],
  ])('is changed by %s', (_, from, to) => {
    expect(after(from, [[from, to]])).toBe(`changed: ${to}`)
  })

  it('is changed by two numbers that are swapped', () => {
    const text = 'Title\n\nThe club won 3 games and lost 5 games in May. Nobody minds.'
    expect(
      after(
        'won 3 games and lost 5 games',
        [['won 3 games and lost 5', 'won 5 games and lost 3']],
        {
          text,
        },
      ),
    ).toBe('changed: won 5 games and lost 3 games')
  })

  it('is changed in a headline that is rewritten', () => {
    expect(
      after('Storm cuts off three villages', [
        ['Storm cuts off three villages', 'Storm cuts off four villages in valley'],
      ]),
    ).toMatch(/^changed: Storm cuts off four villages/)
  })

  it.each([
    ['more than', 'Twelve people were injured', 'More than twelve people were injured'],
    ['on Sunday', 'reopen on Wednesday', 'reopen on Wednesday or on Sunday'],
  ])('is changed where its clause takes in more: %s', (_, from, to) => {
    expect(after(from, [[from, to]])).toBe(`changed: ${to}`)
  })

  it('is changed where a negation is put in just ahead of it', () => {
    expect(after('reopen on Wednesday', [['reopen on', 'do not reopen on']])).toBe(
      'changed: not reopen on Wednesday',
    )
  })
})

describe('a claim that is not there any more', () => {
  it('is orphaned', () => {
    expect(after('She asked residents', [['She asked residents to stay at home.', '']])).toBe(
      'orphaned',
    )
  })

  it('is orphaned where the clause is cut and its sentence stays', () => {
    const text =
      'Title\n\nThe minister left for Lund and the price of bread doubled in a year. Nobody minds.'
    expect(
      after('the price of bread doubled', [[' and the price of bread doubled in a year', '']], {
        text,
      }),
    ).toBe('orphaned')
  })

  it('is orphaned where it is a copy that was removed and its twin stays', () => {
    const text = `Title\n\nThe mayor spoke at noon. Police said nobody was hurt. The road is open.

The bridge is closed. Police said nobody was hurt. Trains run.`
    const changes = [[' Police said nobody was hurt. Trains', ' Trains']] as const
    expect(after('nobody was hurt', changes, { text, occurrence: 2 })).toBe('orphaned')
    expect(after('nobody was hurt', changes, { text, occurrence: 1 })).toBe('kept: nobody was hurt')
  })
})

describe('a transcript without a full stop', () => {
  const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
  const words = Array.from({ length: 12_000 }, (_, index) =>
    index
      .toString(26)
      .padStart(3, '0')
      .replace(/./g, (digit) => LETTERS.charAt(Number.parseInt(digit, 26))),
  )

  it('has its claims found again before anybody gives up', () => {
    const revised = words.with(4_000, 'changed').toSpliced(8_000, 1)
    const before = draftOf(`Transcript\n\n${words.join(' ')}`)
    const after = draftOf(`Transcript\n\n${revised.join(' ')}`)
    const claims = Array.from({ length: 60 }, (_, nth) =>
      words.slice(nth * 200 - 3, nth * 200 + 5).join(' '),
    ).slice(1)
    const found = reanchor(
      { before, after },
      claims.map((claim) => spanOf(before, claim)),
    )
    const outcomes = found.map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(claims.length - 2)
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(2)
  })
})

describe('a claim in a sentence of which more than a thousand words have changed', () => {
  const claim = 'the ferry Tern carried 1,200 passengers to Lund in March'
  /** Of every three words one is another in each draft. */
  const around = (from: number, one: string): string =>
    Array.from({ length: 900 }, (_, at) => `word${from + at} of ${one}${from + at}`).join(' ')
  const transcript = (one: string, words: string): string =>
    `Minutes\n\nThey said ${around(0, one)} ${words} ${around(900, one)} so they did.`

  it.each([
    ['kept', claim],
    ['changed', 'the ferry Tern carried 1,300 passengers to Lund in March'],
  ])('is %s where it stands among them', (outcome, now) => {
    const before = draftOf(transcript('a', claim))
    const after = draftOf(transcript('b', now))
    expect(follow(before, after, spanOf(before, claim))).toBe(`${outcome}: ${now}`)
  })
})
