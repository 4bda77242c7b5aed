/** A piece of text as a page of a PDF places it. Lengths are points; `y` is the baseline and grows downwards. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of the type. */
  readonly size: number
  readonly font: string
}

/** What stands on one baseline within one column. */
export interface TextLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  /** Of the most characters in it. */
  readonly size: number
  readonly font: string
}

/** Runs that are closer than this, in parts of the type's size, are one word. */
const WORD_GAP = 0.15
/** Runs that are further apart than this do not belong to one line of running text. */
const LINE_GAP = 1.5
/** A raised or lowered sign stays within its line up to this, in parts of the size. */
const SAME_BASELINE = 0.45

/**
 * Joins the runs of a page to pieces of lines, in the order in which the page draws them. Pieces on the same
 * baseline stay apart where a gutter could be between them.
 */
export function joinRuns(runs: readonly TextRun[]): readonly TextLine[] {
  const lines: TextLine[] = []
  let open: TextRun[] = []
  for (const run of runs) {
    const last = open.at(-1)
    if (last && !continues(last, run)) {
      lines.push(lineOf(open))
      open = []
    }
    open.push(run)
  }
  if (open.length > 0) lines.push(lineOf(open))
  return lines.filter(({ text }) => text.trim() !== '')
}

function continues(last: TextRun, next: TextRun): boolean {
  const size = Math.max(last.size, next.size)
  const gap = next.x - (last.x + last.width)
  return (
    Math.abs(next.y - last.y) <= size * SAME_BASELINE &&
    gap <= size * LINE_GAP &&
    gap >= -size * LINE_GAP
  )
}

function lineOf(runs: readonly TextRun[]): TextLine {
  let text = ''
  let right = -Infinity
  const weights = new Map<string, { size: number; font: string; weight: number }>()
  for (const { text: part, x, width, size, font } of runs) {
    const isApart = x - right > size * WORD_GAP
    text += text !== '' && isApart && !/\s$/.test(text) && !/^\s/.test(part) ? ` ${part}` : part
    right = x + width
    const key = `${size} ${font}`
    const weight = (weights.get(key)?.weight ?? 0) + part.trim().length
    weights.set(key, { size, font, weight })
  }
  const [main] = [...weights.values()].toSorted((one, other) => other.weight - one.weight)
  const visible = runs.filter(({ text: part }) => part.trim() !== '')
  const base = visible.find(({ size }) => size === main?.size) ?? runs[0]
  return {
    text,
    x: Math.min(...visible.map(({ x }) => x)),
    right: Math.max(...visible.map(({ x, width }) => x + width)),
    y: base?.y ?? 0,
    size: main?.size ?? 0,
    font: main?.font ?? '',
  }
}

/** Two pieces of a row as one line, in the order given. */
export function joinLines(lines: readonly TextLine[]): TextLine {
  const [first] = lines
  const longest = lines.toSorted((one, other) => other.text.length - one.text.length)[0] ?? first
  return {
    text: lines.map(({ text }) => text.trim()).join(' '),
    x: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ right }) => right)),
    y: longest?.y ?? 0,
    size: longest?.size ?? 0,
    font: longest?.font ?? '',
  }
}
