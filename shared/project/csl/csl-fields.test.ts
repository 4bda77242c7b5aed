import { describe, expect, it } from 'vitest'
import { detailFields, detailsOf, emptyFields, fromCsl, isDateTyped, toCsl } from './csl-fields.ts'
import { CslItem } from '../sources.ts'

const typed = {
  ...emptyFields,
  title: 'Bridges of the river',
  authors: 'Lund, Maren; Institute of Bridges',
  container: 'The Daily Ferry',
  issued: '2025-03',
  accessed: '2025-03-14',
  url: 'https://example.org/bridges',
  DOI: '10.1000/182',
  confidential: true,
}

describe('a source as it is typed', () => {
  it('becomes a valid CSL item and is read back as it was typed', () => {
    const item = toCsl(typed)
    expect(CslItem.parse(item)).toEqual(item)
    expect(item.author).toEqual([
      { family: 'Lund', given: 'Maren' },
      { literal: 'Institute of Bridges' },
    ])
    expect(fromCsl(item)).toEqual(typed)
  })

  it('leaves out what was not typed', () => {
    expect(toCsl({ ...emptyFields, title: 'Only a title' })).toEqual({
      type: 'webpage',
      title: 'Only a title',
    })
  })
})

describe('a source that is changed', () => {
  const known = CslItem.parse({
    type: 'book',
    title: 'Letters',
    author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    translator: [{ family: 'Lund', given: 'Maren' }],
    issued: { literal: 'in the last century' },
    abstract: 'About letters.',
    publisher: 'Lund Press',
  })

  it('keeps what nobody has changed and what cannot be typed', () => {
    const changed = toCsl({ ...fromCsl(known), title: 'All letters', publisher: '' }, known)
    const { publisher: _, ...rest } = known
    expect(changed).toEqual({ ...rest, title: 'All letters' })
  })

  it('takes names and dates anew once they are typed anew', () => {
    const changed = toCsl({ ...fromCsl(known), authors: 'Lund, Maren', issued: '1914' }, known)
    expect(changed.author).toEqual([{ family: 'Lund', given: 'Maren' }])
    expect(changed.issued).toEqual({ 'date-parts': [[1914]] })
  })

  it('keeps a name as it was where another is added to it or taken away', () => {
    const author = [...(known.author ?? []), { literal: 'Smith and Sons, Inc.' }]
    const before = { ...known, author }
    const { authors } = fromCsl(before)
    const added = toCsl({ ...fromCsl(before), authors: `Lund, Maren; ${authors}` }, before)
    expect(added.author).toEqual([{ family: 'Lund', given: 'Maren' }, ...author])
    const fewer = toCsl({ ...fromCsl(before), authors: 'Smith and Sons, Inc.' }, before)
    expect(fewer.author).toEqual([{ literal: 'Smith and Sons, Inc.' }])
  })

  it('may keep a date that was told in words, and get no other such date', () => {
    expect(isDateTyped('in the last century', known.issued)).toBe(true)
    expect(isDateTyped('in this century', known.issued)).toBe(false)
    expect(isDateTyped('in the last century', undefined)).toBe(false)
  })
})

describe('the details that are asked for', () => {
  it('are those of the type, and any that is filled', () => {
    expect(detailsOf({ ...emptyFields, type: 'article-journal' })).toContain('DOI')
    expect(detailsOf({ ...emptyFields, type: 'webpage' })).not.toContain('ISBN')
    expect(detailsOf({ ...emptyFields, type: 'webpage', ISBN: '1' })).toContain('ISBN')
    expect(detailsOf({ ...emptyFields, type: 'speech' })).toEqual(
      detailFields.filter((name) => detailsOf({ ...emptyFields, type: 'speech' }).includes(name)),
    )
  })
})
