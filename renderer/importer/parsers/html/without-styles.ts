import { endOfComment, endOfRawText, rawText } from './raw-text.ts'

/** The attribute that keeps what an element's `style` said; to the browser it means nothing. */
export const STYLE_ATTRIBUTE = 'data-style'

const opening = /<!--|<(\/?)([a-z][^\s/>]*)/gi
const attribute = /[\s/]*([^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y

/**
 * An HTML text without style sheets, and with each `style` under another name. Chromium reads the styles of inert
 * documents too, recursively: a few thousand braces within each other end the process.
 */
export function withoutStyles(html: string): string {
  const kept: string[] = []
  let copied = 0
  opening.lastIndex = 0
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const [, slash, name] = match
    const element = name?.toLowerCase()
    if (element === undefined) {
      opening.lastIndex = endOfComment(html, match.index)
    } else if (element === 'style' && slash === '') {
      kept.push(html.slice(copied, match.index))
      copied = endOfRawText(html, element, opening.lastIndex)
      opening.lastIndex = copied
    } else if (slash === '') {
      for (const place of styleAttributes(html, opening.lastIndex)) {
        kept.push(html.slice(copied, place), 'data-')
        copied = place
      }
      if (rawText.has(element)) opening.lastIndex = endOfRawText(html, element, opening.lastIndex)
    }
  }
  return kept.join('') + html.slice(copied)
}

/** The places of `style` among the attributes that follow; the search for tags goes on behind them. */
function styleAttributes(html: string, start: number): readonly number[] {
  const places: number[] = []
  attribute.lastIndex = start
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    const [all, name = ''] = match
    opening.lastIndex = attribute.lastIndex
    if (name.toLowerCase() === 'style') places.push(match.index + all.indexOf(name))
  }
  return places
}
