import { describe, expect, it } from 'vitest'
import { MAX_BLOCKS, MAX_TEXT } from '../../../shared/project/limits.ts'
import { BlockCollector, PARAGRAPH } from './block-collector.ts'
import { finishDocument } from './found-document.ts'
import { isoDate } from '../../../shared/article/describing/iso-date.ts'
import { kindByStyleName } from './office/style-names.ts'
import { Unreadable } from './unreadable.ts'

const paragraph = (text: string) => ({ type: 'paragraph', text }) as const

describe('finishDocument', () => {
  it('puts text into one form and leaves out empty blocks', () => {
    const found = { blocks: [paragraph(' e\u0301te\u0301\n\t fini\u00A0! '), paragraph('\u00A0')] }
    expect(finishDocument(found).blocks).toEqual([paragraph('été fini\u00A0!')])
  })

  it('takes the writer’s name without By or Par, and out of the head if it stands there', () => {
    const found = {
      byline: 'Par Anne Roux',
      blocks: [paragraph('Par Anne Roux'), paragraph('Text.')],
    }
    expect(finishDocument(found)).toMatchObject({
      byline: 'Anne Roux',
      blocks: [paragraph('Text.')],
    })
  })

  it('takes a language tag, also as POSIX writes it, and no other text for one', () => {
    const language = (stated: string) =>
      finishDocument({ language: stated, blocks: [paragraph('a')] }).language
    expect([
      language('fr_FR.UTF-8'),
      language('en-GB'),
      language('x-none'),
      language('French'),
    ]).toEqual(['fr-FR', 'en-GB', null, null])
  })

  it('cuts what is too long for a block, and says that a document is empty', () => {
    const { blocks } = finishDocument({ blocks: [paragraph('word '.repeat(MAX_TEXT / 4))] })
    expect(blocks.length).toBeGreaterThan(1)
    expect(blocks.every(({ text }) => text.length <= MAX_TEXT)).toBe(true)
    expect(() => finishDocument({ blocks: [] })).toThrow(new Unreadable('empty'))
  })
})

describe('BlockCollector', () => {
  it('makes two blocks of a double line break, and joins a row whose cells hold one each', () => {
    const collector = new BlockCollector()
    collector.add(PARAGRAPH, 'a\n \nb')
    for (const cells of [
      ['Lyon', '12'],
      ['x\n\ny', 'z'],
    ]) {
      collector.openRow()
      for (const cell of cells) {
        collector.openCell()
        collector.add(PARAGRAPH, cell)
      }
      collector.closeRow()
    }
    expect(collector.finish().map(({ text }) => text)).toEqual(['a', 'b', 'Lyon 12', 'x', 'y', 'z'])
  })

  it('gives up on more blocks than a draft can hold', () => {
    const collector = new BlockCollector()
    expect(() => collector.add(PARAGRAPH, 'a\n\n'.repeat(MAX_BLOCKS + 1))).toThrow(
      new Unreadable('too-complex'),
    )
  })
})

describe('isoDate', () => {
  it.each([
    ['2025-03-14', '2025-03-14'],
    ['2025-03-14T10:15:00Z', '2025-03-14T10:15:00Z'],
    ['2025-03-14T10:15:00.123+0100', '2025-03-14T10:15:00+01:00'],
    ['2025-03-14 10:15', '2025-03-14T10:15:00'],
    ['March 14, 2025', '2025-03-14'],
    ['Fri, 14 Mar 2025 10:15:00 GMT', '2025-03-14T10:15:00Z'],
  ])('reads %s', (stated, date) => {
    expect(isoDate(stated)).toBe(date)
  })

  it.each(['2025-02-30', '0001-01-01', '14/03/2025', 'yesterday', '2025-03-14T27:00', ''])(
    'does not guess at %s',
    (stated) => {
      expect(isoDate(stated)).toBeNull()
    },
  )
})

describe('kindByStyleName', () => {
  it('knows headings, titles and quotations by the names that French and English programs give', () => {
    expect(['heading 2', 'Titre 2', 'Heading_20_2', 'Titre2'].map(kindByStyleName)).toEqual(
      Array(4).fill({ type: 'heading', level: 2 }),
    )
    expect(kindByStyleName('Titre')).toEqual({ type: 'heading', level: 1 })
    expect(
      ['Quote', 'Citation intense', 'Quotations', 'Block Text'].map(
        (name) => kindByStyleName(name)?.type,
      ),
    ).toEqual(Array(4).fill('quotation'))
    expect(['Normal', 'Titre de livre', 'Body Text'].map(kindByStyleName)).toEqual([
      null,
      null,
      null,
    ])
  })
})
