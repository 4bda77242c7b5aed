import { joinLines, type TextLine } from './text-line.ts'

/** A stretch of lines below each other, as a column has them. */
export type Column = readonly TextLine[]

/** The pieces of lines on one baseline, from the left. */
type Row = readonly TextLine[]

/** Where no text of a stretch of rows stands, in points. */
interface Gap {
  readonly from: number
  readonly to: number
}

/** Rows below each other, and what they leave free across all of them. */
interface Band {
  readonly rows: Row[]
  readonly gaps: readonly Gap[]
}

/** Pieces on baselines this close stand in one row, in parts of the type's size. */
const SAME_ROW = 0.4
/** A gutter is at least this wide, in parts of the type's size. */
const GUTTER = 0.6
/** One of two columns has so many lines, the other may be the short end of a text. */
const LEAST_LINES = 4
const LEAST_LINES_OF_REST = 2
/** A column's lines are running text: this long on average, in characters. A table's cells are shorter. */
const LEAST_LENGTH = 16

/**
 * The lines of a page in the order of reading: from top to bottom, and where a gutter runs through a stretch of
 * rows, column after column from the left.
 */
export function inReadingOrder(pieces: readonly TextLine[]): readonly Column[] {
  const columns: TextLine[][] = []
  let single: TextLine[] | null = null
  for (const { rows, gaps } of bandsOf(rowsOf(pieces))) {
    const gutters = gaps.filter((gap) => isGutter(rows, gap))
    if (gutters.length > 0) {
      columns.push(...columnsOf(rows, gutters))
      single = null
    } else {
      if (single === null) columns.push((single = []))
      single.push(...rows.map((row) => joinLines(row)))
    }
  }
  return columns.filter((column) => column.length > 0)
}

function rowsOf(pieces: readonly TextLine[]): readonly Row[] {
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

/** Rows go together as long as they leave something free: a row that runs through a gutter begins the next band. */
function bandsOf(rows: readonly Row[]): readonly Band[] {
  const all = rows.flat()
  const page = {
    from: Math.min(...all.map(({ x }) => x)),
    to: Math.max(...all.map(({ right }) => right)),
  }
  const bands: Band[] = []
  let open: Band | null = null
  for (const row of rows) {
    const left: readonly Gap[] = (open?.gaps ?? [page]).flatMap((gap) => leftBy(row, gap))
    const losesGutter = open?.gaps.some((gap) => isGutter(open?.rows ?? [], gap)) === true
    const isInside = (gap: Gap): boolean => gap.from > page.from && gap.to < page.to
    const keepsGutter = left.some(isInside)
    const beginsGutter = !keepsGutter && leftBy(row, page).some(isInside)
    if (open && left.length > 0 && (keepsGutter || (!losesGutter && !beginsGutter))) {
      open.rows.push(row)
      open = { rows: open.rows, gaps: left }
    } else {
      if (open) bands.push(open)
      open = { rows: [row], gaps: leftBy(row, page) }
    }
  }
  return open ? [...bands, open] : bands
}

/** What a row leaves of a gap, as far as it is wide enough for a gutter. */
function leftBy(row: Row, gap: Gap): readonly Gap[] {
  const gaps: Gap[] = []
  let { from } = gap
  const keep = (to: number, size: number): void => {
    if (to - from >= size * GUTTER) gaps.push({ from, to })
  }
  for (const { x, right, size } of row) {
    if (right <= from || x >= gap.to) continue
    keep(x, size)
    from = Math.max(from, right)
  }
  keep(gap.to, row[0]?.size ?? 0)
  return gaps
}

function columnsOf(rows: readonly Row[], gutters: readonly Gap[]): readonly TextLine[][] {
  const edges = [-Infinity, ...gutters.map(middleOf), Infinity]
  return edges.slice(0, -1).map((left, index) => {
    const right = edges[index + 1] ?? Infinity
    return rows.flatMap((row) => {
      const inside = row.filter((piece) => piece.x >= left && piece.x < right)
      return inside.length > 0 ? [joinLines(inside)] : []
    })
  })
}

function middleOf({ from, to }: Gap): number {
  return (from + to) / 2
}

/** Whether there are columns on both sides of a gap: running text, for some lines beside each other. */
function isGutter(rows: readonly Row[], gap: Gap): boolean {
  const middle = middleOf(gap)
  const left = rows.map((row) => row.filter(({ x }) => x < middle)).filter((row) => row.length > 0)
  const right = rows
    .map((row) => row.filter(({ x }) => x >= middle))
    .filter((row) => row.length > 0)
  const [fewer = 0, more = 0] = [left.length, right.length].toSorted((one, other) => one - other)
  return (
    more >= LEAST_LINES &&
    fewer >= LEAST_LINES_OF_REST &&
    isRunningText(left.flat()) &&
    isRunningText(right.flat())
  )
}

function isRunningText(pieces: readonly TextLine[]): boolean {
  const length = pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  return length >= pieces.length * LEAST_LENGTH
}
