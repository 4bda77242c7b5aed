import type { EncodingCandidate } from '../../ipc/article-preview.ts'
import { firstWords } from '../describing/headline.ts'
import type { TextEncoding } from './text-encodings.ts'
import type { TextReading } from './decode-text.ts'
import { decodeUndecoded, isContinuation, isUndecoded } from './undecoded-text.ts'

/**
 * Ways to read a text, for a person to choose among by a sample: part of a line in which they differ, as it would
 * read. Of those that give the same text the first stands for all.
 *
 * @param readings in the order in which they are offered
 * @param undecoded the text of which they are readings, as `undecodedText` gives it
 */
export function encodingCandidates(
  readings: readonly TextReading[],
  undecoded: string,
): readonly EncodingCandidate[] {
  const differing = readings.filter(
    ({ text }, index) => readings.findIndex((other) => other.text === text) === index,
  )
  const [only] = differing
  if (only && differing.length === 1) {
    return [{ encoding: only.encoding, sample: firstLine(only.text) }]
  }
  const encodings = differing.map(({ encoding }) => encoding)
  const { stretch, isCutBefore, isCutAfter } = differingStretch(undecoded, encodings)
  return encodings.map((encoding) => ({
    encoding,
    sample: `${isCutBefore ? '…' : ''}${decodeUndecoded(stretch, encoding).trim()}${isCutAfter ? '…' : ''}`,
  }))
}

function firstLine(text: string): string {
  return firstWords(/\S[^\r\n]*/.exec(text)?.[0] ?? '')
}

/** How much of a line is shown before and after a byte that is not ASCII, in bytes. */
const SHOWN_BEFORE = 40
const SHOWN_AFTER = 60

interface Stretch {
  readonly stretch: string
  readonly start: number
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

/** Where some encodings differ, no more stretches are tried to find one where all of them do. */
const STRETCHES_TRIED = 1000

/** The first stretch of a line in which as many encodings as can be give something else. */
function differingStretch(undecoded: string, encodings: readonly TextEncoding[]): Stretch {
  let best: Stretch = { stretch: '', start: 0, isCutBefore: false, isCutAfter: false }
  let mostReadings = 0
  let from = 0
  for (let tried = 0; mostReadings < (tried < STRETCHES_TRIED ? encodings.length : 2); tried += 1) {
    const position = nextUndecoded(undecoded, from)
    if (position === null) break
    const candidate = stretchAround(undecoded, position)
    const { stretch, start } = candidate
    const readings = new Set(encodings.map((encoding) => decodeUndecoded(stretch, encoding)))
    if (readings.size > mostReadings) {
      best = candidate
      mostReadings = readings.size
    }
    from = Math.max(position + 1, start + stretch.length)
  }
  return best
}

function nextUndecoded(text: string, from: number): number | null {
  for (let index = from; index < text.length; index += 1) {
    if (isUndecoded(text.charCodeAt(index))) return index
  }
  return null
}

/** What stands around a byte within its line; where it is cut, at a space or at least not in a character. */
function stretchAround(text: string, position: number): Stretch {
  let start = position
  let end = position
  while (start > 0 && position - start < SHOWN_BEFORE && !isLineEnd(text[start - 1])) start -= 1
  while (end < text.length && end - position < SHOWN_AFTER && !isLineEnd(text[end])) end += 1
  const isCutBefore = start > 0 && !isLineEnd(text[start - 1])
  const isCutAfter = end < text.length && !isLineEnd(text[end])
  if (isCutBefore) {
    const space = text.slice(start, position).indexOf(' ')
    if (space >= 0) start += space
    else while (start < position && isContinuation(text.charCodeAt(start))) start += 1
  }
  if (isCutAfter) {
    const space = text.slice(position, end).lastIndexOf(' ')
    if (space >= 0) end = position + space
    else while (end < text.length && isContinuation(text.charCodeAt(end))) end += 1
  }
  return { stretch: text.slice(start, end), start, isCutBefore, isCutAfter }
}

const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r'
