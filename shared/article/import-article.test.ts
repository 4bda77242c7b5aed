import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_TEXT } from '../project/limits.ts'
import { Block } from '../project/records.ts'
import { importArticle, type ArticleFormat, type ImportedArticle } from './import-article.ts'

function imported(text: string, format: ArticleFormat = 'text'): ImportedArticle {
  const article = importArticle(text, format)
  if (typeof article === 'string') throw new Error(article)
  return article
}

const texts = (article: ImportedArticle) => article.blocks.map(({ text }) => text)

const wireCopy = [
  'Le maire de Lourvil ferme le vieux pont de la rivière',
  '',
  'Le maire de Lourvil a annoncé jeudi la fermeture du pont, jugé dangereux par les experts.',
  'Le pont date de 1931, a rappelé le maire sur les réseaux sociaux.',
  'Aucune date de réouverture n’a été fixée.',
]

describe('importArticle from plain text', () => {
  it('makes each line of wire copy a paragraph, and the headline a heading and the title', () => {
    const { title, blocks, byline } = imported(wireCopy.join('\n'))
    expect(title).toBe(wireCopy[0])
    expect(byline).toBeNull()
    expect(blocks.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(blocks[0]).toEqual({ type: 'heading', level: 1, text: wireCopy[0] })
  })

  it('reads the same article whatever ends its lines, with or without a last one', () => {
    const expected = imported(wireCopy.join('\n'))
    for (const lineEnd of ['\r\n', '\r', '\n', '\u2028']) {
      expect(imported(wireCopy.join(lineEnd))).toEqual(expected)
      expect(imported(wireCopy.join(lineEnd) + lineEnd)).toEqual(expected)
    }
  })

  it('names an article without headline by its first words, and keeps its first sentence in place', () => {
    const { title, blocks } = imported(wireCopy.slice(2).join('\n'))
    expect(title).toBe(
      'Le maire de Lourvil a annoncé jeudi la fermeture du pont, jugé dangereux par…',
    )
    expect(blocks[0]).toEqual({ type: 'paragraph', text: wireCopy[2] })
  })

  it('takes a single line for a paragraph, not for a headline without an article', () => {
    expect(imported('Le pont est fermé').blocks).toEqual([
      { type: 'paragraph', text: 'Le pont est fermé' },
    ])
  })

  it('accepts a headline that ends in initials or a question mark', () => {
    expect(imported('Bridge closed in the U.S.\n\nIt was old.').blocks[0]?.type).toBe('heading')
    expect(imported('Who closed the bridge?\n\nNobody knows.').blocks[0]?.type).toBe('heading')
  })

  it.each([
    ['Par Anne Roux, à Lourvil', 'Anne Roux, à Lourvil'],
    ['PAR AFP', 'AFP'],
    ['By Jane M. Stone and Omar Hill', 'Jane M. Stone and Omar Hill'],
  ])('takes the byline %s out of the text', (line, byline) => {
    const article = imported(['The headline', line, 'The bridge is closed.'].join('\n\n'))
    expect(article.byline).toBe(byline)
    expect(texts(article)).toEqual(['The headline', 'The bridge is closed.'])
  })

  it.each([
    'Par endroits, le pont menace de céder',
    'By Friday the bridge had closed',
    'By Monday.',
  ])('leaves a sentence in place that only begins like a byline: %s', (line) => {
    const article = imported(['The headline', line, 'The bridge is closed.'].join('\n\n'))
    expect(article.byline).toBeNull()
    expect(texts(article)).toContain(line)
  })

  it('composes accents, and drops control codes, tabs and marks that nobody sees', () => {
    expect(texts(imported('\uFEFFLe pont a e\u0301te\u0301\tferme\u0301.\u0000\u0007'))).toEqual([
      'Le pont a été fermé.',
    ])
  })

  it('keeps typographic marks and non-breaking spaces as they are', () => {
    const line = '« C’est l\u2019été\u202F! », dit-elle\u00A0: “oui” – 5\u00A0%.'
    expect(texts(imported(line))).toEqual([line])
  })

  it.each(['', ' \r\n\t\n ', '\uFEFF', '\u0000'])(
    'says that there is nothing to read in %j',
    (text) => {
      expect(importArticle(text, 'text')).toBe('empty')
      expect(importArticle(text, 'markdown')).toBe('empty')
    },
  )

  it('refuses more paragraphs than a draft can hold', () => {
    expect(importArticle('a.\n'.repeat(200_001), 'text')).toBe('too-long')
  })

  it('splits a paragraph that is too long for a block before a sentence', () => {
    const sentence = 'The bridge over the river was closed on Thursday. '
    const article = imported(sentence.repeat(5000))
    expect(article.blocks.length).toBeGreaterThan(2)
    for (const text of texts(article)) {
      expect(text.startsWith('The bridge') && text.endsWith('Thursday.')).toBe(true)
      expect(text.length).toBeLessThanOrEqual(MAX_TEXT)
    }
  })

  it('splits words without an end too, but no character', () => {
    const article = imported('😀'.repeat(MAX_TEXT))
    expect(texts(article).every((text) => text.isWellFormed() && text.length <= MAX_TEXT)).toBe(
      true,
    )
    expect(texts(article).join('')).toHaveLength(2 * MAX_TEXT)
  })
})

describe('importArticle and language', () => {
  it.each([
    ['fr', wireCopy.join('\n')],
    [
      'en',
      'The mayor closed the old bridge on Thursday because experts had found it to be dangerous.',
    ],
  ])('recognises %s and is sure of it', (language, text) => {
    expect(imported(text)).toMatchObject({ language, languageIsSure: true })
  })

  it('is not sure of a few words, nor of a third language', () => {
    expect(imported('Lourvil 12, Marvane 14').languageIsSure).toBe(false)
    const german =
      'Der Bürgermeister hat die alte Brücke am Donnerstag gesperrt, weil sie gefährlich ist.'
    expect(imported(german).languageIsSure).toBe(false)
  })
})

describe('importArticle from Markdown', () => {
  it('reads headings, paragraphs, items and quotations without their markup', () => {
    const markdown = [
      '# The *old* bridge',
      'By **Jane Stone**',
      'It was [closed](https://example.org "why") on Thursday\nby ![the mayor](mayor.png).',
      '## Why',
      '- cracks\n- rust\n\n  and more rust',
      '> It was time &amp; we knew.',
    ].join('\n\n')
    const article = imported(markdown, 'markdown')
    expect(article).toMatchObject({ title: 'The old bridge', byline: 'Jane Stone' })
    expect(article.blocks).toEqual([
      { type: 'heading', level: 1, text: 'The old bridge' },
      { type: 'paragraph', text: 'It was closed on Thursday by the mayor.' },
      { type: 'heading', level: 2, text: 'Why' },
      { type: 'list-item', text: 'cracks' },
      { type: 'list-item', text: 'rust' },
      { type: 'list-item', text: 'and more rust' },
      { type: 'quotation', text: 'It was time & we knew.' },
    ])
  })

  it('reads each row of a table as one paragraph, with every cell', () => {
    const table = [
      '| Month | **Jobs** |',
      '|:--|--:|',
      '| [March][1] | 300 | lost |',
      '|April||',
      'May \\| June | 2',
    ].join('\n')
    const article = imported(
      `# Jobs\n\n${table}\n\nA | B, and no table\n\nC | D\n---\n\n[1]: https://example.org`,
      'markdown',
    )
    expect(texts(article)).toEqual([
      'Jobs',
      'Month Jobs',
      'March 300 lost',
      'April',
      'May | June 2',
      'A | B, and no table',
      'C | D',
    ])
  })

  it('makes the first heading the title even if it is of a lower level', () => {
    expect(imported('### Old\n\nIt is old.', 'markdown').blocks[0]).toMatchObject({ level: 1 })
  })

  it('leaves HTML as the text that it is', () => {
    const article = imported('It is <b onclick="x()">old</b>.\n\n<script>x()</script>', 'markdown')
    expect(texts(article)).toEqual(['It is <b onclick="x()">old</b>.', '<script>x()</script>'])
  })

  it('takes title and no text from front matter', () => {
    const article = imported(
      '---\ntitle: "The old bridge"\ndate: 2025-03-14\n---\n\nIt is old.',
      'markdown',
    )
    expect(texts(article)).toEqual(['The old bridge', 'It is old.'])
  })
})

describe('importArticle, whatever the text', () => {
  it('gives blocks that a draft accepts, and keeps every word in order', () => {
    const line = fc.stringMatching(/^[a-zéà .,!?«»–-]{0,90}$/)
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const article = importArticle(lines.join('\n'), 'text')
        if (typeof article === 'string') {
          expect(lines.join('').trim()).toBe('')
          return
        }
        expect(article.blocks.every((block) => Block.safeParse(block).success)).toBe(true)
        const letters = (text: string) => text.replaceAll(/\s/g, '')
        expect(article.byline).toBeNull()
        expect(letters(texts(article).join(''))).toBe(letters(lines.join('')))
      }),
    )
  })
})

describe('Markdown nested beyond reason', () => {
  it.each([
    [
      'lists',
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- word${depth}`).join(
        '\n',
      ),
    ],
    ['quotations', `${'> '.repeat(3000)}word0 and word1`],
  ])('keeps its words (%s)', (_, markdown) => {
    const article = importArticle(`# A title of some words\n\n${markdown}`, 'markdown')
    if (typeof article === 'string') throw new Error(article)
    const text = article.blocks.map((block) => block.text).join(' ')
    for (const [word] of markdown.matchAll(/word\d+/g))
      expect(text).toMatch(new RegExp(`\\b${word}\\b`))
  })
})
