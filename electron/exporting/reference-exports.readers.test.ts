import { describe, expect, it } from 'vitest'
import { writeSourcesBibtex } from '../../shared/report/bibtex/write-sources-bibtex.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { visibleText } from '../../shared/report/words/visible-text.ts'
import { writeSourcesCsl } from '../../shared/report/write-sources-csl.ts'
import { reportOf, whole } from './cited-sources.ts'
import { pandoc } from './foreign-readers.ts'

describe('the sources as CSL-JSON', () => {
  it('are read by pandoc', async () => {
    const read = await pandoc(writeSourcesCsl(reportOf(whole)), ['-f', 'csljson', '-t', 'csljson'])
    expect(JSON.parse(read)).toMatchObject([{ id: 's0', title: whole.title, DOI: whole.DOI }])
  })
})

/** What pandoc makes of BibTeX. It takes the capitals of a title for those of a headline, so case is set aside. */
async function readByPandoc(bibtex: string): Promise<Record<string, unknown>[]> {
  const read = await pandoc(bibtex, ['-f', 'bibtex', '-t', 'csljson'])
  return JSON.parse(read) as Record<string, unknown>[]
}

const plainOf = (value: unknown): string =>
  String(value)
    .replace(/<span class="nocase">(.*?)<\/span>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

describe('the sources as BibTeX', () => {
  it('are read by pandoc, with their names, dates and addresses', async () => {
    const [item, untitled] = await readByPandoc(writeSourcesBibtex(reportOf(whole, { title: '' })))
    expect(item).toMatchObject({
      id: 'gaulle2025',
      type: 'article-journal',
      author: [
        { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' },
        { literal: 'Smith and Sons, Inc.' },
      ],
      issued: { 'date-parts': [[2025, 3]] },
      URL: whole.URL,
      DOI: whole.DOI,
    })
    expect(plainOf(item?.['title'])).toBe('the bridge of châteauneuf: a history')
    expect(plainOf(item?.['container-title'])).toBe('the daily & weekly')
    expect(untitled).toMatchObject({ id: 'source2' })
  })

  it('have a key each, also where two came with the same', async () => {
    const keys = { 'citation-key': 'ruiz:1' }
    const read = await readByPandoc(
      writeSourcesBibtex(reportOf(keys, keys, { 'citation-key': 'a b' })),
    )
    expect(read.map(({ id }) => id)).toEqual(['ruiz:1', 'source2', 'source3'])
  })

  it.each(Object.entries(hostileTexts))('print %s', async (_, text) => {
    const title = `x${text}x`
    const authors = [{ literal: title }]
    const bibtex = writeSourcesBibtex(
      reportOf({ title, author: authors, publisher: title, URL: title }),
    )
    const read = await readByPandoc(bibtex)
    expect(read).toHaveLength(1)
    // TeX has no doubled hyphens and no odd spaces of its own.
    const asRead = (words: string): string =>
      plainOf(words).replace(/–/g, '--').replace(/[‘’`]/g, "'").replace(/[“”]/g, '"')
    expect(asRead(String(read[0]?.['title']))).toBe(asRead(visibleText(title)))
  })
})
