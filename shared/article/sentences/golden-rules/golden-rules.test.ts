import { describe, expect, it } from 'vitest'
import { splitSentences } from '../split-sentences.ts'
import english from './english.json'
import french from './french.json'

/** A line break of the import ends a sentence for us; these two rules take it for one of a page. */
const againstLineBreaks = [
  'This is a sentence\ncut off in the middle because pdf.',
  'It was a cold \nnight in the city.',
]

function sentences(text: string, language: 'fr' | 'en'): readonly string[] {
  return splitSentences(text, language).map(({ start, end }) => foldSpace(text.slice(start, end)))
}

function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

describe('English Golden Rules', () => {
  it.each(english.filter(({ text }) => !againstLineBreaks.includes(text)))(
    '$text',
    ({ text, expected }) => {
      expect(sentences(text, 'en')).toEqual(expected.map(foldSpace))
    },
  )

  it('are broken where a sentence goes on after a line break, and nowhere else', () => {
    const broken = english.filter(
      ({ text, expected }) => sentences(text, 'en').join('|') !== expected.map(foldSpace).join('|'),
    )
    expect(broken.map(({ text }) => text)).toEqual(againstLineBreaks)
  })
})

describe('French specification', () => {
  it.each(french)('$text', ({ text, expected }) => {
    expect(sentences(text, 'fr')).toEqual(expected.map(foldSpace))
  })
})
