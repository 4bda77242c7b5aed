import { describe, expect, it } from 'vitest'
import type { Block } from '../../shared/project/records.ts'
import { cutIntoSections, gatherInChapters, guessHeight } from './article-sections.ts'

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

it('takes a section with more text for a higher one', () => {
  const [short] = cutIntoSections(blocks(5))
  const [long] = cutIntoSections(blocks(10))
  expect(long && guessHeight(long)).toBeGreaterThan((short && guessHeight(short)) ?? Infinity)
})
