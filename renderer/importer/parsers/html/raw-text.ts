/**
 * Elements whose content is text to a parser that runs no scripts, whatever it looks like (HTML, 13.2.6.4): `noscript`
 * is none of them.
 */
export const rawText: ReadonlySet<string> = new Set(
  'script style title textarea xmp iframe noembed noframes'.split(' '),
)

/**
 * The place behind the end tag of such an element; the text's end if it does not come.
 *
 * @param start the place behind its name
 */
export function endOfRawText(html: string, element: string, start: number): number {
  return endOf(html, new RegExp(`</${element}(?:>|[\\s/][^>]*>?)`, 'gi'), start)
}

/** The place behind the comment that begins at `start`: `<!-->` is one, and `--!>` ends one as well (HTML, 13.2.5). */
export function endOfComment(html: string, start: number): number {
  const empty = /<!---?>/y
  empty.lastIndex = start
  return empty.test(html) ? empty.lastIndex : endOf(html, /--!?>/g, start + '<!--'.length)
}

function endOf(html: string, end: RegExp, start: number): number {
  end.lastIndex = start
  return end.test(html) ? end.lastIndex : html.length
}
