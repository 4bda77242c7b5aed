/** A stretch of a list that should be one source. */
export interface ListEntry {
  readonly text: string
  /** The line where it begins; 1 is the first. */
  readonly line: number
}

/** Tells the lines of offsets that only grow, without counting from the start each time. */
export function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (; at < offset; at += 1) if (text.charCodeAt(at) === 0x0a) line += 1
    return line
  }
}
