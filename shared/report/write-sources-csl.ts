import type { ReportModel } from './report-model.ts'

/** The sources as CSL-JSON (schema 1.0.2), which Zotero, pandoc and citeproc read; `id` is the source's. */
export function writeSourcesCsl({ sources }: Pick<ReportModel, 'sources'>): string {
  return `${JSON.stringify(
    sources.map(({ id, csl }) => ({ id, ...csl })),
    null,
    2,
  )}\n`
}
