import type { Miniature, MiniatureLine, MiniatureMark } from '../model/miniature.ts'
import { barParts } from '../verdict-bar.ts'
import type { Sign } from '../words/verdict-signs.ts'
import { html, type Html } from './html.ts'
import type { Page } from './page.ts'

/** The verdicts as one bar. It is an image with a text alternative; colours come from the style. */
export function verdictBar({ model, phrases }: Page): Html | null {
  const { counts } = model
  if (counts.total === 0) return null
  let start = 0
  const segments = barParts(counts).map(({ verdict, share, label }) => {
    const x = percent(start)
    const middle = percent(start + share / 2)
    start += share
    return html`<rect class="${verdict}" x="${x}" width="${percent(share)}" height="32"></rect> ${
        label === null
          ? null
          : html`<text class="${verdict}" x="${middle}" y="21" text-anchor="middle">
              ${label}
            </text>`
      }`
  })
  return html`<svg
    class="bar"
    role="img"
    aria-label="${phrases.counts(counts)}"
    width="100%"
    height="32"
  >
    ${segments}
  </svg>`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`
}

/** Measures of the article in small, in SVG units, which are CSS pixels at its full size. */
const COLUMN_WIDTH = 167
const COLUMN_GAP = 20
const LINE_HEIGHT = 6
const BLOCK_GAP = 4
const LINES_PER_COLUMN = 12
const MOST_COLUMNS = 4

/**
 * The article in small. For the eye and the mouse only: every mark is a link that the article and the claims
 * offer again to everybody, so it is hidden from screen readers and left out of the order of the Tab key.
 */
export function miniatureDrawing({ model, phrases }: Page): Html | null {
  const { lines } = model.miniature
  if (lines.length === 0 || model.counts.total === 0) return null
  const columns = inColumns(lines)
  const width = columns.length * (COLUMN_WIDTH + COLUMN_GAP) - COLUMN_GAP
  const drawn = columns.map((column, index) =>
    drawColumn(column, index * (COLUMN_WIDTH + COLUMN_GAP), model.miniature),
  )
  const height = Math.max(...drawn.map((column) => column.height))
  return html`<figure class="miniature">
    <svg
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      aria-hidden="true"
      focusable="false"
    >
      ${drawn.map((column) => column.content)}
    </svg>
    <figcaption>${phrases.t('summary.miniature')}</figcaption>
  </figure>`
}

function inColumns(lines: readonly MiniatureLine[]): readonly (readonly MiniatureLine[])[] {
  const count = Math.min(MOST_COLUMNS, Math.ceil(lines.length / LINES_PER_COLUMN))
  const size = Math.ceil(lines.length / count)
  return Array.from({ length: count }, (_, column) =>
    lines.slice(column * size, (column + 1) * size),
  ).filter((column) => column.length > 0)
}

function drawColumn(
  lines: readonly MiniatureLine[],
  left: number,
  { width }: Miniature,
): { content: readonly Html[]; height: number } {
  const scale = COLUMN_WIDTH / width
  let bottom = 0
  const content = lines.map((line, index) => {
    if (line.opens && index > 0) bottom += BLOCK_GAP
    const y = bottom + LINE_HEIGHT / 2
    bottom += LINE_HEIGHT
    return html`<path
        class="line ${line.kind}"
        d="M${round(left)} ${round(y)}h${round(line.length * scale)}"
      ></path>
      ${line.marks.map((mark) => drawMark(mark, left, y, scale))}`
  })
  return { content, height: bottom }
}

function drawMark(mark: MiniatureMark, left: number, y: number, scale: number): Html {
  const from = left + mark.from * scale
  const length = Math.max((mark.to - mark.from) * scale, 1)
  const path = pathOf(mark.sign, length)
  return html`<a href="#claim-${mark.claim}" tabindex="-1"
    ><path class="mark ${mark.sign}" d="M${round(from)} ${round(y)}${path}"></path
  ></a>`
}

/** From its beginning; each sign has a form of its own, so that it is told without its colour. */
function pathOf(sign: Sign, length: number): string {
  if (sign === 'disputed') return zigzag(length)
  const line = `h${round(length)}`
  return sign === 'contested' ? `m0 -1.5${line}m${round(-length)} 3${line}` : line
}

/** The wavy line of a disputed claim. */
function zigzag(length: number): string {
  const steps = Math.max(1, Math.round(length / 2.5))
  const step = round(length / steps)
  return Array.from({ length: steps }, (_, index) => `l${step} ${index % 2 === 0 ? -2 : 2}`).join(
    '',
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
