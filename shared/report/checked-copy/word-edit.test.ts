import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordEdit } from './word-edit.ts'

function apply(before: string, after: string): string {
  const edit = wordEdit(before, after)
  if (edit === null) return before
  return before.slice(0, edit.start) + edit.inserted + before.slice(edit.end)
}

const changed = (before: string, after: string): [string, string] | null => {
  const edit = wordEdit(before, after)
  return edit && [before.slice(edit.start, edit.end), edit.inserted]
}

describe('wordEdit', () => {
  it('makes any text of any other', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', ',') }),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(apply(before, after)).toBe(after)
      }),
    )
  })

  it.each([
    ['the bridge opened in 1932', 'the bridge opened in 1933', ['1932', '1933']],
    ['about 1,500 people', 'about 1,600 people', ['1,500', '1,600']],
    ['l’armée se retire', 'l’arme se retire', ['l’armée', 'l’arme']],
    ['he said so.', 'he said.', [' so', '']],
    ['they left', 'they all left', ['', 'all ']],
    ['none', 'none at all', ['', ' at all']],
    ['one one', 'one', [' one', '']],
    ['all of it', 'something else', ['all of it', 'something else']],
  ])('changes in “%s” only the words that differ from “%s”', (before, after, words) => {
    expect(changed(before, after)).toEqual(words)
  })

  it('finds nothing to change where nothing differs', () => {
    expect(wordEdit('same words', 'same words')).toBeNull()
  })
})
