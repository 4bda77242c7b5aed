import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { cslDateVariables } from '../../project/csl/csl-variables.ts'
import type { CslDate, CslName } from '../../project/sources.ts'
import type { ReportModel } from '../model/report-model.ts'
import type { ReportSource } from '../model/report-source.ts'
import { calendarParts, isoCslDate } from '../words/dates.ts'
import { texText, verbatimAddress } from './tex.ts'

/**
 * The sources as BibTeX in UTF-8, each under the key it came with or under its number in the report. BibTeX knows
 * less than CSL: what it has no field for is left out. Load it when it is needed: it brings a large library.
 */
export function writeSourcesBibtex({ sources }: Pick<ReportModel, 'sources'>): string {
  if (sources.length === 0) return ''
  const keys = keysOf(sources)
  const { format } = plugins.config.get('@bibtex')
  format.useIdAsLabel = true
  // It would drop what it has no TeX command for. What TeX would act on is escaped here.
  format.asciiOnly = false
  const items = sources.map(({ csl }, index) => ({ ...inTex(csl), id: String(index) }))
  return new Cite(items)
    .format('bibtex', { format: 'object' })
    .map(({ type, label, properties }) => {
      const index = Number(label)
      // The address once more, in a field that TeX reads as text; and when it was read, in English whatever the language
      // of the report. `urldate` is what BibLaTeX and the styles that know of the web have for that.
      const { howpublished: _, note: __, ...fields } = properties
      // In braces of its own, for BibTeX's styles would write proper names small.
      const csl = sources[index]?.csl
      const title = texText(csl?.title ?? '')
      const own = {
        title: title && `{${title}}`,
        urldate: csl?.accessed ? isoCslDate(csl.accessed) : '',
      }
      const lines = Object.entries({ ...fields, ...own })
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `  ${name} = ${fieldValue(name, value)},\n`)
      return `@${type}{${keys[index] ?? ''},\n${lines.join('')}}\n`
    })
    .join('\n')
}

/** A month stands without braces, as one of BibTeX's own names, which each style puts in words; days it knows none. */
function fieldValue(name: string, value: string): string {
  if (name !== 'month') return `{${value}}`
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
  return months[Number(value) - 1] ?? value.slice(0, 3)
}

/** A source with its texts as BibTeX's fields have them. */
function inTex({ 'citation-key': _, ...csl }: ReportSource['csl']): object {
  const entries = Object.entries(csl).map(([variable, value]: [string, unknown]) => {
    if (variable === 'URL' || variable === 'DOI') return [variable, verbatimAddress(String(value))]
    if (variable === 'type' || typeof value !== 'string') return [variable, value]
    return [variable, texText(value)]
  })
  const { author, editor } = csl
  return {
    ...(Object.fromEntries(entries) as object),
    ...Object.fromEntries(cslDateVariables.map((name) => [name, dateForTex(csl[name])])),
    ...(author && { author: author.map(nameInTex) }),
    ...(editor && { editor: editor.map(nameInTex) }),
  }
}

/** A date that is told in words alone has no field. */
function dateForTex(date: CslDate | undefined): object | undefined {
  const parts: readonly (readonly number[])[] | undefined = date?.['date-parts']
  return parts && { ...date, 'date-parts': parts.map(calendarParts) }
}

/** Both particles are BibTeX's "von" part; a comma within a part would begin another. */
function nameInTex(name: CslName): object {
  const { literal, family, given, suffix } = name
  if (literal !== undefined) return { literal: texText(literal) }
  const particle = [name['dropping-particle'], name['non-dropping-particle']]
    .filter((part) => part !== undefined)
    .join(' ')
  const parts = { family, given, suffix, 'non-dropping-particle': particle }
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, text]) => {
      const inTex = texText(text ?? '').trim()
      return inTex === '' ? [] : [[part, inTex.includes(',') ? `{${inTex}}` : inTex]]
    }),
  )
}

/** An own key is kept where it is one for BibTeX and nobody has the same, to which capitals make no difference. */
function keysOf(sources: readonly ReportSource[]): readonly string[] {
  const taken = new Set<string>()
  return sources.map(({ number, csl }) => {
    const own = csl['citation-key'] ?? ''
    const key = own.toLowerCase()
    const isKey = /^[a-z][\w:.-]*$/.test(key) && !/^source\d+$/.test(key) && !taken.has(key)
    taken.add(key)
    return isKey ? own : `source${number}`
  })
}
