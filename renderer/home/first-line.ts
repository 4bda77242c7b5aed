/** The first line of a text in which something stands, as it would be its title; `null` where there is none. */
export function firstLine(text: string): string | null {
  return (
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trim() || null
  )
}
