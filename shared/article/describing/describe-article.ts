import { MAX_TITLE } from '../../project/limits.ts'
import type { Block, Language } from '../../project/records.ts'
import { languages } from '../../project/vocabulary.ts'
import { findByline, withoutBy } from './byline.ts'
import { canonicalText } from '../canonical-text.ts'
import { findDateline, isDatelineAlone } from './dateline.ts'
import { detectLanguage, type DetectedLanguage } from './detect-language.ts'
import { firstWords, isHeadline } from './headline.ts'
import type { ParsedDocument } from '../parsed-document.ts'
import { findPublicationDate, isPublicationLine } from './publication-date.ts'
import { findDate, numericOrderOf, type NumericOrder } from './read-date.ts'

export interface ImportedArticle {
  /** The headline, which is also among the first blocks; where there is none, the first words. */
  readonly title: string
  /** Without "By" or "Par"; a block that says only this is not among the blocks. */
  readonly byline: string | null
  /** Place and, often, date and agency, as they stand in the text. */
  readonly dateline: string | null
  /** When it was published or written; ISO 8601 date. */
  readonly date: string | null
  readonly language: Language
  /** `false` if a person should confirm the language. */
  readonly languageIsSure: boolean
  /** In order, at least one, as the schema `Block` wants them; their text is NFC. */
  readonly blocks: readonly Block[]
}

/** What the text of a document says of itself, where the document has not said it apart from the text. */
export function describeArticle(parsed: ParsedDocument): ImportedArticle {
  const { language, isSure } = languageOf(parsed)
  const { byline, blocks: unsigned } = withoutByline(parsed)
  const { title, blocks } = withHeadline(parsed.title, unsigned)
  const dateline = parsed.dateline ?? findDateline(blocks)
  const order = numericOrderOf(isIn(language, parsed.language) ? parsed.language : language)
  return {
    title: title ?? firstWords(blocks[0]?.text ?? ''),
    byline: byline && shorten(byline),
    dateline,
    date:
      dateIn(parsed.date, order) ??
      findPublicationDate(parsed.blocks, order) ??
      dateIn(dateline, order),
    language,
    languageIsSure: isSure,
    blocks,
  }
}

/** Pages and word processors often declare the language of whoever made the template. */
function languageOf({ language: declared, blocks }: ParsedDocument): DetectedLanguage {
  const detected = detectLanguage(canonicalText(blocks))
  const known = languages.find((language) => isIn(language, declared))
  if (detected.isSure || known === undefined) return detected
  return { language: known, isSure: known === detected.language }
}

/** Whether a tag of BCP 47 means a language, whatever it says of the country. */
function isIn(language: Language, tag: string | null): tag is string {
  return tag?.toLowerCase().split('-')[0] === language
}

function withoutByline({ byline: stated, blocks }: ParsedDocument): {
  readonly byline: string | null
  readonly blocks: readonly Block[]
} {
  const declared = stated === null ? null : withoutBy(stated)
  const found = findByline(blocks)
  // The text says more than the metadata (`Anne Roux, à Lyon`), or something else.
  if (!found || (declared !== null && !found.byline.includes(declared))) {
    return { byline: declared, blocks }
  }
  const isTaken = found.isWhole && blocks.length > 1
  return { byline: found.byline, blocks: isTaken ? blocks.toSpliced(found.index, 1) : blocks }
}

/** How many blocks may stand before the headline: a section's name, the date, the byline. */
const HEADLINE_DEPTH = 5

/**
 * Makes the headline the heading of level 1, whatever stood for it in the original.
 *
 * @param stated by the document; a word processor's may be of another article
 */
function withHeadline(
  stated: string | null,
  blocks: readonly Block[],
): { readonly title: string | null; readonly blocks: readonly Block[] } {
  const head = blocks.slice(0, HEADLINE_DEPTH)
  const same = head.findIndex(({ text }) => folded(text) === folded(stated ?? ''))
  const index = same >= 0 ? same : findHeadline(head)
  const headline = blocks[index]
  const isTitle =
    headline &&
    (same >= 0 ||
      headline.type === 'heading' ||
      (headline.type === 'paragraph' && index < blocks.length - 1 && isHeadline(headline.text)))
  if (!isTitle) return { title: stated && shorten(stated), blocks }
  const { text } = headline
  return { title: shorten(text), blocks: blocks.with(index, { type: 'heading', level: 1, text }) }
}

/** The first block that says more than where, when and by whom. */
function findHeadline(head: readonly Block[]): number {
  const index = head.findIndex(
    (block) =>
      block.type === 'heading' ||
      !(isDatelineAlone(block.text) || isPublicationLine(block.text) || findByline([block])),
  )
  return Math.max(0, index)
}

/** For comparing: one form for quotation marks, apostrophes, dashes, spaces and case. */
function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function dateIn(text: string | null, order: NumericOrder): string | null {
  return text === null ? null : (findDate(text, order)?.date ?? null)
}

/** A title is one line in a list; a heading may be longer. */
function shorten(title: string): string {
  return title.length <= MAX_TITLE ? title : firstWords(title)
}
