import { describe, expect, it } from 'vitest'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import { documentImporter } from './import-document.ts'
import { importInProcess } from './import-in-process.ts'
import type { ParsingTask } from './importer-window.ts'
import { pastedDocument } from './read-document.ts'

const text = 'Le titre de l’article\n\nLe président a parlé vendredi à la presse, à Paris.'
const { signal } = new AbortController()

describe('documentImporter', () => {
  it('makes an article of a text', async () => {
    const { article, format } = await importInProcess(pastedDocument(text, 'Texte collé'), {
      signal,
    })
    expect(format).toBe('text')
    expect(article).toMatchObject({ title: 'Le titre de l’article', language: 'fr' })
  })

  it('reads Markdown as such by its name alone', async () => {
    const bytes = new TextEncoder().encode('# Title\n\n> They said it in the street on Friday.')
    const types = async (name: string) =>
      (await importInProcess({ name, bytes }, { signal })).article.blocks.map(({ type }) => type)
    expect(await types('a.md')).toEqual(['heading', 'quotation'])
    expect(await types('a.txt')).not.toContain('quotation')
  })

  it('reads pasted Markdown as such by what it holds', async () => {
    const pasted = pastedDocument(
      '# The tram\n\n> It was late on Friday, they said.',
      'Pasted text',
    )
    const { article, format } = await importInProcess(pasted, { signal })
    expect(format).toBe('markdown')
    expect(article.title).toBe('The tram')
    expect(article.blocks.map(({ type }) => type)).toEqual(['heading', 'quotation'])
  })

  it('says how a text was decoded that is not UTF-8, and what it may be as well', async () => {
    const bytes = Buffer.from(text.replace('’', "'"), 'latin1')
    const { encoding } = await importInProcess({ name: 'a.txt', bytes }, { signal })
    expect(encoding?.chosen).toBe('windows-1252')
    expect(encoding?.candidates.length).toBeGreaterThan(1)
  })

  it('has no encoding to choose for what was pasted', async () => {
    const { encoding } = await importInProcess(pastedDocument('El Vol\u2014', 'Pasted text'), {
      signal,
    })
    expect(encoding).toBeNull()
  })

  it('reads a text in the encoding that a person has chosen', async () => {
    const bytes = Uint8Array.from([0x8e, 0x74, 0x8e, 0x0a, 0x0a, 0x55, 0x6e, 0x20, 0x74, 0x65])
    const { article } = await importInProcess(
      { name: 'a.txt', bytes },
      { encoding: 'macintosh', signal },
    )
    expect(article.title).toBe('été')
  })

  it('says that it is not sure of the language', async () => {
    const { article } = await importInProcess(pastedDocument('Ja. Nein. 1234.', 'Pasted text'), {
      signal,
    })
    expect(article.languageIsSure).toBe(false)
  })

  it.each(['', ' \n\t\n'])('refuses the empty text %j', async (empty) => {
    await expect(importInProcess(pastedDocument(empty, 'Pasted text'), { signal })).rejects.toThrow(
      'empty',
    )
  })

  it('refuses bytes that are no text', async () => {
    const bytes = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)
    await expect(importInProcess({ name: 'a.txt', bytes }, { signal })).rejects.toThrow(
      'unsupported',
    )
  })

  it('hands over what the document is by its bytes, with what the person has chosen', async () => {
    const tasks: ParsingTask[] = []
    const answer: ImporterAnswer = {
      ok: true,
      document: {
        title: null,
        byline: 'Ida Brandt',
        dateline: 'LUND',
        date: '2026-11-23T10:15:30Z',
        language: 'fr-CA',
        blocks: [
          {
            type: 'paragraph',
            text: 'Le ferry de Lund a repris la mer vendredi après la tempête, selon la compagnie.',
          },
        ],
      },
      encoding: null,
    }
    const importDocument = documentImporter((task) => {
      tasks.push(task)
      return Promise.resolve(answer)
    })
    const bytes = new TextEncoder().encode('%PDF-1.7\n…')
    const { article, format } = await importDocument(
      { name: 'a.txt', bytes },
      { fragment: true, signal },
    )
    expect(tasks).toEqual([{ bytes, format: 'pdf', fragment: true, charset: null, signal }])
    expect(format).toBe('pdf')
    expect(article).toMatchObject({
      byline: 'Ida Brandt',
      dateline: 'LUND',
      date: '2026-11-23',
      language: 'fr',
      languageIsSure: true,
    })
  })

  it.each(['encrypted', 'no-text-layer', 'too-complex', 'corrupt', 'empty'] as const)(
    'fails with %s where the parser says so, and names the document',
    async (problem) => {
      const importDocument = documentImporter(() => Promise.resolve({ ok: false, problem }))
      await expect(
        importDocument(pastedDocument(text, 'Pasted text'), { signal }),
      ).rejects.toMatchObject({ error: { code: problem, name: 'Pasted text' } })
    },
  )
})
