import type { ReportModel } from '../model/report-model.ts'
import { phrasesOf } from '../phrases.ts'
import { articleSection } from './article.ts'
import { claimsSection } from './claims.ts'
import { contactSection, logSection, methodSection } from './colophon.ts'
import { draftBanner, reportHeader } from './header.ts'
import { sourcesSection } from './sources.ts'
import { summarySection } from './summary.ts'
import { packWordDocument } from './word-document.ts'
import { Notes, type WordPage } from './word-page.ts'

/**
 * The report as a Word document (Office Open XML, ECMA-376): styles for each of its parts, a comment at each
 * claim in the article, footnotes that say where evidence is from.
 *
 * @returns the bytes of the file
 */
export function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const phrases = phrasesOf(model)
  const page: WordPage = { model, phrases, notes: new Notes() }
  const title = phrases.t('report.documentTitle', { title: phrases.title(model) })
  const children = [
    ...reportHeader(page),
    ...draftBanner(page),
    ...summarySection(page),
    ...articleSection(page),
    ...claimsSection(page),
    ...sourcesSection(page),
    ...methodSection(page),
    ...logSection(page),
    ...contactSection(page),
  ]
  return packWordDocument({ title, children }, page)
}
