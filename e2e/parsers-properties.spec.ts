import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { DescribedFormat } from '../shared/sources/document-properties.ts'
import { docx } from './parsing/office-documents.ts'
import { describeInPage } from './parsing/parsing-page.ts'
import { expect, test } from './parsing/parsing-test.ts'

/** What a document says of itself, without its text. */

const read = (name: string) => readFile(join(import.meta.dirname, 'documents', name))
const title = 'Kursk: US president appeals to Moscow for the lives of Ukrainian soldiers'
const nothing = { title: null, authors: [], issued: null }

for (const format of ['pdf', 'docx', 'odt', 'rtf'] as const) {
  test(`${format} says its title, who wrote it, and when it was made`, async ({ parsers }) => {
    const bytes = await read(`libreoffice.en.${format}`)
    expect(await describeInPage(parsers, format, bytes)).toEqual({
      ok: true,
      properties: { title, authors: ['Margaret Lowell'], issued: '2026-11-28' },
    })
  })
}

test('a document without any text says it too, several authors are several, and none is a program', async ({
  parsers,
}) => {
  const core =
    '<dc:title> Rapport\n annuel </dc:title><dc:creator>Anne Roux; Utilisateur Windows;Ben Ray</dc:creator>' +
    '<dcterms:created>2013-12-23T23:15:00Z</dcterms:created><dcterms:modified>2025-03-14T10:00:00Z</dcterms:modified>'
  expect(await describeInPage(parsers, 'docx', docx('', '', core))).toEqual({
    ok: true,
    properties: {
      title: 'Rapport annuel',
      authors: ['Anne Roux', 'Ben Ray'],
      issued: '2025-03-14',
    },
  })
})

test('what a program has put there by itself is nothing', async ({ parsers }) => {
  const made =
    '<dc:title>Microsoft Word - rapport.doc</dc:title><dc:creator>python-docx</dc:creator>' +
    '<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>'
  for (const core of [made, '']) {
    expect(await describeInPage(parsers, 'docx', docx('', '', core))).toEqual({
      ok: true,
      properties: nothing,
    })
  }
  expect(await describeInPage(parsers, 'rtf', strToU8('{\\rtf1 Text.}'))).toEqual({
    ok: true,
    properties: nothing,
  })
})

/** A PDF with one empty page, this information and this XMP metadata. */
function pdf(info: string, xmp: string): Uint8Array {
  const packet =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">${xmp}</rdf:Description></rdf:RDF></x:xmpmeta>`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>',
    `<</Type/Metadata/Subtype/XML/Length ${packet.length}>>stream\n${packet}\nendstream`,
    `<<${info}>>`,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Size 6/Root 1 0 R/Info 5 0 R>>\n`
  return strToU8(`${text}startxref\n${start}\n%%EOF`)
}

test('a PDF says it by its XMP metadata, and by the older dictionary where these say nothing', async ({
  parsers,
}) => {
  const alt = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`
  const info = "/Title(An old title)/Author(Anne Roux)/CreationDate(D:20250314101500+01'00')"
  const xmp =
    `<dc:title>${alt('Annual report')}</dc:title>` +
    '<dc:creator><rdf:Seq><rdf:li>Ben Ray</rdf:li><rdf:li>Eva Lind</rdf:li></rdf:Seq></dc:creator>'
  expect(await describeInPage(parsers, 'pdf', pdf(info, xmp))).toEqual({
    ok: true,
    properties: { title: 'Annual report', authors: ['Ben Ray', 'Eva Lind'], issued: '2025-03-14' },
  })
  const madeUp = `<dc:title>${alt('untitled')}</dc:title>`
  expect(await describeInPage(parsers, 'pdf', pdf(info, madeUp))).toEqual({
    ok: true,
    properties: { title: 'An old title', authors: ['Anne Roux'], issued: '2025-03-14' },
  })
})

test('a document that is protected or broken says nothing, and it is known why', async ({
  parsers,
}) => {
  const problemOf = async (format: DescribedFormat, bytes: Uint8Array) =>
    describeInPage(parsers, format, bytes)
  expect(await problemOf('pdf', await read('encrypted.pdf'))).toEqual({
    ok: false,
    problem: 'encrypted',
  })
  const manifest = strToU8('<manifest><encryption-data/></manifest>')
  const locked = zipSync({ 'META-INF/manifest.xml': manifest, 'meta.xml': strToU8('x') })
  expect(await problemOf('odt', locked)).toEqual({ ok: false, problem: 'encrypted' })
  for (const format of ['pdf', 'docx', 'odt', 'rtf'] as const) {
    expect(await problemOf(format, strToU8('nothing at all'))).toEqual({
      ok: false,
      problem: 'corrupt',
    })
  }
})
