import { describe, expect, it } from 'vitest'
import { emptyFields, fromCsl, parseDate, parseNames, toCsl } from './csl-fields.ts'
import { CslItem } from './sources.ts'

describe('a source as it is typed', () => {
  const typed = {
    ...emptyFields,
    title: 'Bridges of the river',
    authors: 'Lund, Maren; Institute of Bridges',
    container: 'The Daily Ferry',
    issued: '2025-03',
    accessed: '2025-03-14',
    url: 'https://example.org/bridges',
  }

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

describe('dates', () => {
  it.each(['2025', '2025-03', '2024-02-29'])('takes %s', (text) => {
    expect(parseDate(text)).not.toBeNull()
  })

  it.each(['2025-13', '2025-02-29', '14/03/2025', '2025-3-1', 'March', ''])(
    'refuses "%s"',
    (text) => {
      expect(parseDate(text)).toBeNull()
    },
  )
})

describe('names', () => {
  it('keeps a name with several commas as it is', () => {
    expect(parseNames('Ministry of Works, Roads, and Bridges')).toEqual([
      { literal: 'Ministry of Works, Roads, and Bridges' },
    ])
  })
})
