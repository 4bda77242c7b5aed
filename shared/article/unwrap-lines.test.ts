import { describe, expect, it } from 'vitest'
import { unwrapLines } from './unwrap-lines.ts'

const first =
  'The mayor of Lourvil closed the old bridge over the river on Thursday, after experts had found cracks in two of its four piers and rust in most of its steel.'
const second =
  'The bridge was built in 1931. It carried about 4,000 vehicles on a working day, and the nearest crossing is eleven kilometres away, at the lock of Marvane-sur-Oule.'

/** As a mail program does it: no line wider than `width`, unless a word is. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines.push(`${lines.pop() ?? ''} ${word}`)
    else lines.push(word)
  }
  return lines
}

describe('unwrapLines', () => {
  it.each([60, 72, 80])('joins paragraphs that were wrapped at %i characters', (width) => {
    expect(unwrapLines([...wrap(first, width), '', ...wrap(second, width)])).toEqual([
      first,
      second,
    ])
  })

  it('ends a wrapped paragraph at a short line or an indent, even without a blank line', () => {
    const lines = [
      ...wrap(first, 60),
      ...wrap(second, 60).map((line, index) => (index === 0 ? `  ${line}` : line)),
    ]
    expect(unwrapLines(lines)).toEqual([first, second])
  })

  it('keeps a headline apart that stands right above wrapped text', () => {
    expect(unwrapLines(['The old bridge', ...wrap(`${first} ${second}`, 72)])).toEqual([
      'The old bridge',
      `${first} ${second}`,
    ])
  })

  it('joins a word that was broken at its hyphen', () => {
    const lines = [
      ...wrap(first, 60),
      'It is the only bridge between old Lourvil and Marvane-sur-',
      'Oule, on the river of that name, says the mayor of the town.',
    ]
    expect(unwrapLines(lines).join(' ')).toContain('Marvane-sur-Oule, on')
  })

  it('joins as many lines as a text may have before anybody gives up', () => {
    const text = Array.from({ length: 30_000 }, () => second).join(' ')
    expect(unwrapLines(wrap(text, 80))).toEqual([text])
  })

  it('leaves wire copy alone: long lines, each a paragraph', () => {
    expect(unwrapLines([first, second, first])).toEqual([first, second, first])
  })

  it('leaves short paragraphs alone that end in a full stop', () => {
    const lines = [
      'The mayor closed the bridge on Thursday.',
      'He said that it was old and dangerous now.',
      'Nobody knew.',
      'The experts had warned him about it twice.',
      'It is gone.',
    ]
    expect(unwrapLines(lines)).toEqual(lines)
  })

  it('leaves verses, tables and lists alone', () => {
    const verses = [
      'The bridge is down, the bridge is down',
      'and all the river sings',
      'of rust',
      'and of the steel that used to hold the town',
      'together',
    ]
    expect(unwrapLines(verses)).toEqual(verses)
    const items = wrap(second, 60).map((line) => `- ${line}`)
    expect(unwrapLines(items)).toEqual(items)
  })
})
