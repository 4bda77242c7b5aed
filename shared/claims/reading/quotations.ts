import { trimSpan, type Span } from '../../anchoring/selectors.ts'

/** A quotation in one block; a longer one has a part in each of its blocks. */
export interface Quotation {
  /** With the quotation marks. */
  readonly outer: Span
  /** Without the marks and the white space inside them. */
  readonly inner: Span
  /** Whether it goes on from the block before. */
  readonly isContinued: boolean
}

const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '"': '"',
  '‘': '’',
  "'": "'",
}

/**
 * The quotations in each of the texts, in order; those within others are part of these. A mark that is
 * never closed opens nothing, unless the next block takes the quotation up: by a mark of the same kind at
 * its beginning, or by a closing mark that comes before any opening one.
 */
export function findQuotations(texts: readonly string[]): readonly (readonly Quotation[])[] {
  let carried: string | null = null
  return texts.map((text, index) => {
    const found = quotationsIn(text, texts[index + 1] ?? '', carried)
    carried = found.carries
    return found.quotations
  })
}

interface Open {
  readonly mark: string
  readonly start: number
  readonly isContinued: boolean
  depth: number
}

function quotationsIn(text: string, next: string, carried: string | null) {
  const quotations: Quotation[] = []
  const lastClosing = lastClosingMark(text)
  let open: Open | null =
    carried === null ? null : { mark: carried, start: 0, isContinued: true, depth: 1 }
  for (const { 0: mark, index } of text.matchAll(/[«»“”„"‘’']/g)) {
    if (open === null) {
      if (opens(text, index, lastClosing))
        open = { mark, start: index, isContinued: false, depth: 1 }
    } else if (open.isContinued && index === 0 && mark === open.mark) {
      continue
    } else if (closes(text, index, open.mark)) {
      open.depth -= 1
      if (open.depth > 0) continue
      quotations.push(quotation(text, open, index + 1))
      open = null
    } else if (mark === open.mark && mark === '«') {
      open.depth += 1
    }
  }
  const carries = open !== null && takesUp(next, open.mark) ? open.mark : null
  if (open !== null && carries !== null) quotations.push(quotation(text, open, text.length))
  return { quotations, carries }
}

/** @param lastClosing as `lastClosingMark` tells it */
function opens(text: string, index: number, lastClosing: number): boolean {
  const mark = text.charAt(index)
  const isAtStart = index === 0 || /[\s([—–-]/.test(text.charAt(index - 1))
  // A straight mark that nothing closes is an apostrophe: `'twas`, `the '90s`.
  if (mark === "'")
    return isAtStart && /\p{L}|\p{N}|…/u.test(text.charAt(index + 1)) && lastClosing > index + 1
  // `qu'"il faut agir"`
  if (mark === '"') return isAtStart || /^\p{L}['’]$/u.test(text.slice(index - 2, index))
  if (mark === '‘') return isAtStart
  return mark in CLOSING
}

function closes(text: string, index: number, opening: string): boolean {
  const mark = text.charAt(index)
  if (!(CLOSING[opening] ?? '').includes(mark)) return false
  if (mark !== '’' && mark !== "'") return true
  if (/[\p{L}\p{N}]/u.test(text.charAt(index + 1)) || /\s/.test(text.charAt(index - 1)))
    return false
  return !isPossessive(text, index, mark)
}

/** `the owners’ lawyers` within single quotation marks, which end behind it. */
function isPossessive(text: string, index: number, mark: string): boolean {
  const isPlural =
    text.charAt(index - 1) === 's' && /^\s\p{Ll}/u.test(text.slice(index + 1, index + 3))
  if (!isPlural) return false
  const rest = text.slice(index + 1)
  const next = rest.search(mark === '’' ? /‘|[^\s\p{L}]’/u : /\s'\p{L}|[^\s\p{L}]'/u)
  return next >= 0 && /[^\s\p{L}]/u.test(rest.charAt(next))
}

/** Where the last straight single mark is that may close a quotation; -1 for nowhere. */
function lastClosingMark(text: string): number {
  let at = text.lastIndexOf("'")
  while (at > 0 && !/^\S'(?![\p{L}\p{N}])/u.test(text.slice(at - 1, at + 3))) {
    at = text.lastIndexOf("'", at - 1)
  }
  return at > 0 ? at : -1
}

function takesUp(next: string, mark: string): boolean {
  if (next.startsWith(mark)) return true
  const closing = CLOSING[mark] ?? ''
  const first = mark === '"' ? undefined : /[«»“”„]/.exec(next)?.[0]
  return first !== undefined && closing.includes(first)
}

function quotation(text: string, { mark, start, isContinued }: Open, end: number): Quotation {
  const isClosed = CLOSING[mark]?.includes(text.charAt(end - 1)) ?? false
  const from = text.startsWith(mark, start) ? start + 1 : start
  const inner = trimSpan(text, { start: from, end: isClosed ? end - 1 : end })
  return { outer: { start, end }, inner: inner ?? { start: from, end: from }, isContinued }
}
