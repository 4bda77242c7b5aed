import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMarkdown } from '../../shared/article/parse-markdown.ts'
import type { Block, Language } from '../../shared/project/records.ts'

export const documentsFolder = join(import.meta.dirname, '../documents')

/** What the documents of a language were made from: the headline, then the text, block by block. */
export async function sourceArticle(language: Language): Promise<readonly Block[]> {
  return parseMarkdown(await readFile(join(documentsFolder, `article.${language}.md`), 'utf8'))
    .blocks
}

/** The words of blocks in order: whatever stands between spaces of any kind. */
export function wordsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== '')
}
