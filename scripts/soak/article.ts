import { suggestClaims } from '../../shared/claims/suggest-claims.ts'
import type { Draft } from '../../shared/project/model.ts'
import type { Article } from './world.ts'

const BETWEEN = '\n\n'

/**
 * What a draft says. The model takes what the search for claims finds in it as it is.
 *
 * @param draft which of the drafts it is, from 0
 */
export function articleOf(
  { title, language, blocks }: Pick<Draft, 'title' | 'language' | 'blocks'>,
  draft: number,
): Article {
  const suggestions = suggestClaims({ id: String(draft), language, blocks })
  let start = 0
  const headings = blocks.flatMap(({ type, text }) => {
    const words = { start, end: start + text.length + BETWEEN.length }
    start = words.end
    return type === 'heading' ? [words] : []
  })
  return {
    draft,
    title,
    language,
    blocks,
    text: blocks.map(({ text }) => text).join(BETWEEN),
    suggestions: suggestions.map(({ id: key, span, speaker, kinds, score }) => ({
      key,
      ...span,
      speaker,
      kinds,
      score,
    })),
    headings,
  }
}

/** The next draft: a paragraph more before the one at a place, or at the end. */
export function withParagraph(article: Article, place: number, text: string): Article {
  const blocks = article.blocks.toSpliced(place, 0, { type: 'paragraph', text })
  return articleOf({ ...article, blocks }, article.draft + 1)
}

/** Where a paragraph begins in the text. */
export function startOf({ blocks }: Article, place: number): number {
  return blocks.slice(0, place).reduce((sum, { text }) => sum + text.length + BETWEEN.length, 0)
}
