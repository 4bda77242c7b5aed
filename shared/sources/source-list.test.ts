import { describe, expect, it } from 'vitest'
import type { Claim, Project, Source } from '../project/model.ts'
import { fold } from '../project/project-log.ts'
import type { CslItem } from '../project/sources.ts'
import { chooseSources, findSources, listSources, type SourceChoice } from './source-list.ts'

const hash = 'a'.repeat(64)
const source = (id: string, addedAt: string, csl: Partial<CslItem>, files = false): Source => ({
  id,
  csl: { type: 'webpage', title: id, ...csl },
  files: files ? [{ sha256: hash, extension: 'pdf', name: 'Relevé.pdf', size: 1 }] : [],
  addedAt,
  addedBy: { name: 'Ana', role: 'checker' },
})

const sources = [
  source('Élan', '2025-01-01', { author: [{ family: 'Béranger', given: 'Zoé' }] }),
  source('zinc', '2025-01-03', { type: 'report', issued: { 'date-parts': [[2024, 2]] } }, true),
  source('alpha', '2025-01-02', {
    URL: 'https://example.org/1',
    issued: { 'date-parts': [[2025]] },
    custom: { confidential: true },
  }),
  source('Beta', '2025-01-04', { URL: 'http://example.org/1/' }),
]

/** Only what is read of a claim. */
const claim = (id: string, ...cited: string[]) =>
  [id, { id, evidence: cited.map((one) => ({ source: one })) } as unknown as Claim] as const

const project: Project = {
  ...fold([]),
  sources: new Map(sources.map((one) => [one.id, one])),
  claims: new Map([
    claim('c1', 'zinc', 'zinc'),
    claim('c2', 'Élan', 'zinc'),
    claim('gone', 'Beta'),
  ]),
  claimsInOrder: ['c1', 'c2'],
}

const choose = (choice: Partial<SourceChoice>): string[] =>
  chooseSources(listSources(project, new Map([[hash, 'changed']])), {
    query: '',
    filter: 'all',
    type: null,
    order: 'title',
    compare: new Intl.Collator('fr').compare,
    ...choice,
  }).map(({ id }) => id)

describe('the list of sources', () => {
  it('says which claims each is evidence for, each claim once and no removed one', () => {
    const claims = listSources(project, new Map()).map(({ id, claims: citing }) => [id, citing])
    expect(Object.fromEntries(claims)).toEqual({
      Élan: ['c2'],
      zinc: ['c1', 'c2'],
      alpha: [],
      Beta: [],
    })
  })

  it.each([
    ['used', ['Élan', 'zinc']],
    ['unused', ['alpha', 'Beta']],
    ['confidential', ['alpha']],
    ['damaged', ['zinc']],
    ['duplicates', ['alpha', 'Beta']],
  ] as const)('shows those that are %s', (filter, ids) => {
    expect(choose({ filter })).toEqual(ids)
  })

  it('shows one type', () => {
    expect(choose({ type: 'report' })).toEqual(['zinc'])
  })

  it.each([
    ['beranger zoe', ['Élan']],
    ['releve', ['zinc']],
    ['example.org', ['alpha', 'Beta']],
    ['2024-02', ['zinc']],
    ['alpha nothing', []],
  ] as const)('finds all words of "%s" anywhere in a source', (query, ids) => {
    expect(choose({ query })).toEqual(ids)
  })

  it.each([
    ['title', ['alpha', 'Beta', 'Élan', 'zinc']],
    ['added', ['Beta', 'zinc', 'alpha', 'Élan']],
    ['issued', ['alpha', 'zinc', 'Beta', 'Élan']],
    ['uses', ['zinc', 'Élan', 'alpha', 'Beta']],
  ] as const)('is sorted by %s', (order, ids) => {
    expect(choose({ order })).toEqual(ids)
  })

  it('keeps the order of sources that were added at one moment, as of a list that was taken over', () => {
    const names = Array.from({ length: 40 }, (_, index) => `s${index}`)
    const list = names.map((name) => source(name, '2025-01-05', {}))
    const taken = { ...project, sources: new Map(list.map((one) => [one.id, one])) }
    const compare = new Intl.Collator('fr').compare
    const choice = { query: '', filter: 'all', type: null, order: 'added', compare } as const
    const shown = chooseSources(listSources(taken, new Map()), choice)
    expect(shown.map(({ id }) => id)).toEqual(names)
    expect(findSources(list, '').map(({ id }) => id)).toEqual(names)
  })
})

describe('the sources to cite again', () => {
  const ids = (query: string): string[] => findSources(sources, query).map(({ id }) => id)

  it('are found by any of their words, the latest first', () => {
    expect(ids('')).toEqual(['Beta', 'zinc', 'alpha', 'Élan'])
    expect(ids('EXAMPLE org')).toEqual(['Beta', 'alpha'])
    expect(ids('nothing')).toEqual([])
  })
})
