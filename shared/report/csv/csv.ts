import { visibleText } from '../words/visible-text.ts'
import { defuseFormulas } from './formulas.ts'

/** A list has one line for each of its items; nothing is an empty cell. */
export type CsvCell = string | number | boolean | readonly string[] | null | undefined

export interface CsvColumn<Row> {
  /** In our own words. */
  readonly heading: string
  readonly cell: (row: Row) => CsvCell
}

/** Our own words in a table, plain. */
export interface CsvWords {
  readonly yes: string
  readonly no: string
  /** Over the column that names the others in which apostrophes were put in. */
  readonly apostrophes: string
}

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A table as CSV (RFC 4180) with a byte order mark, by which spreadsheets know UTF-8. No text in it is run as a
 * formula; a last column names the columns in which that took an apostrophe. Control characters are made visible,
 * for spreadsheets cut a text at some of them.
 */
export function writeCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  words: CsvWords,
): string {
  return [...csvLines(columns, rows, words)].join('')
}

/** The same line by line, each made when it is asked for: the headings first, and then one for each row. */
export function* csvLines<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  words: CsvWords,
): Generator<string, void, undefined> {
  const headings = [...columns.map(({ heading }) => heading), words.apostrophes]
  yield BYTE_ORDER_MARK + lineOf(headings)
  for (const row of rows) yield lineOf(fieldsOf(columns, row, words))
}

function fieldsOf<Row>(
  columns: readonly CsvColumn<Row>[],
  row: Row,
  words: CsvWords,
): readonly string[] {
  const changed: string[] = []
  const fields = columns.map(({ heading, cell }) => {
    const value = cell(row)
    // A negative number is no formula.
    if (typeof value === 'number') return String(value)
    const text = visibleText(textOf(value, words))
    const defused = defuseFormulas(text)
    if (defused !== text) changed.push(heading)
    return defused
  })
  return [...fields, changed.join('\n')]
}

function lineOf(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`
}

function textOf(value: Exclude<CsvCell, number>, { yes, no }: CsvWords): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'string') return value
  return value.map((item) => item.replace(/[\r\n]+/g, ' ')).join('\n')
}

function quoted(field: string): string {
  return /^[^",;\s]*$/.test(field) ? field : `"${field.replaceAll('"', '""')}"`
}
