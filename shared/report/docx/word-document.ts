import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  TextRun,
  type FileChild,
  type INumberingOptions,
  type Paragraph,
} from 'docx'
import { coreProperties } from './core-properties.ts'
import { pageMargin, pageSize, pageWidth } from './page-size.ts'
import { stylesOf } from './styles.ts'
import { oneLine, paragraph, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** What a document is called, and what it says. */
export interface WordContent {
  readonly title: string
  /** What stands above the first page; the title stands above the others. */
  readonly head?: string
  readonly children: readonly FileChild[]
}

/** Puts a document together: its pages, styles, notes and what a file manager shows of it. */
export async function packWordDocument(
  { title, head = '', children }: WordContent,
  { model, phrases, notes }: WordPage,
): Promise<Uint8Array> {
  const draft = model.status === 'draft' ? phrases.t('status.draft') : ''
  const document = new Document({
    styles: stylesOf(model),
    numbering,
    footnotes: notes.footnotes,
    comments: { children: notes.comments },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: pageSize, margin: { ...pageMargin, header: 600, footer: 600 } },
        },
        headers: {
          first: new Header({ children: [runningHead(head, draft)] }),
          default: new Header({ children: [runningHead(shortened(model.title), draft)] }),
        },
        footers: {
          first: pageFooter(model.newsroom.name),
          default: pageFooter(model.newsroom.name),
        },
        children: [...children],
      },
    ],
  })
  const packed = await Packer.toArrayBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title, model) },
  ])
  return new Uint8Array(packed)
}

/** Lists: of sources by their numbers, and of all else by points. */
const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: 'bullet',
          text: '•',
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
    {
      reference: 'sources',
      levels: [
        {
          level: 0,
          format: 'decimal',
          text: '%1.',
          style: { paragraph: { indent: { left: 480, hanging: 480 } } },
        },
      ],
    },
  ],
}

const atTheRight = { tabStops: [{ type: 'right', position: pageWidth }] } as const

function runningHead(left: string, right: string): Paragraph {
  return paragraph('RunningHead', [...text(`${left}\t`), ...text(right, 'Missing')], atTheRight)
}

function pageFooter(newsroom: string): Footer {
  const numbers = new TextRun({
    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  })
  return new Footer({
    children: [paragraph('RunningHead', [...text(`${oneLine(newsroom)}\t`), numbers], atTheRight)],
  })
}

const LONGEST_HEAD = 80

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function shortened(title: string): string {
  const all = Array.from(letters.segment(oneLine(title)), ({ segment }) => segment)
  if (all.length <= LONGEST_HEAD) return all.join('')
  return `${all
    .slice(0, LONGEST_HEAD - 1)
    .join('')
    .trimEnd()}…`
}
