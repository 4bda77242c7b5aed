import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'

/** A sentence and whether a fact-checker would check it. */
export interface RatedSentence {
  readonly text: string
  readonly isCheckworthy: boolean
}

/**
 * Reads a TSV file with a heading that names the columns `Text` (or `tweet_text`) and `class_label`
 * (`Yes` or `No`), as the CheckThat! lab publishes them. A field may stand in quotation marks, doubled
 * within it, and then hold line breaks; a mark that nothing closes is a mark of the sentence.
 *
 * @throws BadInput if a column is missing, a label is another, or there is no row
 */
export function parseRatedSentences({ path, text }: AnnotatedFile): readonly RatedSentence[] {
  const [heading = [], ...rows] = readRows(text)
  const names = heading.map((name) => name.trim().toLowerCase())
  const textColumn = names.findIndex((name) => name === 'text' || name === 'tweet_text')
  const labelColumn = names.indexOf('class_label')
  if (textColumn === -1 || labelColumn === -1)
    throw new BadInput(`${path} has no columns Text (or tweet_text) and class_label.`)
  if (rows.length === 0) throw new BadInput(`${path} has no row.`)
  return rows.map((row, index) => {
    const label = row[labelColumn]?.trim().toLowerCase()
    if (label !== 'yes' && label !== 'no')
      throw new BadInput(`${path}, row ${index + 1}: class_label is neither Yes nor No.`)
    return { text: (row[textColumn] ?? '').trim(), isCheckworthy: label === 'yes' }
  })
}

function readRows(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  const columns = lines[0]?.split('\t').length ?? 0
  const rows: (readonly string[])[] = []
  for (let line = 0; line < lines.length;) {
    const { fields, length } = readRow(lines, line, columns)
    if (fields.length > 1 || fields[0]?.trim() !== '') rows.push(fields)
    line += length
  }
  return rows
}

/** No sentence has more line breaks. */
const MOST_LINES = 50

/** The row that begins with a line, and how many lines it takes. */
function readRow(lines: readonly string[], from: number, columns: number) {
  for (let length = 1; length <= Math.min(MOST_LINES, lines.length - from); length += 1) {
    const fields = readFields(lines.slice(from, from + length).join('\n'))
    if (fields === 'open') continue
    if (length === 1 || fields.length === columns) return { fields, length }
    break
  }
  return { fields: (lines[from] ?? '').split('\t'), length: 1 }
}

/** `open` if quotation marks are not closed. */
function readFields(row: string): readonly string[] | 'open' {
  const fields: string[] = []
  for (let at = 0; at <= row.length;) {
    const quoted = row[at] === '"' ? /^"((?:[^"]|"")*)"(?=\t|$)/.exec(row.slice(at)) : null
    if (row[at] === '"' && !quoted) return 'open'
    const plainEnd = row.indexOf('\t', at)
    const end = quoted ? at + quoted[0].length : plainEnd === -1 ? row.length : plainEnd
    fields.push(quoted?.[1]?.replaceAll('""', '"') ?? row.slice(at, end))
    at = end + 1
  }
  return fields
}
