import { normalise } from '../../../shared/article/normalise.ts'
import type { ParsedDocument } from '../../../shared/article/parsed-document.ts'
import { splitLongText } from '../../../shared/article/split-long-text.ts'
import { MAX_BLOCKS, MAX_TEXT } from '../../../shared/project/limits.ts'
import type { Block } from '../../../shared/project/records.ts'
import { isoDate } from '../../../shared/article/describing/iso-date.ts'
import { Unreadable } from './unreadable.ts'

/** What every parser gives: as the document has it, not yet normalised. */
export interface FoundDocument {
  readonly title?: string | null
  readonly byline?: string | null
  readonly dateline?: string | null
  readonly date?: string | null
  /** BCP 47, or with an underscore as POSIX writes it. */
  readonly language?: string | null
  readonly blocks: readonly Block[]
}

/** Metadata are a line each; in UTF-16 code units. */
const LONGEST_METADATA = 1000

/**
 * Gives a found document the one form that all have: normalised text, no empty block, none longer than a draft
 * can hold, and `null` for metadata that say nothing.
 *
 * @throws Unreadable if there is no text, or more than a draft can hold
 */
export function finishDocument(found: FoundDocument): ParsedDocument {
  const language = languageTag(found.language)
  const byline = withoutBy(metadata(found.byline))
  const all = found.blocks.flatMap((block) => finishBlock(block, language))
  const said = [byline, metadata(found.date)].filter((text) => text !== null)
  const blocks = all.filter((block, index) => index >= HEAD || !isSaid(block, said))
  if (blocks.length === 0) throw new Unreadable('empty')
  if (blocks.length > MAX_BLOCKS) throw new Unreadable('too-complex')
  return {
    title: metadata(found.title),
    byline,
    dateline: metadata(found.dateline),
    date: isoDate(found.date),
    language,
    blocks,
  }
}

/** How many blocks the head of an article has: headline, standfirst, byline, date. */
const HEAD = 5

/** Whether a line at the head says only what the metadata do. */
function isSaid({ type, text }: Block, said: readonly string[]): boolean {
  return type === 'paragraph' && said.includes(withoutBy(text) ?? '')
}

function withoutBy(byline: string | null): string | null {
  return byline?.replace(/^(?:by|par)\s+(?=\p{Lu})/iu, '') ?? null
}

/** A text in one line: normalised, and one space where there were several, a line end or a tab. */
export function inOneLine(text: string): string {
  return normalise(text)
    .replace(/[ \n]+/g, ' ')
    .trim()
}

function finishBlock(block: Block, language: string | null): readonly Block[] {
  const text = inOneLine(block.text)
  if (text === '') return []
  if (text.length <= MAX_TEXT) return [{ ...block, text }]
  const parts = splitLongText(text, MAX_TEXT, language?.startsWith('fr') ? 'fr' : 'en')
  return parts.map((part) => ({ ...block, text: part }))
}

function metadata(stated: string | null | undefined): string | null {
  const text = inOneLine(stated ?? '')
  return text === '' || text.length > LONGEST_METADATA ? null : text
}

function languageTag(stated: string | null | undefined): string | null {
  const tag =
    stated
      ?.trim()
      .replaceAll('_', '-')
      .replace(/[.@].*$/, '') ?? ''
  // BCP 47: a language of two or three letters, and what follows; `x-none` is Word's "no proofing".
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
}
