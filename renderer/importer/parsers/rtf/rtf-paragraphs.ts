import type { Block } from '../../../../shared/project/records.ts'
import { BlockCollector, PARAGRAPH, type BlockKind } from '../block-collector.ts'
import { isoDate } from '../../../../shared/article/describing/iso-date.ts'
import { isBylineStyle, isDateStyle } from '../office/style-names.ts'
import { kindByOutline, kindByStyle, type RtfStyle } from './style-sheet.ts'

interface Paragraph {
  text: string
  style: number
  outlineLevel: number | null
  isListItem: boolean
}

/** Makes blocks of text and of the control words that say what a paragraph is. */
export class RtfParagraphs {
  readonly styles = new Map<number, RtfStyle>()
  readonly #collector = new BlockCollector()
  /** Those around a text box, the innermost last. */
  readonly #around: Paragraph[] = []
  readonly #boxed: { kind: BlockKind; text: string }[] = []
  #paragraph: Paragraph = emptyParagraph()
  #isInTable = false
  #isOpenRow = false
  #byline: string | null = null
  #date: string | null = null

  write(text: string): void {
    this.#paragraph.text += text
  }

  /** Each item brings its bullet or number along, as text for programs that know no lists. */
  markListItem(): void {
    this.#paragraph.isListItem = true
  }

  enterTextBox(): void {
    this.#around.push(this.#paragraph)
    this.#paragraph = emptyParagraph()
  }

  leaveTextBox(): void {
    this.#end()
    this.#paragraph = this.#around.pop() ?? emptyParagraph()
  }

  readWord(name: string, value: number | null): void {
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.#end()
        break
      case 'pard':
        this.#paragraph = { ...emptyParagraph(), text: this.#paragraph.text }
        this.#isInTable = false
        break
      case 's':
        this.#paragraph.style = value ?? 0
        break
      case 'outlinelevel':
        this.#paragraph.outlineLevel = value
        break
      case 'ls':
        this.#paragraph.isListItem = value !== 0
        break
      case 'intbl':
        this.#isInTable = true
        break
      case 'cell':
      case 'nestcell':
        this.#end()
        if (this.#isOpenRow) this.#collector.openCell()
        break
      case 'row':
      case 'nestrow':
        this.#end()
        this.#closeRow()
    }
  }

  /** The blocks in order, and what paragraphs in a style for it say of writer and date. */
  finish(): { blocks: readonly Block[]; byline: string | null; date: string | null } {
    this.#end()
    return { blocks: this.#collector.finish(), byline: this.#byline, date: this.#date }
  }

  /** What says a paragraph's kind holds for the next one as well. */
  #end(): void {
    const { text, style, outlineLevel, isListItem } = this.#paragraph
    this.#paragraph = { ...this.#paragraph, text: '' }
    if (text.trim() === '') return
    const name = this.styles.get(style)?.name ?? ''
    if (isBylineStyle(name)) {
      this.#byline = this.#byline === null ? text.trim() : `${this.#byline}, ${text.trim()}`
      return
    }
    if (isDateStyle(name) && isoDate(text) !== null) {
      this.#date = text
      return
    }
    const own = kindByOutline(outlineLevel) ?? kindByStyle(this.styles, style)
    const unmarked = withoutBullet(text)
    const isItem = own?.type !== 'heading' && (isListItem || unmarked !== null)
    const kind: BlockKind = isItem ? { type: 'list-item' } : (own ?? PARAGRAPH)
    this.#place(kind, unmarked ?? text)
  }

  #place(kind: BlockKind, text: string): void {
    if (this.#around.length > 0) {
      this.#boxed.push({ kind, text })
      return
    }
    if (!this.#isInTable) this.#closeRow()
    else if (!this.#isOpenRow) {
      this.#collector.openRow()
      this.#collector.openCell()
      this.#isOpenRow = true
    }
    this.#collector.add(kind, text)
    for (const box of this.#boxed.splice(0)) this.#collector.add(box.kind, box.text)
  }

  #closeRow(): void {
    if (this.#isOpenRow) this.#collector.closeRow()
    this.#isOpenRow = false
  }
}

function emptyParagraph(): Paragraph {
  return { text: '', style: 0, outlineLevel: null, isListItem: false }
}

/** Some programs write a list's bullet as text, with a tab after it; `null` for what has none. */
function withoutBullet(text: string): string | null {
  return /^\s*[•‣◦▪●·]\s+(.*)$/su.exec(text)?.[1] ?? null
}
