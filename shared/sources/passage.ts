import type { Span } from '../anchoring/selectors.ts'
import { firstThatFits } from '../first-that-fits.ts'
import type { Locator } from '../project/records.ts'
import { rangeText } from '../range-text.ts'

/** The lines of a text or page as one text, each on a line of its own, and where each begins in it. */
export interface LineText {
  readonly text: string
  /** UTF-16 code units. */
  readonly starts: readonly number[]
}

export function joinLineText(lines: readonly string[]): LineText {
  const starts: number[] = []
  let at = 0
  for (const line of lines) {
    starts.push(at)
    at += line.length + 1
  }
  return { text: lines.join('\n'), starts }
}

/** The line that a place lies in, from 0; the last one that begins before it. */
export function lineAt({ starts }: LineText, place: number): number {
  return Math.max(0, firstThatFits(starts.length, (index) => (starts[index] ?? 0) > place) - 1)
}

/** Of words within a text that is counted by lines or paragraphs: the first one's number, or `2–4`. */
export function locatorOf(text: LineText, { start, end }: Span, label: Locator['label']): Locator {
  const first = lineAt(text, start) + 1
  const last = lineAt(text, Math.max(start, end - 1)) + 1
  return { label, value: rangeText(first, last) }
}

/**
 * The words of a span as a quotation: its lines joined by what `join` makes of two of them, without the white space
 * around it.
 */
export function quoteOf(
  text: LineText,
  { start, end }: Span,
  join: (first: string, second: string) => string,
): string {
  return text.text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((joined, line) => (joined === '' ? line : join(joined, line)), '')
}
