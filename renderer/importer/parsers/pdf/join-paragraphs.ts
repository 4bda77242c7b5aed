import { joinLineEnds, wordsOf } from '../../../../shared/article/hyphenation.ts'
import type { Block } from '../../../../shared/project/records.ts'
import { heading } from '../block-collector.ts'
import type { Column } from './reading-order.ts'
import type { TextLine } from './text-line.ts'

/** What a whole document's lines have in common. */
interface Typography {
  /** The size that most of the text is in; points. */
  readonly body: number
  /** From one baseline to the next, in parts of the size, where text runs on. */
  readonly pitch: number
  /** Sizes of headings, the largest first. */
  readonly headings: readonly number[]
  readonly words: ReadonlySet<string>
}

interface Paragraph {
  /** Where its first line stands. */
  readonly column: Column
  readonly lines: TextLine[]
}

/** Type of at least this many times the body's size is a heading. */
const HEADING_SIZE = 1.12
/** Longer is no heading, however large; UTF-16 code units. */
const LONGEST_HEADING = 300
/** A gap of so many pitches parts paragraphs. */
const PARAGRAPH_GAP = 1.25
/** An indent of so many sizes begins one. */
const INDENT = 0.8

/** Joins lines to blocks by their geometry: gaps, indents, sizes, and lines that end before the column does. */
export function joinParagraphs(columns: readonly Column[]): readonly Block[] {
  const typography = readTypography(columns)
  const paragraphs: Paragraph[] = []
  let above: { line: TextLine; column: Column } | null = null
  for (const column of columns) {
    for (const line of column) {
      const paragraph = paragraphs.at(-1)
      const runsOn =
        paragraph &&
        above &&
        continues(paragraph, above.line, above.column, line, column, typography)
      if (runsOn) paragraph.lines.push(line)
      else paragraphs.push({ column, lines: [line] })
      above = { line, column }
    }
  }
  return paragraphs.map((paragraph) => blockOf(paragraph, typography))
}

function readTypography(columns: readonly Column[]): Typography {
  const lines = columns.flat()
  const body = mode(lines.map(({ size, text }) => [roundSize(size), text.length]))
  const pitches = columns.flatMap((column) =>
    column.flatMap((line, index): [number, number][] => {
      const above = column[index - 1]
      const isBody = above && roundSize(line.size) === body && roundSize(above.size) === body
      const pitch = isBody ? Math.round(((line.y - above.y) / line.size) * 20) / 20 : 0
      return pitch > 0.9 && pitch < 3 ? [[pitch, 1]] : []
    }),
  )
  const sizes = lines
    .map(({ size }) => roundSize(size))
    .filter((size) => size >= body * HEADING_SIZE)
  return {
    body,
    pitch: pitches.length > 0 ? smallestCommon(pitches) : 1.2,
    headings: [...new Set(sizes)].toSorted((one, other) => other - one),
    words: wordsOf(lines.map(({ text }) => text)),
  }
}

/** Sizes are fractions in many files, and differ in the third digit. */
function roundSize(size: number): number {
  return Math.round(size * 2) / 2
}

function mode(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** Where paragraphs are short, the gaps between them may be as frequent as lines: the smaller one is the pitch. */
function smallestCommon(pitches: readonly (readonly [number, number])[]): number {
  const values = pitches.map(([value]) => value).toSorted((one, other) => one - other)
  return values[Math.floor(values.length * 0.2)] ?? 1.2
}

function continues(
  paragraph: Paragraph,
  above: TextLine,
  aboveColumn: Column,
  line: TextLine,
  column: Column,
  typography: Typography,
): boolean {
  if (roundSize(line.size) !== roundSize(above.size)) return false
  if (isListItem(line.text)) return false
  const isHeading = roundSize(line.size) >= typography.body * HEADING_SIZE
  if (column !== aboveColumn) return !isHeading && runsOnElsewhere(above, aboveColumn, line, column)
  const gap = (line.y - above.y) / line.size
  // Headings are set tighter or wider than the body, and their lines near each other in any case.
  if (gap > (isHeading ? 1.6 : typography.pitch * PARAGRAPH_GAP) || gap < 0) return false
  if (isHeading) return true
  if (isIndented(paragraph, above, line)) return false
  if (isCentred(above, column) && isCentred(line, column)) return false
  return !endsEarly(above, aboveColumn, line)
}

/** At the end of a column or page only the sentence says whether it goes on. */
function runsOnElsewhere(
  above: TextLine,
  aboveColumn: Column,
  line: TextLine,
  column: Column,
): boolean {
  const left = Math.min(...column.map(({ x }) => x))
  if (line.x - left > line.size * INDENT && !/^\p{Ll}/u.test(line.text.trim())) return false
  return (
    !isSentenceEnd(above.text) ||
    (/^\p{Ll}/u.test(line.text.trim()) && !endsEarly(above, aboveColumn, line))
  )
}

function isSentenceEnd(text: string): boolean {
  return /[.!?…:][\s»”"’')\]]*$/u.test(text.trimEnd())
}

/** A first line's indent, or the return from a block that was set in. */
function isIndented(paragraph: Paragraph, above: TextLine, line: TextLine): boolean {
  const step = line.x - above.x
  if (Math.abs(step) <= line.size * INDENT) return false
  // The second line of a paragraph stands left of an indented first line, and right of a hanging one.
  if (paragraph.lines.length === 1) return step > 0 && !isListItem(above.text)
  return true
}

/** Whether the first word of a line would have found room at the end of the line above, which closes a sentence. */
function endsEarly(above: TextLine, column: Column, line: TextLine): boolean {
  if (!isSentenceEnd(above.text)) return false
  const right = Math.max(
    ...column.filter(({ size }) => size === above.size).map((one) => one.right),
  )
  const word = line.text.trim().split(/\s/)[0] ?? ''
  const width = ((line.right - line.x) / Math.max(line.text.trim().length, 1)) * (word.length + 1)
  return right - above.right > width + above.size
}

/** Bullets, also those of symbol fonts, which have no meaning as characters. */
const bullet = /^\s*(?:[•‣◦▪●■□○►➢✓\uF000-\uF0FF]|[-–—*](?=\s{2}))\s*/u

function isListItem(text: string): boolean {
  return bullet.test(text)
}

/** Set in from both sides: lines of a head are, and none of them runs on. */
function isCentred(line: TextLine, column: Column): boolean {
  const { left, right } = edgesOf(column)
  const before = line.x - left
  const after = right - line.right
  return Math.min(before, after) > line.size && Math.abs(before - after) < line.size
}

function edgesOf(column: Column): { left: number; right: number } {
  return {
    left: Math.min(...column.map(({ x }) => x)),
    right: Math.max(...column.map((line) => line.right)),
  }
}

/** Several lines, all set in by the same, and not from the right alone. */
function isSetIn({ column, lines }: Paragraph): boolean {
  const { left } = edgesOf(column)
  const [first] = lines
  return (
    lines.length > 1 &&
    first !== undefined &&
    lines.every(({ x, size }) => x - left > size * INDENT && Math.abs(x - first.x) < size / 2)
  )
}

function blockOf(paragraph: Paragraph, { body, headings, words }: Typography): Block {
  const { lines } = paragraph
  const text = joinLineEnds(
    lines.map((line) => line.text),
    words,
  )
  const size = roundSize(lines[0]?.size ?? 0)
  if (size >= body * HEADING_SIZE && text.length <= LONGEST_HEADING) {
    return { ...heading(headings.indexOf(size) + 1), text }
  }
  if (isListItem(text)) return { type: 'list-item', text: text.replace(bullet, '') }
  return { type: isSetIn(paragraph) ? 'quotation' : 'paragraph', text }
}
