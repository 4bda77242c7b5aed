import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { formatOfName, recogniseFormat } from './document-format.ts'

const bytesOf = (content: string) => new TextEncoder().encode(content)
const docx = zipSync({ '[Content_Types].xml': bytesOf(''), 'word/document.xml': bytesOf('') })
const sheet = zipSync({ '[Content_Types].xml': bytesOf(''), 'xl/workbook.xml': bytesOf('') })
const pdf = bytesOf('%PDF-1.7\n%âãÏÓ\n')
const rtf = bytesOf('{\\rtf1\\ansi Bonjour}')
const oldOffice = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
const prose = bytesOf('Ferry service resumes')

const problem = (what: string) => ({ ok: false, problem: what })
const format = (what: string) => ({ ok: true, format: what })

describe('formatOfName', () => {
  it.each([
    ['a.txt', 'text'],
    ['A.TEXT', 'text'],
    ['README', 'text'],
    ['a.md', 'markdown'],
    ['a.markdown', 'markdown'],
    ['a.html', 'html'],
    ['a.HTM', 'html'],
    ['a.docx', 'docx'],
    ['a.odt', 'odt'],
    ['a.rtf', 'rtf'],
    ['a.b.pdf', 'pdf'],
  ])('takes %s for %s', (name, expected) => expect(formatOfName(name)).toBe(expected))

  it.each(['a.doc', 'a.xlsx', 'a.exe', 'a.png', 'a.txt.zip'])('knows nothing of %s', (name) =>
    expect(formatOfName(name)).toBeNull(),
  )
})

describe('recogniseFormat', () => {
  it.each([
    ['a.txt', prose, 'text'],
    ['a.md', prose, 'markdown'],
    ['a.html', bytesOf('<p>Ferry'), 'html'],
    ['a.docx', docx, 'docx'],
    ['a.rtf', rtf, 'rtf'],
    ['a.pdf', pdf, 'pdf'],
  ])('takes %s for what it says', async (name, bytes, expected) => {
    expect(await recogniseFormat(name, bytes)).toEqual(format(expected))
  })

  it.each([
    ['a PDF called .txt', 'a.txt', pdf, 'pdf'],
    ['a PDF with a blank line before it', 'a.pdf', bytesOf('\r\n%PDF-1.4'), 'pdf'],
    ['a DOCX called .odt', 'a.odt', docx, 'docx'],
    ['a DOCX without an extension', 'article', docx, 'docx'],
    ['an RTF called .docx', 'a.docx', rtf, 'rtf'],
    ['a page called .txt', 'a.txt', bytesOf('\uFEFF\n<!DOCTYPE html>\n<html>'), 'html'],
  ])('knows %s by its bytes', async (_what, name, bytes, expected) => {
    expect(await recogniseFormat(name, bytes)).toEqual(format(expected))
  })

  it('takes a text that speaks of PDF for a text', async () => {
    const text = bytesOf('Every file of that kind begins with %PDF-1.7, says the standard.')
    expect(await recogniseFormat('a.txt', text)).toEqual(format('text'))
  })

  it.each([
    ['nothing at all', 'a.docx', new Uint8Array(), 'empty'],
    ['another kind of file', 'a.png', prose, 'unsupported'],
    ['a spreadsheet called .txt', 'a.txt', sheet, 'unsupported'],
    ['a broken archive called .txt', 'a.txt', docx.subarray(0, 60), 'unsupported'],
    ['a DOCX that was cut', 'a.docx', docx.subarray(0, 60), 'corrupt'],
    ['a text called .docx', 'a.docx', prose, 'corrupt'],
    ['a text called .pdf', 'a.pdf', prose, 'corrupt'],
    ['a text called .rtf', 'a.rtf', prose, 'corrupt'],
    ['an old Word document called .docx', 'a.docx', oldOffice, 'unsupported'],
    [
      'an encrypted DOCX',
      'a.docx',
      Buffer.concat([oldOffice, Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
  ])('refuses %s', async (_what, name, bytes, expected) => {
    expect(await recogniseFormat(name, bytes)).toEqual(problem(expected))
  })
})
