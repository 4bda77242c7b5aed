import { cslVariablesInNotes } from '../project/csl/csl-variables.ts'
import type { ReportModel } from './model/report-model.ts'
import type { ReportSource } from './model/report-source.ts'

/**
 * The sources as CSL-JSON (schema 1.0.2), which Zotero, pandoc and citeproc read; `id` is the source's. What CSL knows
 * and its schema refuses stands in the note, a line each (`part-number: 2`), where the same programs look for it.
 */
export function writeSourcesCsl({ sources }: Pick<ReportModel, 'sources'>): string {
  return `${JSON.stringify(
    sources.map(({ id, csl }) => ({ id, ...byTheSchema(csl) })),
    null,
    2,
  )}\n`
}

function byTheSchema(csl: ReportSource['csl']): object {
  const fields = Object.entries(csl).filter(
    ([field]) => !cslVariablesInNotes.some((name) => name === field),
  )
  const lines = cslVariablesInNotes.flatMap((name) => {
    const value = csl[name]?.replace(/\s+/g, ' ')
    return value === undefined ? [] : [`${name}: ${value}`]
  })
  return Object.fromEntries(lines.length === 0 ? fields : [...fields, ['note', lines.join('\n')]])
}
