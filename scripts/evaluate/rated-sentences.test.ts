import { describe, expect, it } from 'vitest'
import { parseRatedSentences } from './rated-sentences.ts'

const parse = (text: string) => parseRatedSentences({ path: 'x.tsv', text })

describe('rated sentences', () => {
  it('finds its columns by their names, in any order', () => {
    expect(parse('id\tclass_label\ttweet_text\n1\tYes\tOne.\n2\tNo\tTwo.\n')).toEqual([
      { text: 'One.', isCheckworthy: true },
      { text: 'Two.', isCheckworthy: false },
    ])
  })

  it('reads fields in quotation marks, with marks, tabs and line breaks in them', () => {
    expect(parse('Text\tclass_label\n"He said: ""No.""\tA\nB"\tYes\nC\tNo')).toEqual([
      { text: 'He said: "No."\tA\nB', isCheckworthy: true },
      { text: 'C', isCheckworthy: false },
    ])
  })

  it('takes a quotation mark that nothing closes for one of the sentence', () => {
    expect(parse('Text\tclass_label\n"We won, he said\tNo\nB "c" d\tYes\n"E" f\tNo')).toEqual([
      { text: '"We won, he said', isCheckworthy: false },
      { text: 'B "c" d', isCheckworthy: true },
      { text: '"E" f', isCheckworthy: false },
    ])
  })

  it('is bad input without its columns, with another label, or without a row', () => {
    expect(() => parse('Text\tlabel\nA\tYes')).toThrow('no columns Text')
    expect(() => parse('Text\tclass_label\nA\tYes\nB\tmaybe')).toThrow('x.tsv, row 2')
    expect(() => parse('Text\tclass_label\n')).toThrow('no row')
  })
})
