import { describe, expect, it } from 'vitest'
import { parseGoldArticle } from './gold-article.ts'

const parse = (lines: readonly string[], head = 'language: en\n\n# The title\n') =>
  parseGoldArticle({ path: 'x.gold', text: `${head}\n${lines.join('\n')}\n` })

describe('an annotated article', () => {
  const article = parse([
    '+\tnumber,event\t\tTen people left.',
    '-\tquotation\tAnn Lee;Bo Roux\t“⟦We go⟧,” she said, and he: “⟦We stay⟧.”',
    '',
    '+\tstatement\tBo Roux\tHe says ⟦A⟧ and that ⟦B⟧.',
  ])

  it('becomes a heading and paragraphs of sentences joined by a space', () => {
    expect(article.language).toBe('en')
    expect(article.blocks).toEqual([
      { type: 'heading', level: 1, text: 'The title' },
      {
        type: 'paragraph',
        text: 'Ten people left. “We go,” she said, and he: “We stay.”',
      },
      { type: 'paragraph', text: 'He says A and that B.' },
    ])
  })

  it('has its sentences and spans where they stand in the canonical text', () => {
    const sentences = article.paragraphs.flat()
    const words = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end)
    expect(sentences.map(({ span }) => words(span))).toEqual([
      'Ten people left.',
      '“We go,” she said, and he: “We stay.”',
      'He says A and that B.',
    ])
    expect(
      sentences.map(({ spans }) => spans.map(({ span, speaker }) => [speaker, words(span)])),
    ).toEqual([
      [],
      [
        ['Ann Lee', 'We go'],
        ['Bo Roux', 'We stay'],
      ],
      [
        ['Bo Roux', 'A'],
        ['Bo Roux', 'B'],
      ],
    ])
    expect(sentences.map(({ isCheckworthy }) => isCheckworthy)).toEqual([true, false, true])
    expect(sentences[0]?.kinds).toEqual(['number', 'event'])
  })

  it('may mark a clause that nobody is named for', () => {
    const [[sentence] = []] = parse(['+\tevent\t\tBut did you know that ⟦it fell⟧?']).paragraphs
    expect(sentence?.spans.map(({ speaker }) => speaker)).toEqual([null])
  })

  it.each([
    ['+\tevent\tA sentence.', 'x.gold:5: there are not four fields.'],
    ['?\t\t\tA sentence.', 'x.gold:5: the first field is neither + nor -.'],
    ['+\tevents\t\tA sentence.', 'x.gold:5: there is no kind "events".'],
    ['+\t\t\t⟦A sentence.', 'x.gold:5: a ⟦ is not closed.'],
    ['+\t\t\tA sentence⟧.', 'x.gold:5: a ⟧ closes nothing.'],
    ['+\t\t\t⟦A ⟦sentence⟧⟧.', 'x.gold:5: a ⟦ stands within another.'],
    ['+\t\tA;B\t⟦A⟧, ⟦b⟧, ⟦c⟧.', 'x.gold:5: there are 2 speakers for 3 spans.'],
    ['+\tevent\t\t', 'x.gold:5: there is no sentence.'],
  ])('says where it is broken: %j', (line, message) => {
    expect(() => parse([line])).toThrow(message)
  })

  it('needs a language that the app knows, a title and a sentence', () => {
    expect(() => parse([], 'language: de\n\n# T\n')).toThrow('x.gold:1: the first line')
    expect(() => parse(['+\t\t\tA.'], 'language: fr\n')).toThrow('there is no title')
    expect(() => parse([])).toThrow('there is no sentence')
  })
})
