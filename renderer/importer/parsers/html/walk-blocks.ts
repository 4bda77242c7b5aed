import type { Block } from '../../../../shared/project/records.ts'
import { BlockCollector, heading, PARAGRAPH, type BlockKind } from '../block-collector.ts'
import { walk } from '../inert-dom.ts'
import { STYLE_ATTRIBUTE } from './without-styles.ts'

/** What is no text of an article, or shown by other means than text. */
const unread = new Set(
  `script style template noscript head title meta link svg math canvas iframe object embed audio video picture img
   map button input select textarea datalist option progress meter dialog rp rt del frameset xml`.split(
    /\s+/,
  ),
)

const inline = new Set(
  `a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q ruby s samp small span strike
   strong sub sup time tt u var wbr`.split(/\s+/),
)

/**
 * The blocks of an HTML element, in document order. Besides HTML's own elements it knows the marks that word
 * processors leave: Word's lists and styles, notes and comments of Word, LibreOffice and pandoc.
 */
export function walkBlocks(root: Element): readonly Block[] {
  const collector = new BlockCollector()
  const kinds: BlockKind[] = []
  let text = ''
  const flush = (): void => {
    collector.add(kinds.at(-1) ?? PARAGRAPH, text)
    text = ''
  }
  walk(root, {
    enter: (element) => {
      const name = element.localName
      if (unread.has(name) || isHidden(element) || isNote(element)) return 'skip'
      if (name === 'br') text += '\n'
      if (isInline(element)) return 'descend'
      flush()
      if (name === 'tr') collector.openRow()
      if (name === 'td' || name === 'th') collector.openCell()
      const kind = kindOf(element)
      if (kind) kinds.push(kind)
      return 'descend'
    },
    leave: (element) => {
      if (isInline(element)) return
      flush()
      if (element.localName === 'tr') collector.closeRow()
      if (kindOf(element)) kinds.pop()
    },
    text: (part) => (text += part.replace(/[ \t\r\n\f]+/g, ' ')),
  })
  flush()
  return collector.finish()
}

/** Unknown elements (`o:p`, `g-card`) are inline, as browsers show them. */
function isInline(element: Element): boolean {
  const { localName } = element
  return localName === 'br' || inline.has(localName) || /[-:]/.test(localName)
}

function kindOf(element: Element): BlockKind | null {
  const { localName, classList } = element
  const level = /^h([1-6])$/.exec(localName)?.[1]
  if (level !== undefined) return heading(Number(level))
  if (element.getAttribute('role') === 'heading') {
    return heading(Number(element.getAttribute('aria-level') ?? 2))
  }
  if (classList.contains('MsoTitle')) return heading(1)
  if (classList.contains('MsoQuote') || classList.contains('MsoIntenseQuote')) {
    return { type: 'quotation' }
  }
  if (localName === 'li' || /(?:^|;)\s*mso-list\s*:\s*l\d/i.test(styleOf(element))) {
    return { type: 'list-item' }
  }
  return localName === 'blockquote' ? { type: 'quotation' } : null
}

/** Whether an element says itself that it is not to be seen. */
export function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
      styleOf(element),
    )
  )
}

const noteClasses = [
  ...['footnote-ref', 'footnote-back', 'footnotes', 'sdfootnoteanc', 'sdendnoteanc'],
  ...['MsoFootnoteReference', 'MsoEndnoteReference', 'MsoCommentReference'],
]

/** Notes, comments and the signs that refer to them, and the bullets that Word puts into a list's text. */
function isNote(element: Element): boolean {
  const style = styleOf(element)
  return (
    // A page's head and foot, as LibreOffice writes them.
    (element.localName === 'div' &&
      /^(?:header|footer)$/.test(element.getAttribute('title') ?? '')) ||
    noteClasses.some((name) => element.classList.contains(name)) ||
    /^sd(?:foot|end)note\d+$/.test(element.id) ||
    /^doc-(?:noteref|backlink|footnote|endnotes)$/.test(element.getAttribute('role') ?? '') ||
    /mso-list\s*:\s*ignore|mso-element\s*:\s*(?:foot|end)note|mso-element\s*:\s*comment/i.test(
      style,
    ) ||
    /mso-special-character\s*:\s*comment/i.test(style)
  )
}

function styleOf(element: Element): string {
  return element.getAttribute(STYLE_ATTRIBUTE) ?? ''
}
