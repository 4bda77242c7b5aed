import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** Of an article whose only paragraph it is. */
function attributions(paragraph: string): readonly string[] {
  return attributionsIn(`The bridge\n\n${paragraph}`, 'en')
}

describe('English words for who speaks and how', () => {
  it.each([
    [
      'Anne Stone reminded him that the bridge had cost £212m.',
      'Anne Stone: the bridge had cost £212m',
    ],
    [
      'Anne Stone termed the report “baseless and politically motivated”.',
      'Anne Stone: baseless and politically motivated',
    ],
    [
      'The bridge was closed in 2018, as per Anne Stone.',
      'Anne Stone: The bridge was closed in 2018',
    ],
    [
      'The bridge was closed in 2018, county records show.',
      'county records: The bridge was closed in 2018',
    ],
    ['By its count, 3,000 bridges are old.', '–: 3,000 bridges are old'],
    [
      'A paper published by Marlow Institute found that the bridge was old.',
      'Marlow Institute: the bridge was old',
    ],
    [
      'Anne Stone said in a release that the bridge was old. The release says the dam is safe.',
      'Anne Stone: the dam is safe',
    ],
    [
      'The bridge is old. Independent TD Mossie Hannafin said it would close.',
      'Mossie Hannafin: it would close',
    ],
  ])('%s', (paragraph, expected) => {
    expect(attributions(paragraph)).toContain(expected)
  })
})
