import { firstFrom } from '../../shared/anchoring/overlap.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { blockOffsets } from '../../shared/article/canonical-text.ts'
import type { Block } from '../../shared/project/records.ts'
import type { ReviewItem } from './review-items.ts'

/** How many blocks are drawn, marked and measured together. */
const SECTION_SIZE = 24

/** A run of blocks: what lies far from the window is neither laid out nor marked. */
export interface ArticleSection extends Span {
  readonly index: number
  readonly blocks: readonly { readonly block: Block; readonly index: number }[]
  /** UTF-16 code units, to guess the height before it is laid out. */
  readonly length: number
}

export function cutIntoSections(blocks: readonly Block[]): readonly ArticleSection[] {
  const offsets = blockOffsets(blocks)
  const sections: ArticleSection[] = []
  for (let from = 0; from < blocks.length; from += SECTION_SIZE) {
    const to = Math.min(blocks.length, from + SECTION_SIZE)
    const last = (offsets[to - 1] ?? 0) + (blocks[to - 1]?.text.length ?? 0)
    const start = offsets[from] ?? 0
    sections.push({
      index: sections.length,
      start,
      end: last,
      length: last - start,
      blocks: blocks.slice(from, to).map((block, place) => ({ block, index: from + place })),
    })
  }
  return sections
}

/**
 * How many sections lie together in a chapter. Before each frame Chromium asks of every marked range and every
 * part that it passes over whether they meet. Far from the window the chapters are such parts and the sections in
 * them are none, so that there are dozens of them in a long article and not hundreds.
 */
const CHAPTER_SIZE = 16

/** A run of sections. */
export interface ArticleChapter {
  readonly index: number
  readonly sections: readonly ArticleSection[]
}

export function gatherInChapters(sections: readonly ArticleSection[]): readonly ArticleChapter[] {
  const chapters: ArticleChapter[] = []
  for (let from = 0; from < sections.length; from += CHAPTER_SIZE) {
    chapters.push({ index: chapters.length, sections: sections.slice(from, from + CHAPTER_SIZE) })
  }
  return chapters
}

/** About how high a section will be, in CSS pixels: what it is taken for until it is laid out. */
export function guessHeight({ length, blocks }: ArticleSection): number {
  return Math.round((length / 66) * 30 + blocks.length * 30)
}

/** The items that start in a section. `items` must be in ascending order of their starts. */
export function itemsIn(items: readonly ReviewItem[], { start, end }: Span): readonly ReviewItem[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end + 1))
}
