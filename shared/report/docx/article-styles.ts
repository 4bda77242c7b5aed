import type { IParagraphStyleOptions } from 'docx'
import { colour } from './colours.ts'
import { fonts } from './fonts.ts'

/**
 * The styles of the article's own text, in its own language, so that Word checks its spelling rightly. Its
 * headings come below the heading of the section.
 *
 * @param language its tag, as "fr-FR"
 */
export function articleStyles(language: string): readonly IParagraphStyleOptions[] {
  const run = { font: fonts.serif, size: 23, language: { value: language } }
  const body = { spacing: { after: 140, line: 312, lineRule: 'auto' } } as const
  return [
    { id: 'ArticleText', name: 'Article Text', basedOn: 'Normal', run, paragraph: body },
    { id: 'ArticleListItem', name: 'Article List Item', basedOn: 'ArticleText' },
    {
      id: 'ArticleQuotation',
      name: 'Article Quotation',
      basedOn: 'ArticleText',
      run: { italics: true },
      paragraph: {
        indent: { left: 360, right: 360 },
        border: { left: { style: 'single', size: 12, space: 8, color: colour('rule') } },
      },
    },
    ...[1, 2, 3].map((depth) => ({
      id: `ArticleHeading${depth}`,
      name: `Article Heading ${depth}`,
      basedOn: `Heading${depth + 1}`,
      next: 'ArticleText',
      run: { font: fonts.serif, color: colour('ink'), language: { value: language } },
    })),
  ]
}

/** The style of a heading at a depth of the article's outline. */
export function articleHeadingStyle(depth: number): string {
  return `ArticleHeading${Math.min(depth, 3)}`
}
