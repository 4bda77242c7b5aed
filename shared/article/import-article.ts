import { MAX_BLOCKS, MAX_TEXT } from '../project/limits.ts'
import type { Block, Language } from '../project/records.ts'
import { detectLanguage } from './detect-language.ts'
import { findByline, firstWords, isHeadline } from './headline.ts'
import { normalise } from './normalise.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { splitLongText } from './split-long-text.ts'
import { unwrapLines } from './unwrap-lines.ts'

export type ArticleFormat = 'text' | 'markdown'

export interface ImportedArticle {
  /** The headline, which is also the first block; where there is none, the first words. */
  readonly title: string
  /** Without "By" or "Par", and not among the blocks. */
  readonly byline: string | null
  readonly language: Language
  /** `false` if a person should confirm the language. */
  readonly languageIsSure: boolean
  /** In order, at least one, as the schema `Block` wants them; their text is NFC. */
  readonly blocks: readonly Block[]
}

/** Why a text cannot become an article: nothing to read in it, or more blocks than a draft can hold. */
export type ImportProblem = 'empty' | 'too-long'

/** Makes an article of a decoded text: headline, byline, language, and blocks in order. */
export function importArticle(
  text: string,
  format: ArticleFormat,
): ImportedArticle | ImportProblem {
  const clean = normalise(text)
  if (clean.trim() === '') return 'empty'
  const { language, isSure } = detectLanguage(clean)
  const parsed = withHeadline(format === 'markdown' ? parseMarkdown(clean) : parseText(clean))
  const found = findByline(parsed)
  const kept = parsed.length > 1 && found ? parsed.toSpliced(found.index, 1) : parsed
  const blocks = kept.flatMap((block) => splitBlock(block, language))
  const [first] = blocks
  if (!first) return 'empty'
  if (blocks.length > MAX_BLOCKS) return 'too-long'
  return {
    title: first.type === 'heading' ? shorten(first.text) : firstWords(first.text),
    byline: kept === parsed ? null : (found?.byline ?? null),
    language,
    languageIsSure: isSure,
    blocks,
  }
}

function parseText(text: string): readonly Block[] {
  return unwrapLines(text.split('\n')).map((paragraph) => ({ type: 'paragraph', text: paragraph }))
}

/** Makes the headline the heading of level 1, whatever stood for it in the original. */
function withHeadline(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  const isTitle =
    first?.type === 'heading' ||
    (first?.type === 'paragraph' && rest.length > 0 && isHeadline(first.text))
  return isTitle ? [{ type: 'heading', level: 1, text: first.text }, ...rest] : blocks
}

function splitBlock(block: Block, language: Language): readonly Block[] {
  const parts = splitLongText(block.text, MAX_TEXT, language)
  return parts.map((text) => ({ ...block, text }))
}

/** A title is one line in a list; a heading may be longer. In UTF-16 code units. */
const LONGEST_TITLE = 1000

function shorten(title: string): string {
  return title.length <= LONGEST_TITLE ? title : firstWords(title)
}
