import { expect, it } from 'vitest'
import type { CslItem } from '../../project/sources.ts'
import { offerSources } from './offered-sources.ts'

const item = (title: string, fields: Partial<CslItem> = {}): CslItem => ({
  type: 'webpage',
  title,
  ...fields,
})

it('tells what is there already, what stands twice in the list, and what is new', () => {
  const known = [{ csl: item('Known', { URL: 'https://www.example.org/a/' }), files: [] }]
  const offered = offerSources(
    [
      item('Same', { URL: 'http://example.org/a' }),
      item('New', { DOI: '10.1000/1' }),
      item('Again', { URL: 'https://doi.org/10.1000/1' }),
      item('Other'),
    ],
    known,
  )
  expect(offered.map(({ same }) => same)).toEqual([
    { title: 'Known', by: 'url' },
    null,
    { title: 'New', by: 'doi' },
    null,
  ])
})
