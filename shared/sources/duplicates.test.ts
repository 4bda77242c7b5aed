import { describe, expect, it } from 'vitest'
import type { CslItem } from '../project/sources.ts'
import { DuplicateIndex, findDuplicates } from './duplicates.ts'

function source(id: string, csl: Partial<CslItem>, ...hashes: string[]) {
  return {
    id,
    csl: { type: 'webpage', title: id, ...csl } satisfies CslItem,
    files: hashes.map((sha256) => ({ sha256 })),
  }
}
const ids = (sources: readonly { id: string }[]): string => sources.map(({ id }) => id).join(' ')

describe('sources that are the same', () => {
  it('are found by address, DOI and file, also through a third one', () => {
    const groups = findDuplicates([
      source('a', { URL: 'https://example.org/x' }),
      source('b', { URL: 'https://doi.org/10.1000/1' }),
      source('c', { URL: 'http://www.example.org/x/' }, 'f1'),
      source('d', { DOI: '10.1000/1' }),
      source('e', {}, 'f2'),
      source('f', {}, 'f1', 'f3'),
    ])
    expect(groups.map(({ sources, by }) => [ids(sources), by])).toEqual([
      ['a c f', ['url', 'file']],
      ['b d', ['doi']],
    ])
  })

  it('are not those that have nothing to compare', () => {
    expect(findDuplicates([source('a', {}), source('b', {}), source('c', { URL: '' })])).toEqual([])
  })

  it('are not a source that says the same twice', () => {
    const twice = source('a', { DOI: '10.1000/1', URL: 'https://doi.org/10.1000/1' }, 'f', 'f')
    expect(findDuplicates([twice])).toEqual([])
  })
})

describe('looking up a source among many', () => {
  const known = source('known', { URL: 'https://example.org/x', DOI: '10.1000/1' }, 'f1')
  const index = new DuplicateIndex([known, source('later', { URL: 'https://example.org/x' })])

  it('says which and why, the surest reason first', () => {
    const both = { URL: 'https://example.org/x', DOI: '10.1000/1' }
    expect(index.find(source('new', both))).toEqual({ source: known, by: 'doi' })
    expect(index.find(source('new', { URL: both.URL }))).toEqual({ source: known, by: 'url' })
    expect(index.find(source('new', {}, 'f1'))).toEqual({ source: known, by: 'file' })
    expect(index.find(source('new', { URL: 'https://example.org/y' }))).toBeNull()
  })

  it('finds another than the source itself, also as it is about to be', () => {
    const changed = source('changed', { DOI: '10.1000/1' })
    expect(index.find(known)?.source.id).toBe('later')
    expect(index.find(changed, known)).toBeNull()
  })
})
