/** Rows of a matrix that is nearly all zero (compressed sparse rows). */
export interface SparseRows {
  readonly columns: number
  /** Where each row begins in `column` and `value`; one more than there are rows. */
  readonly start: Int32Array
  readonly column: Int32Array
  readonly value: Float64Array
}

/** An entry of a row: its column and value. */
export type Entry = readonly [column: number, value: number]

/** Packs rows of entries. */
export function packRows(rows: readonly (readonly Entry[])[], columns: number): SparseRows {
  const start = new Int32Array(rows.length + 1)
  for (const [index, row] of rows.entries()) start[index + 1] = (start[index] ?? 0) + row.length
  const size = start[rows.length] ?? 0
  const column = new Int32Array(size)
  const value = new Float64Array(size)
  let next = 0
  for (const row of rows) {
    for (const entry of row) {
      ;[column[next], value[next]] = entry
      next += 1
    }
  }
  return { columns, start, column, value }
}

/** The product of one row and a vector. */
export function rowTimes({ start, column, value }: SparseRows, row: number, vector: Float64Array) {
  let sum = 0
  const end = start[row + 1] ?? 0
  for (let at = start[row] ?? 0; at < end; at += 1)
    sum += (vector[column[at] ?? 0] ?? 0) * (value[at] ?? 0)
  return sum
}

/** Adds a multiple of one row to a vector. */
export function addRow(
  { start, column, value }: SparseRows,
  row: number,
  factor: number,
  vector: Float64Array,
): void {
  const end = start[row + 1] ?? 0
  for (let at = start[row] ?? 0; at < end; at += 1) {
    const index = column[at] ?? 0
    vector[index] = (vector[index] ?? 0) + factor * (value[at] ?? 0)
  }
}
