import type { Scores } from './measures.ts'

/** Aligns cells in columns, the first to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

export const SCORES_HEADING = ['', 'precision', 'recall', 'F1'] as const

export function scoresRow(name: string, { precision, recall, f1 }: Scores): readonly string[] {
  return [name, percent(precision), percent(recall), percent(f1)]
}

/** `0.9876` → `98.8` */
export function percent(fraction: number): string {
  return (fraction * 100).toFixed(1)
}
