import type { Paragraph, ParagraphChild } from 'docx'
import type { ReportEvidence } from '../model/report-claim.ts'
import { shortHash, type ReportFile, type ReportSource } from '../model/report-source.ts'
import { linkTo, webAddress } from './places.ts'
import { paragraph, paragraphs, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** The evidence of one claim: what it says here, and where it is from in a footnote. */
export function evidenceList(
  evidence: readonly ReportEvidence[],
  page: WordPage,
): readonly Paragraph[] {
  const { t } = page.phrases
  if (evidence.length === 0) return [paragraph('Evidence', text(t('claim.noEvidence'), 'Quiet'))]
  return evidence.flatMap((one) => evidenceParagraphs(one, page))
}

function evidenceParagraphs(evidence: ReportEvidence, page: WordPage): readonly Paragraph[] {
  const { stance, passage, source } = evidence
  const { t, evidenceDetails, quoted } = page.phrases
  const details = evidenceDetails(evidence)
  return [
    paragraph(
      'Evidence',
      [
        ...text(t(`stance.${stance}`), 'Emphasis'),
        ...text(` · ${shortName(source, page)}`),
        page.notes.footnote([sourceNote(source, page)]),
        ...(details.length > 0 ? text(` · ${details.join(' · ')}`, 'Quiet') : []),
      ],
      { numbering: { reference: 'bullets', level: 0 }, keepNext: passage !== '' },
    ),
    ...(passage ? paragraphs('Passage', quoted(passage)) : []),
  ]
}

/** What a reader would call the source; all that is known of it stands in the footnote. */
function shortName({ confidential, csl, citation }: ReportSource, { phrases }: WordPage): string {
  const title = csl.title.trim()
  return confidential || title === '' ? citation : phrases.quoted(title)
}

function sourceNote(source: ReportSource, page: WordPage): Paragraph {
  const { number, files } = source
  const copies = files.flatMap((file) => [
    ...text('. '),
    ...savedCopy(file, page, shortHash(file.sha256)),
  ])
  return paragraph('FootnoteText', [
    ...text(' '),
    linkTo(`source_${number}`, `[${number}]`),
    ...text(' '),
    ...linkedCitation(source),
    ...copies,
  ])
}

/** The citation, with the source's address in it as a link, or after it where the style leaves it out. */
export function linkedCitation({ citation, link }: ReportSource): readonly ParagraphChild[] {
  if (link === null) return text(citation)
  const anchor = webAddress(link)
  const place = citation.indexOf(link)
  if (place < 0) return [...text(`${citation} `), anchor]
  return [...text(citation.slice(0, place)), anchor, ...text(citation.slice(place + link.length))]
}

/** @param hash as much of the SHA-256 as is to be shown */
export function savedCopy(
  { name, missing }: ReportFile,
  { phrases: { t } }: WordPage,
  hash: string,
): readonly ParagraphChild[] {
  return [
    ...text(`${t('source.copy')} ${name}`),
    ...(missing ? text(` (${t('source.missing')})`, 'Missing') : []),
    ...text(', SHA-256 '),
    ...text(hash, 'Hash'),
  ]
}
