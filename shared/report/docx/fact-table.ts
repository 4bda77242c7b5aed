import { Table, TableCell, TableRow, type ParagraphChild } from 'docx'
import { noBorders } from './borders.ts'
import { pageWidth } from './page-size.ts'
import { paragraph, text } from './text.ts'

/** Something that is told by name and value. */
export interface Fact {
  readonly name: string
  readonly value: readonly ParagraphChild[]
}

const NAME_WIDTH = 2300

/** Facts in two columns. */
export function factTable(facts: readonly Fact[]): Table {
  const widths = [NAME_WIDTH, pageWidth - NAME_WIDTH]
  return new Table({
    width: { size: pageWidth, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    borders: noBorders,
    rows: facts.map(
      ({ name, value }) =>
        new TableRow({
          cantSplit: true,
          children: [text(name, 'Quiet'), value].map(
            (runs, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: 'dxa' },
                margins: { left: 0, right: 120 },
                children: [paragraph('Fact', runs)],
              }),
          ),
        }),
    ),
  })
}
