import { Cite } from '@citation-js/core'
import { expect, it } from 'vitest'
import type { CslItem } from '../../project/sources.ts'
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

/** The BibTeX of sources, in their order. */
function bibtexOf(...sources: Partial<CslItem>[]): string {
  const writer = new ProjectWriter(['The bridge.']).claim('c', 'The bridge')
  sources.forEach((csl, index) => writer.source(`s${index}`, csl).attach('c', `s${index}`))
  return writeSourcesBibtex(sampleReport({ input: { project: writer.project } }))
}

it('says when a source was read in a field of its own, which is in no language, and reads it back', () => {
  const read = (...parts: number[]): Pick<CslItem, 'accessed'> => ({
    accessed: { 'date-parts': [parts] },
  })
  const bibtex = bibtexOf(read(2026, 3, 4), read(2026, 3))
  expect(bibtex.match(/(?<=urldate = ).*(?=,)/g)).toEqual(['{2026-03-04}', '{2026-03}'])
  expect(bibtex).not.toMatch(/note|Online/)
  const [item] = new Cite(bibtex).data
  expect(item).toMatchObject(read(2026, 3, 4))
})

it('leaves out of dates what no calendar has, and those that are told in words alone', () => {
  const bibtex = bibtexOf(
    { type: 'article-newspaper', issued: { 'date-parts': [[2024, 13, 40]] } },
    { URL: 'https://example.org/', accessed: { literal: 'one evening' } },
  )
  expect(bibtex).toContain('  year = {2024},\n')
  expect(bibtex).not.toMatch(/month|accessed/)
})

it('gives no two sources a key that is the same to BibTeX', () => {
  const bibtex = bibtexOf({ 'citation-key': 'Gaulle' }, { 'citation-key': 'gaulle' })
  expect(bibtex.match(/(?<=^@\w+\{)\w+/gm)).toEqual(['Gaulle', 'source2'])
})
