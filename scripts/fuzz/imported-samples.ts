import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { nonEmpty } from './random.ts'

/** A file as a person may bring it. */
export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Samples = readonly [Sample, ...Sample[]]

const e2e = join(import.meta.dirname, '../../e2e')

function filesOf(folder: string, extensions: readonly string[]): readonly Sample[] {
  return readdirSync(join(e2e, folder))
    .filter((name) => extensions.includes(extname(name)))
    .toSorted()
    .map((name) => ({ name, bytes: readFileSync(join(e2e, folder, name)) }))
}

const article =
  'Le pont d’Avignon\n\nIl a « ouvert » en 1932, a dit le maire Noël Œuvrard : 12 € l’entrée.\n'
const latin = article.replaceAll(/[’œŒ€]/g, "'")

/** One text in the encodings that newsrooms still have. */
export const texts: Samples = [
  { name: 'utf-8.txt', bytes: Buffer.from(article) },
  {
    name: 'utf-8.md',
    bytes: Buffer.from(`---\ntitle: Pont\n---\n# Pont\n\n- un\n- deux\n\n${article}`),
  },
  { name: 'marked.txt', bytes: Buffer.from(`\uFEFF${article}`) },
  { name: 'utf-16le.txt', bytes: Buffer.from(`\uFEFF${article}`, 'utf16le') },
  { name: 'utf-16be.txt', bytes: Buffer.from(`\uFEFF${article}`, 'utf16le').swap16() },
  { name: 'latin-1.txt', bytes: Buffer.from(latin, 'latin1') },
  { name: 'mac.txt', bytes: Buffer.from(latin.replaceAll('é', '\u008E'), 'latin1') },
  ...filesOf('documents', ['.md']),
]

/** Documents whose kind is told by their name and their bytes, before any parser has them. */
export const documents = nonEmpty(filesOf('documents', ['.docx', '.odt', '.rtf', '.pdf', '.html']))

export const savedPages = nonEmpty(
  filesOf('saved-pages', ['.html', '.mhtml', '.webarchive', '.warc', '.gz', '.wacz']),
)

export const sourceLists: Samples = [
  {
    name: 'list.bib',
    bytes: Buffer.from(`@comment{x}\n@string{acm = "ACM"}
@article{a, title = {The {B}ridge}, author = {van Gogh, Vincent and {The Desk}}, year = 2020, month = jan,
  journal = acm # { Press}, pages = {1--9}, doi = {10.1/x}, url = {https://example.org/a_b}, note = {\\'e\\ss}}
@book(b, title = "Öffnung", date = {2019-03-14/2020}, publisher = {X})\n`),
  },
  {
    name: 'list.ris',
    bytes: Buffer.from(
      'TY  - NEWS\r\nTI  - Le pont\r\nAU  - Doe, Ann\r\nPY  - 2020/01/02/\r\nUR  - https://example.org/\r\nER  - \r\n\r\nTY  - JOUR\nT1  - Two\nDA  - 1999\nSP  - 1\nEP  - 2\nER  -\n',
    ),
  },
  {
    name: 'list.json',
    bytes: Buffer.from(
      JSON.stringify([
        {
          id: 'a',
          type: 'article-journal',
          title: 'The bridge',
          author: [{ family: 'Doe', given: 'Ann', suffix: 'Jr' }, { literal: 'The Desk' }],
          issued: { 'date-parts': [[2020, 1, 2]], season: 1 },
          accessed: { raw: '2020-01-02' },
          volume: 12,
          URL: 'https://example.org/',
        },
        { id: 'b', type: 'webpage', 'title-short': 'B', keyword: 'x, y' },
      ]),
    ),
  },
]

const hex = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex')

/** The heads of pictures, with sizes that a decoder would believe. */
export const pictures: Samples = [
  {
    name: 'a.png',
    bytes: hex('89504e470d0a1a0a 0000000d 49484452 ffffffff ffffffff 08 00 00 00 00 00000000'),
  },
  { name: 'a.gif', bytes: hex('474946383961 ffff ffff 80 00 00 000000 ffffff 3b') },
  {
    name: 'a.jpg',
    bytes: hex('ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 ffff ffff 03'),
  },
  { name: 'fill.jpeg', bytes: hex(`ffd8 ${'ff'.repeat(64)} ffc2 0011 08 0001 0001 03`) },
  { name: 'none.jpg', bytes: hex(`ffd8 ${'ffe00000'.repeat(64)}`) },
  { name: 'a.webp', bytes: Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X', 'latin1') },
  { name: 'a.svg', bytes: Buffer.from('<svg width="1e9" height="1e9" onload="x()"/>') },
]
