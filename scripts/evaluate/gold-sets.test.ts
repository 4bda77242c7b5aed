import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../shared/article/sentences/split-sentences.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import { readAnnotatedFiles } from './annotated-files.ts'
import { parseGoldArticle } from './gold-article.ts'
import { findSentenceMisses } from './sentence-misses.ts'

const gold = join(import.meta.dirname, 'gold')
const files = await readAnnotatedFiles([gold], ['.gold'])
const articles = files.map(parseGoldArticle)
const inSet = (...folders: readonly string[]) =>
  articles.filter(({ path }) => path.startsWith(join(gold, ...folders, '/')))

describe.each(languages)('gold articles in %s', (language) => {
  it('are nine at least to tune on and nine to measure on, and lie nowhere else', () => {
    const tuning = inSet(language, 'tuning').length
    const heldOut = inSet(language, 'held-out').length
    expect(tuning).toBeGreaterThanOrEqual(9)
    expect(heldOut).toBeGreaterThanOrEqual(9)
    expect(tuning + heldOut).toBe(inSet(language).length)
  })

  it('are in the language of their folder', () => {
    expect(inSet(language).filter((article) => article.language !== language)).toEqual([])
  })

  it('are split by the app as they are annotated, 95 sentences of a hundred at least', () => {
    const paragraphs = inSet(language).flatMap(({ paragraphs: some, text }) =>
      some.map((sentences) => sentences.map(({ span }) => text.slice(span.start, span.end))),
    )
    const otherwise = paragraphs.flatMap((sentences) => {
      const text = sentences.join(' ')
      const found = splitSentences(text, language).map(({ start, end }) => text.slice(start, end))
      return findSentenceMisses(sentences, found).flatMap(({ expected }) => expected)
    })
    expect(otherwise.length / paragraphs.flat().length).toBeLessThanOrEqual(0.05)
  })
})

const named = articles.map((article) => ({ name: relative(gold, article.path), article }))
it.each(named)('$name has kinds, spans and speakers as the format has them', ({ article }) => {
  const sentences = article.paragraphs.flat()
  const wordsOf = ({ span }: (typeof sentences)[number]) => article.text.slice(span.start, span.end)
  const checkworthyWithoutKind = sentences.filter((s) => s.isCheckworthy && s.kinds.length === 0)
  const emptySpeaker = sentences.filter(({ speakers }) => speakers.includes(''))
  const untrimmedSpan = sentences.filter(({ spans }) =>
    spans.some(({ span }) => /^\s|\s$/.test(article.text.slice(span.start, span.end))),
  )
  const uneven = sentences.filter((s) => s.spans.length === 0 && s.speakers.length > 0)
  expect({
    checkworthyWithoutKind: checkworthyWithoutKind.map(wordsOf),
    emptySpeaker: emptySpeaker.map(wordsOf),
    untrimmedSpan: untrimmedSpan.map(wordsOf),
    speakerWithoutSpan: uneven.map(wordsOf),
  }).toEqual({
    checkworthyWithoutKind: [],
    emptySpeaker: [],
    untrimmedSpan: [],
    speakerWithoutSpan: [],
  })
})

it('are written in NFC with line feeds and without a byte order mark', () => {
  for (const { path } of files) {
    const text = readFileSync(path, 'utf8')
    expect(text, path).toBe(text.normalize('NFC'))
    expect(/\r|\uFEFF/.test(text), path).toBe(false)
  }
})
