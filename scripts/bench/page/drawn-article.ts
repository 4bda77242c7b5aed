import { canonicalText, blockOffsets } from '../../../shared/article/canonical-text.ts'
import {
  cutIntoSections,
  extentOf,
  gatherInChapters,
  type ArticleSection,
} from '../../../renderer/review/article/article-sections.ts'
import type { WireArticle } from '../wire-article.ts'
import { frames } from './frames.ts'

/** An article in the page, with the elements and the styles that the app's own view gives it. */
export interface DrawnArticle {
  readonly text: string
  /** Where each block starts in the text. */
  readonly offsets: readonly number[]
  readonly scroller: HTMLElement
  readonly paper: HTMLElement
  readonly sections: readonly ArticleSection[]
  readonly sectionElements: readonly HTMLElement[]
  readonly blockElements: readonly HTMLElement[]
  readonly remove: () => void
}

/** Draws an article; resolves when it has been painted. */
export async function drawArticle({ blocks }: WireArticle): Promise<DrawnArticle> {
  const sections = cutIntoSections(blocks)
  const scroller = element('div', 'desk')
  scroller.style.height = '100vh'
  const paper = element('article', 'paper')
  const sectionElements = sections.map(drawSection)
  for (const { sections: inside } of gatherInChapters(sections)) {
    const chapter = element('div', 'chapter')
    tellExtent(chapter, inside)
    chapter.append(...sectionElements.slice(inside[0]?.index, (inside.at(-1)?.index ?? -1) + 1))
    paper.append(chapter)
  }
  scroller.append(paper)
  document.querySelector('#app')?.append(scroller)
  await frames(3)
  return {
    text: canonicalText(blocks),
    offsets: blockOffsets(blocks),
    scroller,
    paper,
    sections,
    sectionElements,
    blockElements: [...paper.querySelectorAll<HTMLElement>('[data-block]')],
    remove: () => scroller.remove(),
  }
}

function tellExtent(part: HTMLElement, sections: readonly ArticleSection[]): void {
  for (const [name, value] of Object.entries(extentOf(sections))) {
    part.style.setProperty(name, String(value))
  }
}

function drawSection(drawnSection: ArticleSection): HTMLElement {
  const section = element('div', 'section')
  tellExtent(section, [drawnSection])
  for (const { block, index } of drawnSection.blocks) {
    const drawn = element(block.type === 'heading' ? 'h2' : 'p', `block block--${block.type}`)
    drawn.dataset['block'] = String(index)
    drawn.style.marginBottom = '1em'
    drawn.textContent = block.text
    section.append(drawn)
  }
  return section
}

function element(tag: string, className: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  return made
}
