/** A stretch of a text and what takes its place; offsets are UTF-16 code units, `end` exclusive. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly inserted: string
}

/**
 * The smallest edit of whole words that makes one text of another: the words that both have at the beginning and
 * at the end stay.
 *
 * @returns `null` if they are the same
 */
export function wordEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null
  const old = tokens(before)
  const now = tokens(after)
  const most = Math.min(old.length, now.length)
  let first = 0
  while (first < most && old[first] === now[first]) first += 1
  let last = 0
  while (last < most - first && old.at(-1 - last) === now.at(-1 - last)) last += 1
  const start = lengthOf(old.slice(0, first))
  return {
    start,
    end: start + lengthOf(old.slice(first, old.length - last)),
    inserted: now.slice(first, now.length - last).join(''),
  }
}

/** White space, marks, and words with the marks that stand within them: "1,500", "l’armée". */
const TOKEN = /\s+|[^\s\p{P}]+(?:\p{P}+[^\s\p{P}]+)*|\p{P}/gu

function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0)
}
