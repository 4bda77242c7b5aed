import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

describe('the subject of an English verb of speech', () => {
  it.each([
    [
      'goes over a participle and a date',
      'A video posted Aug. 3 by Brody Stone, a fishing guide, claims that the bridge was old.',
      'Brody Stone: the bridge was old',
    ],
    [
      'goes over a participle and a name',
      'A farmer named Wendell Stone told her that the bridge was old.',
      'Wendell Stone: the bridge was old',
    ],
    [
      'ends in a name that looks like a verb',
      'Anne Stone, a historian at Lowell State, told me that the bridge was old.',
      'Anne Stone: the bridge was old',
    ],
    [
      'begins with a noun that looks like a verb',
      'The bridge is old, state records show.',
      'state records: The bridge is old',
    ],
    [
      'has a think tank in it, which thinks nothing',
      'Anne Stone, of the left-leaning think tank Common Ground, believes the institute “asked the wrong question and got the right answer”.',
      'Anne Stone: the institute “asked the wrong question and got the right answer”',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(attributionsIn(`The bridge\n\n${sentence}`, 'en')).toEqual([expected])
  })
})
