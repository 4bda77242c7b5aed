import { Cite } from '@citation-js/core'
import { expect, it } from 'vitest'
import { ProjectWriter } from '../project-writer.ts'
import { sampleReport } from '../sample-report.ts'
import { writeSourcesBibtex } from './write-sources-bibtex.ts'

it('writes BibTeX that the library reads back', () => {
  const csl = {
    type: 'article-newspaper',
    title: 'The bridge of Châteauneuf {1932}: 50 % <b>more</b>',
    'container-title': 'The Daily & Weekly',
    issued: { 'date-parts': [[2025, 3, 14]] },
    URL: 'https://example.org/a_b?c=1&d=%20#e',
    'citation-key': 'gaulle2025',
  } as const
  const writer = new ProjectWriter(['The bridge.'])
    .claim('c', 'The bridge')
    .source('s', { ...csl, issued: { 'date-parts': [[2025, 3, 14]] } })
    .attach('c', 's')
  const bibtex = writeSourcesBibtex(sampleReport({ input: { project: writer.project } }))
  expect(bibtex).toContain('  month = mar,\n')
  const [item] = new Cite(bibtex).data
  const { type: _, title, issued: __, ...rest } = csl
  expect(item).toMatchObject({ ...rest, issued: { 'date-parts': [[2025, 3]] } })
  expect(item?.['title']).toBe(title)
})
