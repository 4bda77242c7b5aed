import type { ListEntry } from './list-entry.ts'

/**
 * Parts a text of RIS into its records, each from its `TY` to its `ER`, to the next `TY` where the end was forgotten.
 * What stands outside of records is passed over.
 */
export function splitRis(text: string): readonly ListEntry[] {
  const records: { lines: string[]; line: number }[] = []
  let isInside = false
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (/^\s*TY {1,2}-/.test(line)) {
      records.push({ lines: [], line: index + 1 })
      isInside = true
    }
    if (isInside) records.at(-1)?.lines.push(line)
    if (/^\s*ER {1,2}-/.test(line)) isInside = false
  }
  return records.map(({ lines, line }) => ({ text: lines.join('\n'), line }))
}
