import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { MAX_FIELD, MAX_NAMES } from '../../project/limits.ts'
import { AppFailure } from '../../ipc/app-error.ts'
import { CslItem } from '../../project/sources.ts'
import { MAX_LISTED, readSourceList } from './read-source-list.ts'
import type { SourceList } from './source-list.ts'

const read = (text: string): SourceList =>
  readSourceList(new TextEncoder().encode(text), 'list.txt')

function failureOf(bytes: Uint8Array): string {
  try {
    readSourceList(bytes, 'list.txt')
  } catch (error) {
    if (error instanceof AppFailure) return error.error.code
    throw error
  }
  return 'none'
}

const bibtex = String.raw`@string{jfm = "Journal of Foo"}
@string{long = jfm # " and Bar"}
@comment{jabref-meta: {databaseType:bibtex;}}

@article{muller_1999,
  title = {The {GDP} of {\'E}tats-{U}nis \& a caf\'{e} \emph{abroad}},
  author = {M{\"u}ller, Jos{\'e} and van der Berg, Jan and {World Health Organization} and others},
  journal = long, year = 1999, month = mar, pages = {12--34}, volume = 3, number = {4},
  doi = {10.1000/abc_def}, url = {https://example.org/a_b?x=1%202&y=~z}, urldate = {2020-01-02}
}
@book{broken,
  title = {Never {closed},

@online{fine, title = {After the broken one}, date = {2020-01/2020-03}}
@book{bare,}
`

describe('a list in BibTeX', () => {
  const { items, unread } = read(bibtex)

  it('gives names, texts, dates and pages as CSL has them', () => {
    expect(items[0]).toEqual({
      type: 'article-journal',
      title: 'The GDP of États-Unis & a café abroad',
      author: [
        { family: 'Müller', given: 'José' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
        { literal: 'World Health Organization' },
      ],
      'citation-key': 'muller_1999',
      'container-title': 'Journal of Foo and Bar',
      issued: { 'date-parts': [[1999, 3]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      page: '12-34',
      volume: '3',
      issue: '4',
      DOI: '10.1000/abc_def',
      URL: 'https://example.org/a_b?x=1%202&y=~z',
    })
  })

  it('loses no entry to a broken one, and says where that stands', () => {
    expect(items[1]).toMatchObject({
      title: 'After the broken one',
      issued: {
        'date-parts': [
          [2020, 1],
          [2020, 3],
        ],
      },
    })
    expect(unread.map(({ line, reason }) => [line, reason])).toEqual([
      [11, 'broken'],
      [15, 'nothing-said'],
    ])
    expect(unread[0]?.text).toContain('@book{broken,')
  })

  it('may be in Latin-1', () => {
    const text = '@book{a, title = {Été à la forêt}, author = {Lefèvre, Zoë}}'
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    expect(readSourceList(bytes, 'a.bib').items[0]).toMatchObject({
      title: 'Été à la forêt',
      author: [{ family: 'Lefèvre', given: 'Zoë' }],
    })
  })
})

const ris = `TY  - JOUR
AU  - Müller, José
AU  - Doe, Jane, Jr.
TI  - The title
T2  - Journal of X
DA  - 1999/03//
SP  - 12
EP  - 34
DO  - 10.1000/1
UR  - https://example.org/a
Y2  - 2020/01/02/10:11:12
ER  - \r
\r
TY  - CHAP
A1  - Old, Ann
T1  - Old title
Y1  - 2001/05/06/
CY  - Paris
TY  - RPRT
ER  - 
TY  - ELEC
TI  - No such day
DA  - 2020/02/30/
ER  - 
`

describe('a list in RIS', () => {
  const { items, unread } = read(ris)

  it('gives pages as one range and dates without a day', () => {
    expect(items[0]).toEqual({
      type: 'article-journal',
      title: 'The title',
      author: [
        { family: 'Müller', given: 'José' },
        { family: 'Doe', given: 'Jane', suffix: 'Jr.' },
      ],
      'container-title': 'Journal of X',
      issued: { 'date-parts': [[1999, 3]] },
      accessed: { 'date-parts': [[2020, 1, 2]] },
      page: '12-34',
      DOI: '10.1000/1',
      URL: 'https://example.org/a',
    })
  })

  it('may leave out the end of a record, and use the older tags', () => {
    expect(items[1]).toMatchObject({
      title: 'Old title',
      author: [{ family: 'Old', given: 'Ann' }],
      issued: { 'date-parts': [[2001, 5, 6]] },
      'publisher-place': 'Paris',
    })
  })

  it('leaves out a day that does not exist, and a record that says nothing', () => {
    expect(items[2]?.issued).toEqual({ 'date-parts': [[2020, 2]] })
    expect(unread).toEqual([{ line: 19, reason: 'nothing-said', text: 'TY - RPRT ER -' }])
  })
})

describe('a list in CSL-JSON', () => {
  it('tells which sources have a text that is too long, and keeps its beginning', () => {
    const long = 'a'.repeat(MAX_FIELD)
    const list = [
      { type: 'book', title: 'Short' },
      7,
      { type: 'book', title: 'Long', abstract: `${long}b` },
      { type: 'book', title: `${long}b` },
      { type: 'book', title: 'Just', abstract: long },
    ]
    const { items, cut } = read(JSON.stringify(list))
    expect(cut).toEqual([1, 2])
    const beginning = `${'a'.repeat(MAX_FIELD - 1)}…`
    expect([items[1]?.abstract, items[2]?.title]).toEqual([beginning, beginning])
    expect(items[3]?.abstract).toBe(long)
  })

  it('tells which sources have a name that is too long, or more names than are kept', () => {
    const long = 'a'.repeat(MAX_FIELD + 1)
    const many = Array.from({ length: MAX_NAMES + 1 }, (_, index) => ({ family: `N${index}` }))
    const list = [
      { type: 'book', title: 'Short', author: [{ family: 'Lind' }] },
      { type: 'book', title: 'Long', editor: [{ family: 'Lind', given: long }] },
      { type: 'book', title: 'Many', author: many },
      { type: 'book', title: 'Just as many', author: many.slice(1) },
    ]
    const { items, cut } = read(JSON.stringify(list))
    expect(cut).toEqual([1, 2])
    expect(items[1]?.editor).toEqual([{ family: 'Lind', given: long.slice(1) }])
    expect(items[2]?.author).toHaveLength(MAX_NAMES)
  })

  it('is cut to what a source can bear', () => {
    const entry = {
      id: 'http://zotero.org/users/1/items/A',
      type: 'article-journal',
      title: 'On <i>Homo</i> H<sub>2</sub>O <sapiens>',
      journalAbbreviation: 'J X',
      volume: 12,
      author: [{ family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de', isni: '1' }, 'x'],
      issued: { 'date-parts': [['2020', '5', 1]], raw: undefined },
      accessed: { raw: '2021-02-03' },
      'event-date': { literal: 'spring of the flood' },
      _graph: [],
      custom: { mine: 1 },
    }
    expect(read(JSON.stringify([entry])).items).toEqual([
      {
        type: 'article-journal',
        title: 'On Homo H2O <sapiens>',
        'container-title-short': 'J X',
        volume: '12',
        author: [{ family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' }],
        issued: { 'date-parts': [[2020, 5, 1]] },
        accessed: { 'date-parts': [[2021, 2, 3]] },
        'event-date': { literal: 'spring of the flood' },
      },
    ])
  })

  it('takes a kind that it does not know for a document, and tells entries that are none', () => {
    const { items, unread } = read('[{"type":"hologram","title":"A"},7,{"type":"book"}]')
    expect(items).toEqual([{ type: 'document', title: 'A' }])
    expect(unread.map(({ text }) => text)).toEqual(['7', '{"type":"book"}'])
  })

  it('gives only what can be stored, or says that it is not read', () => {
    const names = fc.constantFrom('title', 'author', 'issued', 'URL', 'note', 'type', 'custom')
    const value = fc.oneof(fc.jsonValue(), fc.constant({ 'date-parts': [[1e99], ['x']] }))
    fc.assert(
      fc.property(fc.array(fc.dictionary(names, value), { minLength: 1 }), (drawn) => {
        const list = drawn.map((entry) => ({ type: 'book', ...entry }))
        const { items, unread } = read(JSON.stringify(list))
        expect(items.length + unread.length).toBe(list.length)
        for (const item of items) expect(CslItem.parse(item)).toEqual(item)
      }),
    )
  })
})

describe('what is no list of sources', () => {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

  afterEach(() => {
    vi.restoreAllMocks()
  })

  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['blanks', utf8(' \n\n'), 'empty'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]),
      'unsupported',
    ],
    ['a page', utf8('<!doctype html>\n@book{a, title={A}}'), 'unsupported'],
    ['an address', utf8('https://example.org/list.bib'), 'unsupported'],
    ['a DOI', utf8('10.1000/182'), 'unsupported'],
    ['addresses in JSON', utf8('["https://example.org/a", "10.1000/182"]'), 'unsupported'],
    ['JSON cut short', utf8('[{"type":"book","title":"A"'), 'corrupt'],
    ['a library', utf8('@book{a, title={A}}\n'.repeat(MAX_LISTED + 1)), 'too-complex'],
  ])('is refused, and nothing is asked for: %s', (_, bytes, code) => {
    const request = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('asked'))
    expect(failureOf(bytes)).toBe(code)
    expect(request).not.toHaveBeenCalled()
  })
})
