import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cslDateVariables,
  cslNameVariables,
  cslTextVariables,
} from '../../shared/project/csl-variables.ts'
import type { CslItem } from '../../shared/project/sources.ts'
import { cslTypes } from '../../shared/project/vocabulary.ts'
import { writeSourcesBibtex } from '../../shared/report/bibtex/write-sources-bibtex.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { visibleText } from '../../shared/report/visible-text.ts'
import { writeSourcesCsl } from '../../shared/report/write-sources-csl.ts'
import { pandoc } from './foreign-readers.ts'

/**
 * CSL's own `csl-data.json` (1.0.2), as far as a source of ours goes: what an item, a name and a date may have. The
 * names of the variables are those of the specification's appendix IV.
 */
const scalar = { type: ['string', 'number'] }
const flag = { type: ['string', 'number', 'boolean'] }
const object = (properties: object): object => ({
  type: 'object',
  properties,
  additionalProperties: false,
})
const each = (names: readonly string[], schema: object): object =>
  Object.fromEntries(names.map((name) => [name, schema]))
const cslSchema = {
  type: 'array',
  items: {
    ...object({
      type: { enum: [...cslTypes] },
      id: scalar,
      title: { type: 'string' },
      categories: { type: 'array', items: { type: 'string' } },
      custom: { type: 'object' },
      ...each(cslTextVariables, scalar),
      ...each(cslNameVariables, {
        type: 'array',
        items: object({
          ...each(['family', 'given', 'suffix', 'literal'], { type: 'string' }),
          ...each(['dropping-particle', 'non-dropping-particle'], { type: 'string' }),
          ...each(['comma-suffix', 'static-ordering', 'parse-names'], flag),
        }),
      }),
      ...each(
        cslDateVariables,
        object({
          'date-parts': {
            type: 'array',
            items: { type: 'array', items: scalar, minItems: 1, maxItems: 3 },
            minItems: 1,
            maxItems: 2,
          },
          ...each(['season'], scalar),
          ...each(['circa'], flag),
          ...each(['literal', 'raw'], { type: 'string' }),
        }),
      ),
    }),
    required: ['type', 'id'],
  },
}
const isCsl = new Ajv({ allowUnionTypes: true }).compile(cslSchema)

function reportOf(...sources: Partial<CslItem>[]): ReportModel {
  const writer = new ProjectWriter(['The bridge opened in 1932.']).claim('c', 'The bridge')
  sources.forEach((csl, index) => writer.source(`s${index}`, csl).attach('c', `s${index}`))
  return sampleReport({ input: { project: writer.project } })
}

const whole: Partial<CslItem> = {
  type: 'article-newspaper',
  title: 'The bridge of Châteauneuf: a history',
  author: [
    { family: 'Gaulle', given: 'Charles', 'dropping-particle': 'de' },
    { literal: 'Smith and Sons, Inc.' },
  ],
  'container-title': 'The Daily & Weekly',
  issued: { 'date-parts': [[2025, 3, 14]] },
  accessed: { 'date-parts': [[2026, 3, 14]] },
  URL: 'https://example.org/a_b?c=1&d=%20#e',
  DOI: '10.1000/x_y',
  language: 'fr',
  'citation-key': 'gaulle2025',
  note: 'for the desk',
}

describe('the sources as CSL-JSON', () => {
  it('keep to CSL’s schema, with all that a source has but the desk’s own', () => {
    const items: unknown = JSON.parse(writeSourcesCsl(reportOf(whole, {})))
    expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true)
    const { note: _, ...told } = whole
    expect(items).toEqual([
      { id: 's0', ...told },
      { id: 's1', type: 'webpage', title: 'Title of s1' },
    ])
  })

  it.each(Object.entries(hostileTexts))('have %s as it is', (_, text) => {
    const items: unknown = JSON.parse(writeSourcesCsl(reportOf({ title: text })))
    expect(isCsl(items)).toBe(true)
    expect(items).toMatchObject([{ title: text }])
  })

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

  it('are nothing where there is no source', () => {
    expect(writeSourcesBibtex(reportOf())).toBe('')
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

  it('balance their braces and let no command of TeX through, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        (first, second) => {
          const hostile = `${first}\\input{x}%$${second}`
          const bibtex = writeSourcesBibtex(
            reportOf({
              title: hostile,
              author: [{ family: hostile, given: hostile }],
              URL: hostile,
            }),
          )
          const own =
            /\\(?:text(?:backslash|braceleft|braceright|asciitilde|asciicircum|less|greater)\{\}|[$&#%_{}])/g
          const rest = bibtex.replace(own, '')
          const fields = rest.split('\n').filter((line) => !line.startsWith('  url = '))
          expect(fields.join('\n')).not.toMatch(/[\\$%]/)
          let depth = 0
          for (const [brace] of bibtex.matchAll(/[{}]/g)) {
            depth += brace === '{' ? 1 : -1
            expect(depth).toBeGreaterThanOrEqual(0)
          }
          expect(depth).toBe(0)
        },
      ),
    )
  })
})
