import type { Block } from '../../../../shared/project/records.ts'
import { BlockCollector, heading, PARAGRAPH, type BlockKind } from '../block-collector.ts'
import { walk } from '../inert-dom.ts'
import { isoDate } from '../../../../shared/article/describing/iso-date.ts'
import { Unreadable } from '../unreadable.ts'
import type { OdtStyles } from './odt-styles.ts'
import { isBylineStyle, isDateStyle } from './style-names.ts'
import { attribute, child } from './xml-names.ts'

export interface OdtBody {
  readonly blocks: readonly Block[]
  /** The text of paragraphs in a style for it. */
  readonly byline: string | null
  readonly date: string | null
}

interface OpenParagraph {
  readonly kind: BlockKind
  readonly style: string
  text: string
}

/** Notes, comments, deletions, indexes, declarations, and what says itself to be hidden. */
const unread = new Set(
  `note annotation annotation-end tracked-changes hidden-text hidden-paragraph ruby-text table-of-content
   illustration-index table-index object-index user-index alphabetical-index bibliography sequence-decls
   variable-decls user-field-decls forms scripts object object-ole image event-listeners
   page-number page-count`.split(/\s+/),
)

/** The blocks of `content.xml`, in order; a text box follows the paragraph it is anchored in. */
export function readOdtBody(document: Document, styles: OdtStyles): OdtBody {
  const [root] = document.getElementsByTagNameNS('*', 'body')
  const body = root && child(root, 'text')
  if (!body) throw new Unreadable('corrupt')
  const collector = new BlockCollector()
  const open: OpenParagraph[] = []
  const boxed: { kind: BlockKind; text: string }[] = []
  let lists = 0
  let byline: string | null = null
  let date: string | null = null

  const write = (text: string): void => {
    const paragraph = open.at(-1)
    if (paragraph) paragraph.text += text
  }
  const close = ({ kind, style, text }: OpenParagraph): void => {
    if (open.length > 0) {
      boxed.push({ kind, text })
      return
    }
    const names = styles.namesOf(style)
    if (names.some(isBylineStyle) && text.trim() !== '') {
      byline = byline === null ? text.trim() : `${byline}, ${text.trim()}`
    } else if (names.some(isDateStyle) && isoDate(text) !== null) date = text
    else collector.add(kind, text)
    for (const box of boxed.splice(0)) collector.add(box.kind, box.text)
  }

  walk(body, {
    enter: (element) => {
      const { localName } = element
      const style = attribute(element, 'style-name') ?? ''
      if (unread.has(localName) || isDescription(element)) return 'skip'
      switch (localName) {
        case 'p':
        case 'h':
          if (styles.hides(style)) return 'skip'
          open.push({ kind: kindOf(element, styles, lists > 0), style, text: '' })
          break
        case 'list-item':
          lists += 1
          break
        case 'span':
          return styles.hides(style) ? 'skip' : 'descend'
        case 'table-row':
          collector.openRow()
          break
        case 'table-cell':
          collector.openCell()
          break
        case 's':
        case 'tab':
          write(' ')
          break
        case 'line-break':
          write('\n')
      }
      return 'descend'
    },
    leave: ({ localName }) => {
      if (localName === 'p' || localName === 'h') {
        const paragraph = open.pop()
        if (paragraph) close(paragraph)
      } else if (localName === 'list-item') lists -= 1
      else if (localName === 'table-row') collector.closeRow()
    },
    // A line end in the file is a space of the text: ODF 1.3, part 3, section 6.1.2.
    text: (text) => write(text.replace(/[ \t\r\n]+/g, ' ')),
  })
  return { blocks: collector.finish(), byline, date }
}

/** A picture's title and description; `text:title` is a field with the document's. */
function isDescription({ localName, namespaceURI }: Element): boolean {
  return (localName === 'title' || localName === 'desc') && namespaceURI?.includes('svg') === true
}

function kindOf(element: Element, styles: OdtStyles, isInList: boolean): BlockKind {
  if (element.localName === 'h') return heading(Number(attribute(element, 'outline-level') ?? 1))
  const byStyle = styles.kindOf(attribute(element, 'style-name') ?? '')
  if (byStyle?.type === 'heading') return byStyle
  return isInList ? { type: 'list-item' } : (byStyle ?? PARAGRAPH)
}
