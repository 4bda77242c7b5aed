import { joinLines, type TextLine } from './text-line.ts'

/** A stretch of lines below each other, as a column has them. */
export type Column = readonly TextLine[]

/** Pieces on baselines this close stand in one row, in parts of the type's size. */
const SAME_ROW = 0.4
/** A gutter is at least this wide, in parts of the type's size. */
const GUTTER = 0.6
/** So many rows with text on both sides of a gutter make columns; fewer are a line with a gap in it. */
const LEAST_ROWS = 4
/** A column's lines are running text: this long on average, in characters. A table's cells are shorter. */
const LEAST_LENGTH = 16

interface Gap {
  readonly from: number
  readonly to: number
}

/**
 * The lines of a page in the order of reading: from top to bottom, and where a gutter runs through a stretch of
 * rows, column after column from the left.
 */
export function inReadingOrder(pieces: readonly TextLine[]): readonly Column[] {
  const columns: Column[] = []
  let band: (readonly TextLine[])[] = []
  let gaps: readonly Gap[] | null = null
  const close = (): void => {
    columns.push(...columnsOf(band, gaps ?? []))
    band = []
    gaps = null
  }
  for (const row of rowsOf(pieces)) {
    const next: readonly Gap[] =
      gaps === null ? gapsOf(row) : gaps.flatMap((gap) => keptBy(row, gap))
    const breaks = gaps !== null && gaps.length > 0 && next.length === 0
    const begins = gaps !== null && gaps.length === 0 && gapsOf(row).length > 0
    if (breaks || begins) close()
    gaps = gaps === null ? gapsOf(row) : next
    band.push(row)
  }
  close()
  return columns.filter((column) => column.length > 0)
}

/** Pieces by baseline, from the top; within a row from the left. */
function rowsOf(pieces: readonly TextLine[]): readonly (readonly TextLine[])[] {
  const rows: TextLine[][] = []
  for (const piece of pieces.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    const isSame = first && piece.y - first.y <= Math.max(piece.size, first.size) * SAME_ROW
    if (row && isSame) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.toSorted((one, other) => one.x - other.x))
}

function gapsOf(row: readonly TextLine[]): readonly Gap[] {
  return row.flatMap((piece, index): Gap[] => {
    const before = row[index - 1]
    if (!before || piece.x - before.right < piece.size * GUTTER) return []
    return [{ from: before.right, to: piece.x }]
  })
}

/** What a row leaves of a gap: nothing if text runs through all of it. */
function keptBy(row: readonly TextLine[], gap: Gap): readonly Gap[] {
  let { from, to } = gap
  for (const { x, right, size } of row) {
    if (right <= from || x >= to) continue
    if (x <= from && right >= to) return []
    if (x <= from) from = right
    else to = x
    if (to - from < size * GUTTER) return []
  }
  return [{ from, to }]
}

function columnsOf(
  rows: readonly (readonly TextLine[])[],
  gaps: readonly Gap[],
): readonly Column[] {
  const used = gaps.filter((gap) => isGutter(rows, gap))
  if (used.length === 0) return [rows.map((row) => joinLines(row))]
  const edges = [-Infinity, ...used.map(({ from, to }) => (from + to) / 2), Infinity]
  return edges.slice(0, -1).map((left, index) => {
    const right = edges[index + 1] ?? Infinity
    return rows.flatMap((row) => {
      const inside = row.filter((piece) => {
        const middle = (piece.x + piece.right) / 2
        return middle > left && middle <= right
      })
      return inside.length > 0 ? [joinLines(inside)] : []
    })
  })
}

function isGutter(rows: readonly (readonly TextLine[])[], { from, to }: Gap): boolean {
  const left = rows.map((row) => row.filter(({ right }) => right <= (from + to) / 2))
  const right = rows.map((row) => row.filter(({ x }) => x >= (from + to) / 2))
  const both = rows.filter((_, index) => left[index]?.length && right[index]?.length).length
  return both >= LEAST_ROWS && isRunningText(left.flat()) && isRunningText(right.flat())
}

function isRunningText(pieces: readonly TextLine[]): boolean {
  const length = pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  return length >= pieces.length * LEAST_LENGTH
}
