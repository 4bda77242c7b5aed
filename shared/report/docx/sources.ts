import type { FileChild } from 'docx'
import { saysNoCopy, type ReportSource } from '../model/report-source.ts'
import { linkedCitation, savedCopy } from './evidence.ts'
import { bookmark, claimLinks } from './places.ts'
import { paragraph, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** The sources that claims cite, by number, with their saved copies and full hashes. */
export function sourcesSection(page: WordPage): readonly FileChild[] {
  const { t } = page.phrases
  const { sources } = page.model
  return [
    paragraph('Heading1', [t('section.sources')]),
    ...(sources.length === 0
      ? [paragraph('Detail', [t('source.none')])]
      : sources.flatMap((source) => sourceParagraphs(source, page))),
  ]
}

function sourceParagraphs(source: ReportSource, page: WordPage): readonly FileChild[] {
  const { number, claims, files } = source
  const { t } = page.phrases
  const below = { indent: { left: 480 } }
  const copies = files.map((file) =>
    paragraph('Detail', savedCopy(file, page, file.sha256), { ...below, keepNext: true }),
  )
  return [
    paragraph('Source', [bookmark(`source_${number}`, text('')), ...linkedCitation(source)], {
      numbering: { reference: 'sources', level: 0 },
    }),
    ...copies,
    ...(saysNoCopy(source)
      ? [paragraph('Detail', [t('source.noCopy')], { ...below, keepNext: true })]
      : []),
    paragraph(
      'Detail',
      [...text(`${t('source.citedFor', { count: claims.length })} `), ...claimLinks(claims)],
      below,
    ),
  ]
}
