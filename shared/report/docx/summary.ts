import { Table, TableCell, TableRow, type FileChild } from 'docx'
import { barParts } from '../verdict-bar.ts'
import { formatRanges } from '../words/number-ranges.ts'
import { verdictOrder, verdictSigns } from '../words/verdict-signs.ts'
import { noBorders } from './borders.ts'
import { colour } from './colours.ts'
import { pageWidth } from './page-size.ts'
import { paragraph, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** What one takes in at a look: how the verdicts fell. */
export function summarySection(page: WordPage): readonly FileChild[] {
  const { t } = page.phrases
  const { counts } = page.model
  const heading = paragraph('Heading1', [t('section.summary')])
  if (counts.total === 0) return [heading, paragraph('Legend', [t('summary.noClaims')])]
  const earlier = page.phrases.ofEarlierDrafts(counts)
  const tally = verdictOrder.flatMap((verdict, index) => [
    ...(index === 0 ? [] : text('    ')),
    ...text(`${verdictSigns[verdict]} `, `Verdict-${verdict}`),
    ...text(t(`count.${verdict}`, { count: counts[verdict] })),
  ])
  return [
    heading,
    paragraph('Total', [t('count.claims', { count: counts.total })]),
    ...(earlier ? [paragraph('Legend', [`${earlier.text} ${formatRanges(earlier.claims)}`])] : []),
    verdictBar(page),
    paragraph('Tally', tally),
    ...(counts.contested > 0
      ? [
          paragraph('Legend', [
            ...text(`${verdictSigns.contested} `, 'Verdict-contested'),
            ...text(t('count.contested', { count: counts.contested })),
          ]),
        ]
      : []),
  ]
}

/** The verdicts as one bar: a table of one row, each verdict as wide as its share. */
function verdictBar({ model: { counts } }: WordPage): Table {
  const parts = barParts(counts).filter(({ share }) => share > 0)
  const widths = parts.map(({ share }) => Math.round(share * pageWidth))
  return new Table({
    width: { size: pageWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          ({ verdict, label }, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: 'dxa' },
              shading: { type: 'clear', color: 'auto', fill: colour(verdict) },
              margins: { left: 0, right: 0 },
              children: [paragraph('Bar', [label ?? ''])],
            }),
        ),
      }),
    ],
  })
}
