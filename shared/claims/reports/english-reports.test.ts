import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

function attributions(sentence: string): readonly string[] {
  return attributionsIn(`The bridge\n\n${sentence}`, 'en')
}

describe('English reports', () => {
  it.each([
    ['The bridge is old, per the sheriff’s office.', ['the sheriff’s office: The bridge is old']],
    ['The bridge costs $5 a head, per day.', ['–: The bridge costs $5 a head, per day']],
    [
      'According to gauge data from the Marlow Water Authority, the bridge is old.',
      ['Marlow Water Authority: the bridge is old'],
    ],
    ['By Quillon’s count, 3,000 bridges are old.', ['Quillon: 3,000 bridges are old']],
    ['For Anne Stone, however, the bridge is old.', ['Anne Stone: the bridge is old']],
    ['Experts caution, though, that the bridge is old.', ['Experts: the bridge is old']],
    [
      'The Toll now says the bridge closed in 2027, citing two people familiar with the talks.',
      ['Toll: the bridge closed in 2027'],
    ],
    [
      'When the mayor, Anne Stone, told them on Tuesday that the bridge would open by 2029, there was laughter behind her.',
      ['Anne Stone: the bridge would open by 2029'],
    ],
    [
      'That bridge, first reported by The Toll, was closed in May.',
      ['–: That bridge, first reported by The Toll, was closed in May'],
    ],
    [
      'When asked for proof, Anne Stone pointed to a bridge of 1921.',
      ['–: When asked for proof, Anne Stone pointed to a bridge of 1921'],
    ],
  ])('%s', (sentence, expected) => {
    expect(attributions(sentence)).toEqual(expected)
  })

  it('end where the speaker writes down what was said', () => {
    const sentence = '“The bridge is heavier than it looks,” she said, and wrote it down.'
    expect(attributions(sentence)).toEqual(['–: The bridge is heavier than it looks'])
  })

  it('are not taken from a name that is a preposition elsewhere', () => {
    const sentence = 'One of the authors, Per Nygaard, now works for the bridge in Marlow.'
    expect(attributions(sentence)).toEqual([`–: ${sentence.slice(0, -1)}`])
  })
})
