import type { Block } from '../../../../shared/project/records.ts'
import type { FoundDocument } from '../found-document.ts'
import { believe, bylineOf, type FoundProperties } from '../found-properties.ts'
import { parseXmlText } from '../inert-dom.ts'
import { Unreadable } from '../unreadable.ts'
import { readParts } from './archive.ts'
import { readDocxBody } from './docx-body.ts'
import { readDocxStyles } from './docx-styles.ts'
import { textOfFirst } from './xml-names.ts'

const BODY = 'word/document.xml'
const STYLES = 'word/styles.xml'
const CORE = 'docProps/core.xml'

/**
 * Reads an Office Open XML text (ECMA-376, part 1, section 17). Text and the kinds of paragraphs only: no notes,
 * comments, headers, fields' codes, or hidden or deleted text.
 */
export function parseDocx(bytes: Uint8Array): FoundDocument {
  const parts = readParts(bytes, [BODY, STYLES, CORE])
  const body = parts.get(BODY)
  if (body === undefined) throw new Unreadable('corrupt')
  const styles = readDocxStyles(optional(parts.get(STYLES)))
  const { blocks, byline, date } = readDocxBody(parseXmlText(body), styles)
  const core = optional(parts.get(CORE))
  const properties = propertiesIn(core)
  return {
    title: headline(blocks) ?? properties.title,
    byline: byline ?? bylineOf(properties),
    date: date ?? properties.date,
    language: (core && textOfFirst(core, 'language')) ?? styles.language,
    blocks,
  }
}

/** What it says of itself (ECMA-376, part 2, section 11), also without a text. */
export function readDocxProperties(bytes: Uint8Array): FoundProperties {
  return propertiesIn(optional(readParts(bytes, [CORE]).get(CORE)))
}

function propertiesIn(core: Document | null): FoundProperties {
  const stated = (name: string): string | null => core && textOfFirst(core, name)
  return believe({
    titles: [stated('title')],
    authors: [stated('creator')],
    dates: [stated('created'), stated('modified')],
  })
}

/** The text stands without its styles and properties: what cannot be read of them is passed over. */
export function optional(xml: string | undefined): Document | null {
  if (xml === undefined) return null
  try {
    return parseXmlText(xml)
  } catch {
    return null
  }
}

/** A heading at the head is the title, whatever the properties kept from an older document. */
export function headline(blocks: readonly Block[]): string | null {
  const [first] = blocks
  return first?.type === 'heading' ? first.text : null
}
