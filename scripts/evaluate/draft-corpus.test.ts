import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../shared/article/sentences/split-sentences.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import { readAnnotatedFiles } from './annotated-files.ts'
import { readDraftPairs, type DraftPair } from './draft-pair.ts'

const drafts = join(import.meta.dirname, 'drafts')
const files = await readAnnotatedFiles([drafts], ['.txt', '.tsv'])
/** Read without an error: every quotation stands in its draft, as often as its line says. */
const pairs = readDraftPairs(files)
const named = pairs.map((pair) => ({ name: relative(drafts, pair.path), pair }))

describe.each(languages)('pairs of drafts in %s', (language) => {
  it.each(['tuning', 'held-out'])('are six at least for %s', (set) => {
    const inSet = named.filter(({ name }) => name.startsWith(join(language, set, '/')))
    expect(inSet.length).toBeGreaterThanOrEqual(6)
  })

  it('are in the language of their folder', () => {
    const here = named.filter(({ name }) => name.startsWith(join(language, '/')))
    const otherwise = here.filter(
      ({ pair }) => pair.old.language !== language || pair.new.language !== language,
    )
    expect(otherwise.map(({ name }) => name)).toEqual([])
  })
})

describe.each(named)('$name', ({ pair }) => {
  const words = (draft: 'old' | 'new', { start, end }: { start: number; end: number }) =>
    pair[draft].text.slice(start, end)

  it('has from 250 to 700 words in each draft, and a heading', () => {
    for (const { text, blocks } of [pair.old, pair.new]) {
      const count = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
      expect(count).toBeGreaterThanOrEqual(250)
      expect(count).toBeLessThanOrEqual(700)
      expect(blocks[0]?.type).toBe('heading')
    }
  })

  it('has from 8 to 16 claims, no two of them the same', () => {
    expect(pair.claims.length).toBeGreaterThanOrEqual(8)
    expect(pair.claims.length).toBeLessThanOrEqual(16)
    expect(new Set(pair.claims.map(({ span }) => span.start)).size).toBe(pair.claims.length)
  })

  it('calls kept or moved what has the same words but for typography, and changed what has not', () => {
    const otherwise = pair.claims.filter(({ span, expected }) => {
      if (expected.outcome === 'orphaned') return false
      const isSame = folded(words('old', span)) === folded(words('new', expected.span))
      return isSame === (expected.outcome === 'changed')
    })
    expect(otherwise.map(({ span }) => words('old', span))).toEqual([])
  })

  it('calls moved only what stands on the other side of two sentences at least', () => {
    const stayed = sharedSentences(pair)
    const crossed = pair.claims.flatMap(({ span, expected }) => {
      if (expected.outcome !== 'moved') return []
      const isAcross = ({ old, now }: (typeof stayed)[number]) =>
        old < span.start !== now < expected.span.start
      return [{ claim: words('old', span), sentences: stayed.filter(isAcross).length }]
    })
    expect(crossed.filter(({ sentences }) => sentences < 2)).toEqual([])
  })

  it('has words that begin and end as words do, in both drafts', () => {
    const cut = pair.claims.flatMap(({ span, expected }) => [
      ...cutIn(pair.old.text, span),
      ...(expected.outcome === 'orphaned' ? [] : cutIn(pair.new.text, expected.span)),
    ])
    expect(cut).toEqual([])
  })
})

it('are written in NFC with line feeds and without a byte order mark', () => {
  for (const { path } of files) {
    const text = readFileSync(path, 'utf8')
    expect(text, path).toBe(text.normalize('NFC'))
    expect(/\r|\uFEFF/.test(text), path).toBe(false)
  }
})

/** Where the sentences begin that stand once in either draft, in the same words. */
function sharedSentences(pair: DraftPair) {
  const [before, after] = [pair.old, pair.new].map(({ text }) =>
    Map.groupBy(splitSentences(text, pair.language), ({ start, end }) =>
      folded(text.slice(start, end)),
    ),
  )
  return [...(before ?? [])].flatMap(([words, [first, ...others]]) => {
    const [now, ...more] = after?.get(words) ?? []
    const isOnce = others.length === 0 && more.length === 0
    return first && now && isOnce ? [{ old: first.start, now: now.start }] : []
  })
}

/** One form for what is never a difference: marks, dashes, apostrophes, the ellipsis, and kinds of space. */
function folded(words: string): string {
  return words
    .replaceAll('…', '...')
    .replace(/«\s*|\s*»|[“”"’‘]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+(?=[?!;:%])|(?<=\d)\s(?=\d)/g, '')
    .replace(/\s+/g, ' ')
}

function cutIn(text: string, { start, end }: { start: number; end: number }): readonly string[] {
  const isCut = (at: number) => /^[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1))
  return isCut(start) || isCut(end) ? [text.slice(start, end)] : []
}
