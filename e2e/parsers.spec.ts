import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { RichFormat } from '../renderer/importer/parse-document.ts'
import type { Block } from '../shared/project/records.ts'
import type { ImporterAnswer } from '../shared/ipc/importer-page.ts'
import type { BuiltPage } from './launch/built-page.ts'
import { parseInPage } from './parsing/parsing-page.ts'
import { documentOf, expect, test } from './parsing/parsing-test.ts'
import { documentsFolder, sourceArticle, wordsOf } from './parsing/source-article.ts'

/** The parsers in the browser that they run in, on the documents of `e2e/documents`. */

function formatOf(name: string): RichFormat {
  return name.split('.').at(-1) as RichFormat // the documents are named so
}

async function parse(parsers: BuiltPage, name: string): Promise<ImporterAnswer> {
  return parseInPage(parsers, formatOf(name), await readFile(join(documentsFolder, name)))
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

/** No document but the sample holds a non-breaking space where another has a narrow one. */
const plainSpaces = (blocks: readonly Block[]) =>
  blocks.map((block) => ({ ...block, text: block.text.replace(/\s/g, ' ') }))

test('a newspaper’s page gives its article, and nothing of what stands around it', async ({
  parsers,
}) => {
  const article = await sourceArticle('fr')
  const { blocks, ...metadata } = documentOf(await parse(parsers, 'news-page.fr.html'))
  expect(metadata).toEqual({
    title: article[0]?.text,
    byline: 'Anne Roussel, Karim Benali',
    dateline: 'MOSCOU',
    date: '2025-03-14T18:42:00+01:00',
    language: 'fr-FR',
  })
  const caption = { type: 'paragraph', text: 'Une rue de Soudja, en août 2024.' }
  expect(blocks.filter(({ text }) => text !== caption.text)).toEqual(article)
  expect(blocks[7]).toEqual(caption)
})

test('a page in windows-1252 gives its article, whatever name it has for the encoding', async ({
  parsers,
}) => {
  const article = await sourceArticle('fr')
  const { blocks, byline } = documentOf(await parse(parsers, 'windows-1252.fr.html'))
  expect(plainSpaces(blocks)).toEqual(plainSpaces(article))
  expect(byline).toBe('Anne Roussel')
})

test('a person’s choice of encoding goes before what a page declares', async ({ parsers }) => {
  const html = Buffer.from('<meta charset="windows-1252"><p>Été à Nîmes</p>')
  const chosen = await parseInPage(parsers, 'html', html, { charset: 'utf-8' })
  expect(documentOf(chosen).blocks).toEqual([{ type: 'paragraph', text: 'Été à Nîmes' }])
})

test('a page that says nothing, or something wrong, of its encoding shows how else its words read', async ({
  parsers,
}) => {
  const encodingOf = async (html: string, options = {}) => {
    const outcome = await parseInPage(parsers, 'html', Buffer.from(html, 'latin1'), options)
    return outcome.ok ? outcome.encoding : outcome.problem
  }
  const summer = '<p>Un <i>\xe9t\xe9</i> &laquo;&nbsp;chaud&nbsp;&raquo;</p>'
  const choice = {
    chosen: 'windows-1252',
    isSure: true,
    candidates: [
      { encoding: 'windows-1252', sample: 'Un été «\u00A0chaud\u00A0»' },
      { encoding: 'macintosh', sample: 'Un ÈtÈ «\u00A0chaud\u00A0»' },
    ],
  }
  expect(await encodingOf(summer)).toEqual(choice)
  expect(await encodingOf(`<meta charset="utf-8">${summer}`)).toEqual(choice)
  expect(await encodingOf(`<meta charset="latin1">${summer}`)).toBeNull()
  expect(await encodingOf(summer, { fragment: true })).toBeNull()
  // Nothing that one sees depends on it.
  expect(await encodingOf('<script>"\xe9t\xe9"</script><p>Un &eacute;t&eacute;</p>')).toBeNull()
})

test('the clipboard’s HTML from Word gives the text without notes, bullets and deletions', async ({
  parsers,
}) => {
  const html = await readFile(join(documentsFolder, 'word-clipboard.en.html'))
  const { blocks, title } = documentOf(await parseInPage(parsers, 'html', html, { fragment: true }))
  const article = await sourceArticle('en')
  expect(blocks).toEqual(article)
  expect(title).toBe(article[0]?.text)
})

test('the clipboard’s HTML from Google Docs gives the text, with its only set-in line as a paragraph', async ({
  parsers,
}) => {
  const html = await readFile(join(documentsFolder, 'google-docs-clipboard.fr.html'))
  const { blocks } = documentOf(await parseInPage(parsers, 'html', html, { fragment: true }))
  const article = await sourceArticle('fr')
  expect(blocks).toEqual(
    article.map((block) => (block.type === 'quotation' ? { ...block, type: 'paragraph' } : block)),
  )
})

test('a fragment keeps all that is in it, also what a page would have for furniture', async ({
  parsers,
}) => {
  const html = Buffer.from(
    '<nav>One</nav>two<div>three<br><br>four <b>five</b></div><footer>six</footer>',
  )
  const { blocks } = documentOf(await parseInPage(parsers, 'html', html, { fragment: true }))
  expect(blocks.map(({ text }) => text)).toEqual(['One', 'two', 'three', 'four five', 'six'])
})

test('RTF from Word gives the text without notes, bullets and deletions', async ({ parsers }) => {
  const article = await sourceArticle('fr')
  expect(documentOf(await parse(parsers, 'word.fr.rtf'))).toEqual({
    title: article[0]?.text,
    byline: 'Anne Roussel',
    dateline: null,
    date: '2025-03-14',
    language: 'fr-FR',
    blocks: article,
  })
})

test('a PDF in two columns is read column by column, without page heads and numbers, and unhyphenated', async ({
  parsers,
}) => {
  const article = await sourceArticle('fr')
  const { blocks, title } = documentOf(await parse(parsers, 'two-columns.fr.pdf'))
  expect(title).toBe(article[0]?.text)
  expect(wordsOf(blocks)).toEqual(wordsOf(article))
  expect(blocks.filter(({ type }) => type === 'heading')).toEqual(
    article.filter(({ type }) => type === 'heading'),
  )
  expect(blocks).toHaveLength(article.length)
})

test('a scanned PDF says that it has no text', async ({ parsers }) => {
  expect(await parse(parsers, 'scanned.pdf')).toEqual({ ok: false, problem: 'no-text-layer' })
})

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

test('a style sheet of thousands of braces within each other, which would end the page, is not read', async ({
  parsers,
}) => {
  const braces = '{'.repeat(20_000)
  const html = Buffer.from(`<style>p ${braces}</style><p style="a: ${braces}">Text.</p>`)
  expect(documentOf(await parseInPage(parsers, 'html', html)).blocks).toEqual([
    { type: 'paragraph', text: 'Text.' },
  ])
})

test('an archive whose part swells beyond all measure is too complex', async ({ parsers }) => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
  expect(await parseInPage(parsers, 'docx', bomb)).toEqual({ ok: false, problem: 'too-complex' })
})
