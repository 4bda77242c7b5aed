import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import type { RichFormat } from '../renderer/importer/parse-document.ts'
import type { ParsedDocument, ParseOutcome } from '../shared/article/parsed-document.ts'
import type { BuiltPage } from './launch/built-page.ts'
import { openParsingPage, parseInPage } from './parsing/parsing-page.ts'
import { documentsFolder, sourceArticle, wordsOf } from './parsing/source-article.ts'

/** The parsers in the browser that they run in, on the documents of `e2e/documents`. */

const test = base.extend<object, { parsers: BuiltPage }>({
  parsers: [
    // Playwright wants the pattern, and this needs no other fixture.

    async ({}, use) => {
      const parsers = await openParsingPage()
      await use(parsers)
      await parsers.close()
    },
    { scope: 'worker' },
  ],
})

function formatOf(name: string): RichFormat {
  return name.split('.').at(-1) as RichFormat // the documents are named so
}

async function parse(parsers: BuiltPage, name: string): Promise<ParseOutcome> {
  return parseInPage(parsers, formatOf(name), await readFile(join(documentsFolder, name)))
}

function documentOf(outcome: ParseOutcome): ParsedDocument {
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.document
}

const authors = { fr: 'Anne Roussel', en: 'Margaret Lowell' } as const
const tags = { fr: 'fr-FR', en: 'en-GB' } as const

for (const language of ['fr', 'en'] as const) {
  for (const name of [
    `pandoc.${language}.docx`,
    `pandoc.${language}.odt`,
    `pandoc.${language}.html`,
    `libreoffice.${language}.docx`,
    `libreoffice.${language}.odt`,
    `libreoffice.${language}.rtf`,
    `libreoffice.${language}.html`,
  ]) {
    test(`${name} gives the words, the blocks and the metadata of its article`, async ({
      parsers,
    }) => {
      const article = await sourceArticle(language)
      const parsed = documentOf(await parse(parsers, name))
      expect(wordsOf(parsed.blocks)).toEqual(wordsOf(article))
      expect(parsed).toEqual({
        title: article[0]?.text,
        byline: authors[language],
        dateline: null,
        date: '2025-03-14',
        language: tags[language],
        blocks: article,
      })
    })
  }

  test(`pandoc.${language}.rtf, which names no styles, gives the words of its article in order`, async ({
    parsers,
  }) => {
    const [headline, ...rest] = await sourceArticle(language)
    const { blocks } = documentOf(await parse(parsers, `pandoc.${language}.rtf`))
    const head = [headline?.text ?? '', authors[language], '2025-03-14']
    expect(blocks.slice(0, 3).map(({ text }) => text)).toEqual(head)
    expect(wordsOf(blocks.slice(3))).toEqual(wordsOf(rest))
  })

  test(`libreoffice.${language}.pdf gives the words and the blocks of its article, by their geometry`, async ({
    parsers,
  }) => {
    const [headline, ...rest] = await sourceArticle(language)
    const { blocks, ...metadata } = documentOf(await parse(parsers, `libreoffice.${language}.pdf`))
    expect(metadata).toMatchObject({
      title: headline?.text,
      byline: authors[language],
      language: tags[language],
    })
    expect(blocks).toEqual([headline, { type: 'paragraph', text: '2025-03-14' }, ...rest])
  })
}

test('a PDF with a password says so', async ({ parsers }) => {
  expect(await parse(parsers, 'encrypted.pdf')).toEqual({ ok: false, problem: 'encrypted' })
})

for (const format of ['docx', 'odt', 'rtf', 'pdf'] as const) {
  test(`half of a ${format} is corrupt`, async ({ parsers }) => {
    const whole = await readFile(join(documentsFolder, `libreoffice.en.${format}`))
    const half = whole.subarray(0, whole.length / 2)
    expect(await parseInPage(parsers, format, half)).toEqual({ ok: false, problem: 'corrupt' })
  })

  test(`what only calls itself ${format} is corrupt, and nothing at all is empty`, async ({
    parsers,
  }) => {
    const text = Buffer.from('Only words, and of no such format.')
    expect(await parseInPage(parsers, format, text)).toEqual({ ok: false, problem: 'corrupt' })
    expect(await parseInPage(parsers, format, Buffer.alloc(0))).toEqual({
      ok: false,
      problem: 'empty',
    })
  })
}

test('50,000 elements within each other are too complex, in HTML and in a word processor’s file', async ({
  parsers,
}) => {
  const nested = (tag: string) => `<${tag}>`.repeat(50_000) + 'deep' + `</${tag}>`.repeat(50_000)
  const tooComplex = { ok: false, problem: 'too-complex' }
  for (const tag of ['div', 'b', 'blockquote']) {
    expect(await parseInPage(parsers, 'html', Buffer.from(nested(tag)))).toEqual(tooComplex)
  }
  const parts = { 'word/document.xml': strToU8(nested('w:p')), 'content.xml': strToU8(nested('p')) }
  const archive = zipSync(parts)
  expect(await parseInPage(parsers, 'docx', archive)).toEqual(tooComplex)
  expect(await parseInPage(parsers, 'odt', archive)).toEqual(tooComplex)
})

test('an archive whose part swells beyond all measure is too complex', async ({ parsers }) => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
  expect(await parseInPage(parsers, 'docx', bomb)).toEqual({ ok: false, problem: 'too-complex' })
})
