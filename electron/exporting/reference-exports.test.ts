import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cslDateVariables,
  cslNameVariables,
  cslTextVariables,
} from '../../shared/project/csl/csl-variables.ts'
import { cslTypes } from '../../shared/project/vocabulary.ts'
import { writeSourcesBibtex } from '../../shared/report/bibtex/write-sources-bibtex.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { writeSourcesCsl } from '../../shared/report/write-sources-csl.ts'
import { importedItem } from '../../shared/sources/import/imported-item.ts'
import { reportOf, whole } from './cited-sources.ts'

/**
 * CSL's own `csl-data.json` (1.0.2), as far as a source of ours goes: what an item, a name and a date may have. The
 * names of the variables are those of the specification's appendix IV, but for three that the schema does not have.
 */
const inNotes = new Set<string>(['part-number', 'printing-number', 'supplement-number'])
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
      ...each(
        cslTextVariables.filter((name) => !inNotes.has(name)),
        scalar,
      ),
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

describe('the sources as CSL-JSON', () => {
  it('keep to CSL’s schema, with all that a source has but the desk’s own', () => {
    const items: unknown = JSON.parse(writeSourcesCsl(reportOf(whole, {})))
    expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true)
    const { note: _note, annote: _annote, ...told } = whole
    expect(items).toEqual([
      { id: 's0', ...told },
      { id: 's1', type: 'webpage', title: 'Title of s1' },
    ])
  })

  it('bear in the note what the schema refuses, and are the same sources when they are read again', () => {
    const numbered = {
      type: 'book',
      title: 'The bridges',
      'part-number': '2',
      'printing-number': '3 bis',
      'supplement-number': 'A: 4',
    } as const
    const items = JSON.parse(writeSourcesCsl(reportOf(numbered))) as unknown[]
    expect(isCsl(items), JSON.stringify(isCsl.errors)).toBe(true)
    expect(items).toMatchObject([
      { note: 'part-number: 2\nprinting-number: 3 bis\nsupplement-number: A: 4' },
    ])
    expect(importedItem(items[0])?.csl).toEqual(numbered)
    expect(importedItem({ type: 'book', title: 'x', part: 2, note: 'Mine\nISBN: 1' })?.csl).toEqual(
      {
        type: 'book',
        title: 'x',
        'part-number': '2',
        note: 'Mine\nISBN: 1',
      },
    )
  })

  it.each(Object.entries(hostileTexts))('have %s as it is', (_, text) => {
    const items: unknown = JSON.parse(writeSourcesCsl(reportOf({ title: text })))
    expect(isCsl(items)).toBe(true)
    expect(items).toMatchObject([{ title: text }])
  })
})

describe('the sources as BibTeX', () => {
  it('are nothing where there is no source', () => {
    expect(writeSourcesBibtex(reportOf())).toBe('')
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
