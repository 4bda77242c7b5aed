import { localeTags } from '../../locales/translate.ts'
import { escapeHtml } from '../html/html.ts'
import type { ReportModel } from '../model/report-model.ts'
import { oneLine } from './text.ts'

/**
 * What a file manager shows of a document: the part `docProps/core.xml` (ECMA-376, part 2, section 11). The
 * library's own has no language, and the time of its own clock.
 */
export function coreProperties(
  title: string,
  { language, generatedAt, generatedBy, newsroom }: ReportModel,
): string {
  const element = (name: string, value: string, type = ''): string =>
    value === '' ? '' : `<${name}${type}>${escapeHtml(value)}</${name}>`
  const author = oneLine(generatedBy.name) || oneLine(newsroom.name)
  const moment = ' xsi:type="dcterms:W3CDTF"'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', oneLine(title)),
    element('dc:creator', author),
    element('cp:lastModifiedBy', author),
    element('dc:language', localeTags[language]),
    element('dcterms:created', generatedAt, moment),
    element('dcterms:modified', generatedAt, moment),
    '</cp:coreProperties>',
  ].join('')
}
