import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/project/records.ts'
import { cutIntoSections, extentOf, gatherInChapters } from './article-sections.ts'

const blocks = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'paragraph', text: `Paragraph ${index}.` }))

describe('the chapters of an article', () => {
  it('hold each section once, in order', () => {
    const sections = cutIntoSections(blocks(2_000))
    expect(gatherInChapters(sections).flatMap((chapter) => chapter.sections)).toEqual(sections)
  })

  it('are few where the sections are many', () => {
    const sections = cutIntoSections(blocks(6_000))
    expect(sections.length).toBeGreaterThan(200)
    expect(gatherInChapters(sections).length).toBeLessThan(20)
  })

  it('are one where the article is short, and none where there is none', () => {
    expect(gatherInChapters(cutIntoSections(blocks(5)))).toHaveLength(1)
    expect(gatherInChapters(cutIntoSections([]))).toEqual([])
  })
})

describe('the sections of an article', () => {
  const long = (length: number): Block => ({ type: 'paragraph', text: 'a'.repeat(length) })

  it('hold each block once, in order, and cover the words from its first to its last', () => {
    const article = [...blocks(40), long(20_000), ...blocks(3)]
    const sections = cutIntoSections(article)
    const inside = sections.flatMap((section) => section.blocks)
    expect(inside.map(({ block }) => block)).toEqual(article)
    expect(inside.map(({ index }) => index)).toEqual(article.map((_, index) => index))
    for (const [index, { start }] of sections.entries()) {
      if (index > 0) expect(start).toBeGreaterThan(sections[index - 1]?.end ?? Infinity)
    }
  })

  it('are about as high as a window, however long the paragraphs are', () => {
    const article = Array.from({ length: 400 }, (_, index) => long((index * 37) % 900))
    for (const section of cutIntoSections(article)) {
      expect(section.length / 66 + section.blocks.length).toBeLessThan(66)
    }
  })

  it('do not part a paragraph that is longer than any of them', () => {
    expect(
      cutIntoSections([long(50_000), long(10)]).map(({ blocks: { length } }) => length),
    ).toEqual([1, 1])
  })
})

it('guesses the height of a chapter by all that is in its sections', () => {
  const sections = cutIntoSections(blocks(40))
  const letters = sections.map(({ length }) => length).reduce((sum, length) => sum + length)
  expect(extentOf(sections)).toEqual({ '--letters': letters, '--blocks': 40 })
})
