/**
 * Tells whether a straight quotation mark is open at a position of a text. A mark with white space on one
 * side alone shows what it does, one with white space on both sides or on none does what is due. No quotation
 * goes on over a line break.
 *
 * @returns to be asked for positions in ascending order
 */
export function straightQuotes(text: string): (position: number) => boolean {
  let isOpen = false
  let read = 0
  return (position) => {
    for (; read < position; read += 1) {
      const character = text.charAt(read)
      if (character === '\n') isOpen = false
      if (character !== '"') continue
      const spaceBefore = /^[\s([]?$/.test(text.charAt(read - 1))
      const spaceAfter = /^\s?$/.test(text.charAt(read + 1))
      isOpen = spaceBefore === spaceAfter ? !isOpen : spaceBefore
    }
    return isOpen
  }
}
