import { originParts } from '../article/origin-parts.ts'
import { formatDay } from './words/dates.ts'
import type { ReportModel } from './model/report-model.ts'

/** By whom, where and when the article was written, as far as it says so: plain text, to be escaped by the writer. */
export function articleOrigin(
  model: Pick<ReportModel, 'byline' | 'dateline' | 'date' | 'language'>,
): readonly string[] {
  return originParts(model, (date) => formatDay(date, model.language))
}
