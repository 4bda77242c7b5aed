import type { FileChild } from 'docx'
import { factTable } from './fact-table.ts'
import { paragraph, paragraphs, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** How claims are judged. */
export function methodSection({ model, phrases: { t, method } }: WordPage): readonly FileChild[] {
  return [
    paragraph('Heading1', [t('section.method')]),
    ...method(model.newsroom).flatMap((one) => paragraphs('Method', one)),
  ]
}

/** Where the hash chains ended when the report was made. */
export function logSection({ model, phrases }: WordPage): readonly FileChild[] {
  const { t, logHead, logWriters } = phrases
  return [
    paragraph('Heading1', [t('section.log')]),
    model.log.length === 0
      ? paragraph('Detail', [t('log.none')])
      : factTable(
          model.log.map((head) => ({
            name: logWriters(head),
            value: text(logHead(head)),
          })),
        ),
  ]
}

/** Who stands behind the report, and how to have it corrected. */
export function contactSection({ model, phrases: { t } }: WordPage): readonly FileChild[] {
  const { name, contact, correctionsPolicy } = model.newsroom
  const parts = [name, contact, correctionsPolicy].map((part) => part.trim()).filter(Boolean)
  return [
    ...(parts.length > 0 ? [paragraph('Heading1', [t('section.contact')])] : []),
    ...parts.flatMap((part) => paragraphs('Contact', part)),
    paragraph('Detail', [t('report.madeWith')], { spacing: { before: 240 } }),
  ]
}
