import { visibleText } from '../words/visible-text.ts'

/** A piece of HTML. Only the `html` tag makes one, so that nothing gets into a page unescaped. */
export type Html = EscapedHtml

class EscapedHtml {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

/** What may stand in a slot: text is escaped, HTML stays, `null` is nothing, and a list is joined. */
export type HtmlSlot = Html | string | number | null | readonly HtmlSlot[]

/**
 * Writes HTML. A slot may stand between tags or inside a quoted attribute value, and nowhere else: what is
 * safe there is not safe in a tag's name, a style or a script.
 */
export function html(markup: TemplateStringsArray, ...slots: readonly HtmlSlot[]): Html {
  return new EscapedHtml(
    markup.reduce((page, piece, index) => page + fill(slots[index - 1] ?? null) + piece),
  )
}

function fill(slot: HtmlSlot): string {
  if (slot === null) return ''
  if (typeof slot === 'string') return escapeHtml(slot)
  if (typeof slot === 'number') return String(slot)
  return slot instanceof EscapedHtml ? slot.markup : slot.map(fill).join('')
}

/** Text for HTML content and quoted attribute values. */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A style element. The style must be a constant of ours: nothing in it is escaped. */
export function styleElement(style: string): Html {
  return new EscapedHtml(`<style>${style}</style>`)
}
