import {
  Paragraph,
  Tab,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import { paragraphsOf } from '../words/paragraphs-of.ts'
import { visibleText } from '../words/visible-text.ts'

/** A piece of text in a style of characters; `null` is nothing. */
export type Inline = ParagraphChild | string | null

/** Text as Word writes it: what it says stays, and line breaks and tabs are elements of their own. */
export function text(words: string, style?: string): TextRun[] {
  return runsOf(words, style).map((run) => new TextRun(run))
}

/** The runs of a text, to be written as they are, as inserted or as deleted. */
export function runsOf(words: string, style?: string): readonly IRunOptions[] {
  const looks = {
    ...(style === undefined ? {} : { style }),
    ...(isRightToLeft(words) ? { rightToLeft: true } : {}),
  }
  return visibleText(words)
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ ...looks, break: 1 }]),
      ...line.split('\t').flatMap((piece, place) => [
        ...(place === 0 ? [] : [{ ...looks, children: [new Tab()] }]),
        // Not among `children`, where the library takes some words for the number of the page.
        ...(piece === '' ? [] : [{ ...looks, text: piece }]),
      ]),
    ])
}

/** Text for where nothing but text can stand: a name, a title. */
export function oneLine(words: string): string {
  return visibleText(words).replace(/\s+/g, ' ').trim()
}

/** A paragraph in a style, written in the direction of its first word. */
export function paragraph(
  style: string,
  content: readonly Inline[],
  options: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph {
  const first = content.find((piece) => typeof piece === 'string')
  return new Paragraph({
    ...options,
    style,
    ...(first !== undefined && isRightToLeft(first) ? { bidirectional: true } : {}),
    children: content.flatMap((piece) => {
      if (piece === null) return []
      return typeof piece === 'string' ? text(piece) : [piece]
    }),
  })
}

/** Text of several paragraphs, divided by blank lines. */
export function paragraphs(style: string, words: string): Paragraph[] {
  return paragraphsOf(words).map((one) => paragraph(style, [one]))
}

/** Whether the first letter that has a direction is written from right to left (Unicode Standard Annex 9, P2). */
function isRightToLeft(words: string): boolean {
  return /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    words,
  )
}
