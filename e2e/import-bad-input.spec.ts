import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { expect, test } from './app.ts'
import { article, Desk } from './desk.ts'

/** What people and their computers hand over that is no article: each has its sentence, and leaves no trace. */

const documents = join(import.meta.dirname, 'documents')
const sample = (name: string): Promise<Buffer> => readFile(join(documents, name))
const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A whole DOCX but for its text, which is given. */
function docxOf(body: Uint8Array): Uint8Array {
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'word/document.xml': body,
  })
}

/** The head of a Compound File, with the name of the stream that holds what is encrypted (MS-OFFCRYPTO). */
function encryptedOffice(): Buffer {
  const head = Buffer.alloc(512)
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  return Buffer.concat([head, Buffer.from('EncryptedPackage', 'utf16le')])
}

function encryptedOdt(): Uint8Array {
  return zipSync({
    mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': crypto.getRandomValues(new Uint8Array(500)),
    'META-INF/manifest.xml': text(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
        '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>' +
        '</manifest:file-entry></manifest:manifest>',
    ),
  })
}

/** Elements within each other, more of them than any article has. */
const nested = (depth: number): string => `${'<div>'.repeat(depth)}Text.${'</div>'.repeat(depth)}`

interface BadInput {
  readonly what: string
  readonly name: string
  readonly content: () => Uint8Array | string | Promise<Uint8Array>
  readonly told: RegExp
}

const badInputs: readonly BadInput[] = [
  { what: 'an empty file', name: 'a.docx', content: () => '', told: /holds no text/ },
  {
    what: 'a DOCX without a word in it',
    name: 'a.docx',
    content: () =>
      docxOf(
        text(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
        ),
      ),
    told: /holds no text/,
  },
  {
    what: 'a picture that calls itself text',
    name: 'a.txt',
    content: () => Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    told: /not a kind of file/,
  },
  {
    what: 'a spreadsheet that calls itself a document',
    name: 'a.docx',
    content: () => zipSync({ '[Content_Types].xml': text(''), 'xl/workbook.xml': text('') }),
    told: /not a kind of file/,
  },
  {
    what: 'an encrypted PDF',
    name: 'a.pdf',
    content: () => sample('encrypted.pdf'),
    told: /protected by a password/,
  },
  {
    what: 'an encrypted DOCX',
    name: 'a.docx',
    content: encryptedOffice,
    told: /protected by a password/,
  },
  {
    what: 'an encrypted ODT',
    name: 'a.odt',
    content: encryptedOdt,
    told: /protected by a password/,
  },
  {
    what: 'a scanned PDF',
    name: 'a.pdf',
    content: () => sample('scanned.pdf'),
    told: /pictures of pages and no text/,
  },
  {
    what: 'a DOCX that was cut short',
    name: 'a.docx',
    content: async () => (await sample('libreoffice.en.docx')).subarray(0, 3000),
    told: /damaged or cut short/,
  },
  {
    what: 'a PDF that was cut short',
    name: 'a.pdf',
    content: async () => (await sample('libreoffice.en.pdf')).subarray(0, 300),
    told: /damaged or cut short/,
  },
  {
    what: 'a text that calls itself PDF',
    name: 'a.pdf',
    content: () => article.en,
    told: /damaged or cut short/,
  },
  {
    what: 'a zip bomb',
    name: 'a.docx',
    content: () => docxOf(new Uint8Array(40_000_000)),
    told: /more time or memory/,
  },
  {
    what: 'a DOCX nested 50,000 deep',
    name: 'a.docx',
    content: () => docxOf(text(nested(50_000))),
    told: /more time or memory/,
  },
  {
    what: 'a page nested 50,000 deep',
    name: 'a.html',
    content: () => `<!doctype html><title>Deep</title><body>${nested(50_000)}`,
    told: /more time or memory/,
  },
]

for (const { what, name, content, told } of badInputs) {
  test(`${what} is refused with its sentence, and the app works on`, async ({ app }) => {
    const desk = new Desk(app)
    const path = join(app.documentsDir, name)
    await writeFile(path, await content())
    await app.answerOpenDialog(path)
    await desk.press('Control+o')
    await expect(app.page.getByRole('alert')).toContainText(told)
    await expect(app.page.getByRole('alert')).toContainText(name)
    expect(await desk.projectFolders()).toEqual([])
    await desk.pasteArticle(article.en)
    expect(await desk.projectFolders()).toHaveLength(1)
  })
}

test('100 MB of text are refused before they are read', async ({ app }) => {
  const desk = new Desk(app)
  const path = join(app.documentsDir, 'log.txt')
  await writeFile(path, 'word ')
  await truncate(path, 100_000_000)
  await app.answerOpenDialog(path)
  await desk.press('Control+o')
  await expect(app.page.getByRole('alert')).toContainText('“log.txt” is larger than 5 MB')
  expect(await desk.projectFolders()).toEqual([])
})

test('a dropped folder that is no project is refused', async ({ app }) => {
  const folder = join(app.documentsDir, 'Articles')
  await mkdir(folder)
  await app.dropFiles('main', [folder])
  await expect(app.page.getByRole('alert')).toContainText('“Articles” is a folder')
  expect(await new Desk(app).projectFolders()).toEqual([])
})

test('a file that disappears between choosing and reading is told', async ({ app }) => {
  const desk = new Desk(app)
  await app.answerOpenDialog(join(app.documentsDir, 'gone.docx'))
  await desk.press('Control+o')
  await expect(app.page.getByRole('alert')).toContainText('“gone.docx” is not there any more')
  expect(await desk.projectFolders()).toEqual([])
})
