import type { FoundDocument } from '../found-document.ts'
import { believe, bylineOf, type FoundProperties } from '../found-properties.ts'
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
  const properties = propertiesIn(meta)
  return {
    title: headline(blocks) ?? properties.title,
    byline: byline ?? bylineOf(properties),
    date: date ?? properties.date,
    language: (meta && textOfFirst(meta, 'language')) ?? styles.language,
    blocks,
  }
}

/** What it says of itself (part 3, section 4.3), also without a text. */
export function readOdtProperties(bytes: Uint8Array): FoundProperties {
  const parts = readParts(bytes, [MANIFEST, META])
  if (parts.get(MANIFEST)?.includes('encryption-data')) throw new Unreadable('encrypted')
  return propertiesIn(optional(parts.get(META)))
}

function propertiesIn(meta: Document | null): FoundProperties {
  const stated = (name: string): string | null => meta && textOfFirst(meta, name)
  return believe({
    titles: [stated('title')],
    authors: [stated('initial-creator'), stated('creator')],
    dates: [stated('creation-date'), stated('date')],
  })
}
