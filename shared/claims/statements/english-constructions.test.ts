import { describe, expect, it } from 'vitest'
import { attributionsIn } from '../suggest-in-article.ts'

/** Constructions of attribution, a sentence each; the whole of each list is what is found in it. */
describe('suggestClaims on what newsrooms write in English', () => {
  it.each<[string, string[]]>([
    ['The mayor, Anne Stone, pledged to close the bridge.', ['Anne Stone: to close the bridge']],
    [
      'Anne Stone accused the council of hiding the report.',
      ['Anne Stone: the council of hiding the report'],
    ],
    ['Anne Stone closed the bridge and said the dam was old.', ['Anne Stone: the dam was old']],
    [
      'Anne Stone acknowledged that the dam was old, but said it was safe.',
      ['Anne Stone: the dam was old', 'Anne Stone: it was safe'],
    ],
    [
      'Anne Stone told the chamber that the pool, which opened in 1934, lost £412,000 last year.',
      ['Anne Stone: the pool, which opened in 1934, lost £412,000 last year'],
    ],
    [
      'The bridge, Anne Stone said, is closed.',
      ['Anne Stone: The bridge, Anne Stone said, is closed'],
    ],
    [
      'The bridge that Anne Stone built cost £12 million, twice the 2019 estimate.',
      ['–: The bridge that Anne Stone built cost £12 million, twice the 2019 estimate'],
    ],
    ['Anne Stone blamed “a decade of neglect”.', ['Anne Stone: a decade of neglect']],
    [
      "'The bridge is closed,' said Anne Stone, who runs a shop.",
      ['Anne Stone: The bridge is closed'],
    ],
    [
      'Anne Stone, a researcher who took the locks apart, said the bridge was closed.',
      ['Anne Stone: the bridge was closed'],
    ],
    [
      'According to a survey by Marlow University, the bridge is closed.',
      ['Marlow University: the bridge is closed'],
    ],
    ['Officials said more rain was expected.', ['Officials: more rain was expected']],
    [
      'The bridge is, according to Anne Stone, too old.',
      ['Anne Stone: The bridge is, according to Anne Stone, too old'],
    ],
    [
      'It was, Anne Stone added, “our last word and our best”.',
      ['Anne Stone: It was, Anne Stone added, “our last word and our best”'],
    ],
    [
      'If the dam breaks, Anne Stone said, the bridge will fall.',
      ['Anne Stone: If the dam breaks, Anne Stone said, the bridge will fall'],
    ],
    [
      'The bridge will close, the council said, unless the dam is rebuilt.',
      ['the council: The bridge will close, the council said, unless the dam is rebuilt'],
    ],
    [
      'Anne Stone, whose bridge had closed, blamed the dam: “You could not build a bridge on that.”',
      ['Anne Stone: You could not build a bridge on that'],
    ],
    ['Anne Stone was adamant that the bridge would stand.', ['Anne Stone: the bridge would stand']],
    [
      'Anne Stone felt the bridge had been “far too old”.',
      ['Anne Stone: the bridge had been “far too old”'],
    ],
    [
      'Two of the bridges he built, Anne Stone admitted, would fall.',
      ['Anne Stone: Two of the bridges he built, Anne Stone admitted, would fall'],
    ],
    [
      'Anne Stone told lawmakers last week the bridge would close.',
      ['Anne Stone: the bridge would close'],
    ],
    [
      'Anne Stone said only that she had “acted properly throughout”.',
      ['Anne Stone: she had “acted properly throughout”'],
    ],
    [
      'Anne Stone strongly denied the bridge had been closed.',
      ['Anne Stone: strongly denied the bridge had been closed'],
    ],
    [
      '“The bridge is old,” said Anne Stone, a professor, adding that the dam was safe.',
      ['Anne Stone: The bridge is old', 'Anne Stone: the dam was safe'],
    ],
    [
      'State figures show the cut was closer to 8 percent.',
      ['State figures: the cut was closer to 8 percent'],
    ],
  ])('%s', (sentence, expected) => {
    for (const one of expected) expect(attributionsIn(sentence, 'en')).toContain(one)
  })

  it('tells who speaks from whom they speak to', () => {
    const article = [
      'Marlow lose',
      '“The bridge is old,” said the Marlow manager, Emeka Stone.',
      'Anne Stone told Marlow Sound that the dam was safe.',
    ]
    expect(attributionsIn(article.join('\n\n'), 'en').slice(-2)).toEqual([
      'Emeka Stone: The bridge is old',
      'Anne Stone: the dam was safe',
    ])
  })

  it('knows somebody again by where they come from', () => {
    const article = [
      'The bridge',
      '“The bridge is old,” said Lars Holm. The Dane added that the dam was safe.',
    ]
    expect(attributionsIn(article.join('\n\n'), 'en').at(-1)).toBe('Lars Holm: the dam was safe')
  })

  it('gives a quotation without a report to whom the sentence before is about', () => {
    const article = 'The bridge\n\nAnne Stone runs the bridge. She laughed. “Ask me when it snows.”'
    expect(attributionsIn(article, 'en').at(-1)).toBe('Anne Stone: Ask me when it snows')
  })

  it.each<[string, string]>([
    ['In a statement the council said the dam was old.', 'the council: the dam was old'],
    ['According to people at the port, the dam is old.', 'people at the port: the dam is old'],
  ])('%s', (sentence, expected) => {
    expect(attributionsIn(sentence, 'en')).toContain(expected)
  })

  it('gives the answers of questions and answers to who is interviewed', () => {
    const article = [
      'Anne Stone on the bridge',
      'Anne Stone has run the port since 2018.',
      'Q: Is the bridge safe?',
      'A: It is. We rebuilt it in 2021.',
      'Q: And the dam?',
      'A: Next year.',
    ]
    expect(attributionsIn(article.join('\n\n'), 'en').slice(-2)).toEqual([
      'Anne Stone: We rebuilt it in 2021',
      'Anne Stone: Next year',
    ])
  })
})
