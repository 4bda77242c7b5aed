import { MAX_BLOCKS, MAX_TEXT } from '../project/limits.ts'
import type { Block } from '../project/records.ts'
import { describeArticle, type ImportedArticle } from './describing/describe-article.ts'
import { detectLanguage } from './describing/detect-language.ts'
import { normalise } from './normalise.ts'
import { parseMarkdown } from './parse-markdown.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { splitLongText } from './split-long-text.ts'
import { unwrapLines } from './unwrap-lines.ts'

export type { ImportedArticle } from './describing/describe-article.ts'

export type ArticleFormat = 'text' | 'markdown'

/** Why a text cannot become an article: nothing to read in it, or more blocks than a draft can hold. */
export type ImportProblem = 'empty' | 'too-long'

/** Makes an article of a decoded text: headline, byline, dateline, date, language, and blocks in order. */
export function importArticle(
  text: string,
  format: ArticleFormat,
): ImportedArticle | ImportProblem {
  const parsed = parseText(text, format)
  return typeof parsed === 'string' ? parsed : describeArticle(parsed)
}

/** Parts a decoded text into blocks, with what its front matter says. */
export function parseText(text: string, format: ArticleFormat): ParsedDocument | ImportProblem {
  const clean = normalise(text)
  const parsed = format === 'markdown' ? parseMarkdown(clean) : parsePlainText(clean)
  const blocks = parsed.blocks.flatMap(splitBlock)
  if (blocks.length === 0) return 'empty'
  return blocks.length > MAX_BLOCKS ? 'too-long' : { ...parsed, blocks }
}

function parsePlainText(text: string): ParsedDocument {
  return {
    title: null,
    byline: null,
    dateline: null,
    date: null,
    language: null,
    blocks: unwrapLines(text.split('\n')).map((paragraph) => ({
      type: 'paragraph',
      text: paragraph,
    })),
  }
}

function splitBlock(block: Block): readonly Block[] {
  if (block.text.length <= MAX_TEXT) return [block]
  const { language } = detectLanguage(block.text)
  return splitLongText(block.text, MAX_TEXT, language).map((text) => ({ ...block, text }))
}
