import type { Block } from '../../../../shared/project/records.ts'
import { BlockCollector, PARAGRAPH, type BlockKind } from '../block-collector.ts'
import { walk } from '../inert-dom.ts'
import { isoDate } from '../../../../shared/article/describing/iso-date.ts'
import { isOn, kindByProperties, type DocxStyles } from './docx-styles.ts'
import { isBylineStyle, isDateStyle } from './style-names.ts'
import { attribute, child } from './xml-names.ts'

export interface DocxBody {
  readonly blocks: readonly Block[]
  /** The text of paragraphs in a style for it. */
  readonly byline: string | null
  readonly date: string | null
}

/** A paragraph within a text box stands within another one, hence a stack of them. */
interface OpenParagraph {
  readonly kind: BlockKind
  readonly style: string
  /** Its mark is deleted: it goes on in the next one (17.13.5.15). */
  readonly runsOn: boolean
  text: string
}

/** Properties, deletions, notes and what else holds no text to be read. */
const unread = new Set(
  `pPr rPr sectPr tblPr trPr tcPr tblGrid sdtPr sdtEndPr del moveFrom delText instrText delInstrText Fallback rt
   footnoteReference endnoteReference commentReference annotationRef fldData`.split(/\s+/),
)

/** The blocks of `word/document.xml`, in order; a text box follows the paragraph it is anchored in. */
export function readDocxBody(document: Document, styles: DocxStyles): DocxBody {
  const collector = new BlockCollector()
  const open: OpenParagraph[] = []
  const boxed: { kind: BlockKind; text: string }[] = []
  let carried = ''
  let byline: string | null = null
  let date: string | null = null

  const write = (text: string): void => {
    const paragraph = open.at(-1)
    if (paragraph) paragraph.text += text
  }
  const close = ({ kind, style, runsOn, text }: OpenParagraph): void => {
    if (open.length > 0) {
      boxed.push({ kind, text })
      return
    }
    if (runsOn) {
      carried += text
      return
    }
    const name = styles.nameOf(style)
    if (isBylineStyle(name) && text.trim() !== '') byline = joined(byline, text.trim())
    else if (isDateStyle(name) && isoDate(text) !== null) date = text
    else collector.add(kind, text)
    for (const box of boxed.splice(0)) collector.add(box.kind, box.text)
  }

  walk(document.documentElement, {
    enter: (element) => {
      const { localName } = element
      if (unread.has(localName)) return 'skip'
      switch (localName) {
        case 'p':
          if (isWord(element)) {
            open.push(openParagraph(element, styles, open.length === 0 ? carried : ''))
            if (open.length === 1) carried = ''
          }
          break
        case 'r':
          return isHidden(element, styles) ? 'skip' : 'descend'
        case 'tr':
          if (isWord(element)) collector.openRow()
          break
        case 'tc':
          if (isWord(element)) collector.openCell()
          break
        default:
          write(textOfSign(element))
      }
      return 'descend'
    },
    leave: (element) => {
      if (!isWord(element)) return
      if (element.localName === 'p') {
        const paragraph = open.pop()
        if (paragraph) close(paragraph)
      } else if (element.localName === 'tr') collector.closeRow()
    },
    text: (text, { localName }) => {
      if (localName === 't') write(text)
    },
  })
  collector.add(PARAGRAPH, carried)
  return { blocks: collector.finish(), byline, date }
}

function joined(names: string | null, name: string): string {
  return names === null ? name : `${names}, ${name}`
}

/** Drawings have paragraphs and tables of their own, in another namespace. */
function isWord({ namespaceURI }: Element): boolean {
  return /\/wordprocessingml\/(?:2006\/)?main$/.test(namespaceURI ?? '')
}

function openParagraph(element: Element, styles: DocxStyles, text: string): OpenParagraph {
  const properties = child(element, 'pPr')
  const style = (properties && attribute(child(properties, 'pStyle'), 'val')) ?? ''
  const mark = properties && child(properties, 'rPr')
  const byStyle = styles.kindOf(style)
  const own = properties && kindByProperties(properties)
  return {
    kind: (byStyle?.type === 'heading' ? byStyle : (own ?? byStyle)) ?? PARAGRAPH,
    style,
    runsOn: mark !== null && child(mark, 'del') !== null,
    text,
  }
}

function isHidden(run: Element, styles: DocxStyles): boolean {
  const properties = child(run, 'rPr')
  if (!properties) return false
  if (child(properties, 'vanish')) return isOn(properties, 'vanish')
  const style = attribute(child(properties, 'rStyle'), 'val')
  return style !== null && styles.hides(style)
}

/** Signs that are elements (17.3.3). Only a line break stays one: a page may end anywhere. */
function textOfSign(element: Element): string {
  switch (element.localName) {
    case 'tab':
    case 'ptab':
      return ' '
    case 'br':
      return attribute(element, 'type') === null || attribute(element, 'type') === 'textWrapping'
        ? '\n'
        : ' '
    case 'cr':
      return '\n'
    case 'noBreakHyphen':
      return '\u2011'
    default:
      return ''
  }
}
