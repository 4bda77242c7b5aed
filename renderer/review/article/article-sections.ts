import { firstFrom } from '../../../shared/anchoring/overlap.ts'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import { blockOffsets } from '../../../shared/article/canonical-text.ts'
import type { Block } from '../../../shared/project/records.ts'
import type { ReviewItem } from '../review-items.ts'

/**
 * How much text is drawn, marked and measured together, in UTF-16 code units: about as much as a window shows. With
 * each mark that changes Chromium paints all marked words of the sections near the window anew.
 */
const SECTION_LENGTH = 3_000
/** Where lines are short, many blocks are as high as much text. */
const SECTION_BLOCKS = 16

/** A run of blocks: what lies far from the window is neither laid out nor marked. */
export interface ArticleSection extends Span {
  readonly index: number
  readonly blocks: readonly { readonly block: Block; readonly index: number }[]
  /** UTF-16 code units. */
  readonly length: number
}

export function cutIntoSections(blocks: readonly Block[]): readonly ArticleSection[] {
  const offsets = blockOffsets(blocks)
  const endOf = (index: number): number => (offsets[index] ?? 0) + (blocks[index]?.text.length ?? 0)
  const sections: ArticleSection[] = []
  for (let from = 0; from < blocks.length;) {
    const start = offsets[from] ?? 0
    let to = from + 1
    while (to < blocks.length && to - from < SECTION_BLOCKS && endOf(to) - start <= SECTION_LENGTH)
      to += 1
    const end = endOf(to - 1)
    sections.push({
      index: sections.length,
      start,
      end,
      length: end - start,
      blocks: blocks.slice(from, to).map((block, place) => ({ block, index: from + place })),
    })
    from = to
  }
  return sections
}

/**
 * How many sections lie together in a chapter. Before each frame Chromium asks of every marked range and every
 * part that it passes over whether they meet. Far from the window the chapters are such parts and the sections in
 * them are none, so that there are dozens of them in a long article and not hundreds.
 */
const CHAPTER_SIZE = 32

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

/** What the styles guess the height of sections by until they are laid out, in lines of whatever width. */
export function extentOf(sections: readonly ArticleSection[]): Readonly<Record<string, number>> {
  return {
    '--letters': sections.reduce((sum, { length }) => sum + length, 0),
    '--blocks': sections.reduce((sum, { blocks }) => sum + blocks.length, 0),
  }
}

/** The items that start in a section. `items` must be in ascending order of their starts. */
export function itemsIn(items: readonly ReviewItem[], { start, end }: Span): readonly ReviewItem[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end + 1))
}
