import type { FoundDocument } from '../found-document.ts'
import { parseXmlText } from '../inert-dom.ts'
import { Unreadable } from '../unreadable.ts'
import { readParts } from './archive.ts'
import { readOdtBody } from './odt-body.ts'
import { readOdtStyles } from './odt-styles.ts'
import { headline, optional } from './parse-docx.ts'
import { textOfFirst } from './xml-names.ts'

const MANIFEST = 'META-INF/manifest.xml'
const BODY = 'content.xml'
const STYLES = 'styles.xml'
const META = 'meta.xml'

/**
 * Reads an OpenDocument text (ISO/IEC 26300, OASIS ODF 1.3, part 3). Text and the kinds of paragraphs only: no
 * notes, comments, indexes, or hidden or deleted text.
 */
export function parseOdt(bytes: Uint8Array): FoundDocument {
  const parts = readParts(bytes, [MANIFEST, BODY, STYLES, META])
  if (parts.get(MANIFEST)?.includes('encryption-data')) throw new Unreadable('encrypted')
  const body = parts.get(BODY)
  if (body === undefined) throw new Unreadable('corrupt')
  const content = parseXmlText(body)
  const shared = optional(parts.get(STYLES))
  const styles = readOdtStyles([shared, content])
  const { blocks, byline, date } = readOdtBody(content, styles)
  const meta = optional(parts.get(META))
  return {
    title: headline(blocks) ?? (meta && textOfFirst(meta, 'title')),
    byline:
      byline ?? (meta && (textOfFirst(meta, 'initial-creator') ?? textOfFirst(meta, 'creator'))),
    date: date ?? (meta && (textOfFirst(meta, 'creation-date') ?? textOfFirst(meta, 'date'))),
    language: (meta && textOfFirst(meta, 'language')) ?? styles.language,
    blocks,
  }
}
