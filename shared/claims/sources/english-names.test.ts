import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** The speaker of the last suggestion. */
function lastSpeaker(paragraph: string): string | undefined {
  return attributionsIn(`The bridge\n\n${paragraph}`, 'en').at(-1)?.split(':')[0]
}

describe('the name of whoever speaks, in English', () => {
  it.each([
    [
      'is without what an office is of',
      'Superintendent of Police Irfan Qazi said the bridge was old.',
      'Irfan Qazi',
    ],
    [
      'neither with an article',
      'Leader of the Opposition Meenal Apte said the bridge was old.',
      'Meenal Apte',
    ],
    [
      'is what somebody is named, also before other verbs',
      'A farmer named Wendell Proctor had called her and told her that the bridge was old.',
      'Wendell Proctor',
    ],
    [
      'is not that of whom the speaker named',
      'A council named Anne Stone its head and said the bridge was old.',
      'a council',
    ],
    [
      'is without where a paper is',
      'Die Neue Warte in Hamburg reports that the bridge is old.',
      'Die Neue Warte',
    ],
    [
      'is a firm’s, not that of what it sells',
      'Anne Stone sold Parcel Plus. Parcel said the bridge was old.',
      'Parcel',
    ],
    [
      'is not that of a person for figures of officials',
      'The Sahya Trust said the dam was old. The bridge is old, according to official data.',
      'official data',
    ],
    [
      'is not what several of a party are',
      'Several Young Greens in Dublin said the bridge was old.',
      'several Young Greens in Dublin',
    ],
    [
      'is that of a body for its report',
      'The Orvane Institute said the dam was old. Anne Stone said it was not. Its report says the bridge is old.',
      'Orvane Institute',
    ],
    [
      'is that of a woman for her estimate',
      'The Harlans closed the bridge. Delphine Rusk laughed. The Harlans said it was old. By her estimate, the bridge cost two million.',
      'Delphine Rusk',
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(lastSpeaker(paragraph)).toBe(expected)
  })
})
