import { heading, type BlockKind } from '../block-collector.ts'

/**
 * What a paragraph is by the name of its style, in the languages that newsrooms' templates come in; `null` for a
 * name that says nothing. `Heading_20_1` is how OpenDocument writes a space.
 */
export function kindByStyleName(name: string): BlockKind | null {
  const plain = name.replaceAll('_20_', ' ').replaceAll(/[-_]/g, ' ').trim()
  const level = headingName.exec(plain)?.[1]
  if (level !== undefined) return heading(Number(level))
  if (titleName.test(plain)) return heading(1)
  if (quotationName.test(plain)) return { type: 'quotation' }
  return null
}

const headingName =
  /^(?:heading|titre|intertitre|überschrift|título|titolo|kop|rubrik)\s*([1-9])$/iu
const titleName = /^(?:title|titre|titel|título|titolo|titre principal|headline)$/iu
const quotationName =
  /^(?:(?:intense |block )?(?:quote|quotation|quotations)|block text|citation(?: intense)?|citations|zitat|intensives zitat)$/iu

/** Styles of those who wrote it, as pandoc's templates and some newsrooms' name them. */
export function isBylineStyle(name: string): boolean {
  return /^(?:author|byline|auteur|signature auteur)$/i.test(name.trim())
}

export function isDateStyle(name: string): boolean {
  return /^date$/i.test(name.trim())
}
