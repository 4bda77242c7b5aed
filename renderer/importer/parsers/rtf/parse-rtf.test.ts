import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Unreadable } from '../unreadable.ts'
import { parseRtf, readRtfProperties } from './parse-rtf.ts'

const bytesOf = (rtf: string) => Uint8Array.from(rtf, (sign) => sign.charCodeAt(0))
const parse = (rtf: string) => parseRtf(bytesOf(rtf))
const texts = (rtf: string) => parse(rtf).blocks.map(({ text }) => text)
const kinds = (rtf: string) =>
  parse(rtf).blocks.map((block) => (block.type === 'heading' ? `h${block.level}` : block.type))

/** As `parseDocument` would say it. */
function problemOf(rtf: string): string {
  try {
    parse(rtf)
    return 'none'
  } catch (error) {
    return error instanceof Unreadable ? error.problem : 'thrown'
  }
}

describe('parseRtf', () => {
  it('ends a paragraph at \\par, and takes line ends of the file for nothing', () => {
    expect(texts('{\\rtf1 One\r\n two.\\par Three.\\par}')).toEqual(['One two.', 'Three.'])
  })

  it('passes over words that it does not know, whatever they are called', () => {
    expect(texts('{\\rtf1 One \\constructor two {\\toString three} \\valueOf four.}')).toEqual([
      'One two three four.',
    ])
    expect(texts('{\\rtf1 One{\\*\\constructor two} three.}')).toEqual(['One three.'])
  })

  it('reads bytes of the document’s code page and those of a font’s own', () => {
    expect(texts("{\\rtf1\\ansi\\ansicpg1252 \\'c9t\\'e9 \\'ab \\'80 \\'bb\\par}")).toEqual([
      'Été « € »',
    ])
    expect(
      texts(
        "{\\rtf1\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset238 B;}}\\f1 \\'b3\\f0 \\'b3}",
      ),
    ).toEqual(['ł³'])
    expect(texts("{\\rtf1\\mac \\'8e}")).toEqual(['é'])
  })

  it('reads \\u with as many characters passed over as \\uc says, also where these are controls', () => {
    expect(texts("{\\rtf1 l\\u8217'Etat \\u233\\'e9t\\u233?}")).toEqual(['l’Etat été'])
    expect(texts('{\\rtf1\\uc0 a\\u8211 b}')).toEqual(['a–b'])
    expect(texts("{\\rtf1\\uc2 a\\u8364\\'a2\\'e3b{\\uc1 \\u233?}\\u233??c}")).toEqual([
      'a€béé' + 'c',
    ])
    expect(texts('{\\rtf1 \\u-10179?\\u-8704?}')).toEqual(['😀'])
  })

  it('reads signs that are words', () => {
    expect(texts('{\\rtf1 \\ldblquote a\\rdblquote\\emdash b\\~c\\tab d\\_e\\{\\}}')).toEqual([
      '“a”—b\u00A0c d\u2011e{}',
    ])
  })

  it('leaves out tables of fonts and styles, pictures, heads, notes, comments, and what it does not know', () => {
    const rtf =
      '{\\rtf1{\\fonttbl{\\f0 Times;}}{\\colortbl;\\red0;}{\\*\\generator X;}{\\header Head\\par}' +
      'One{\\footnote Note\\par}{\\*\\annotation Comment}{\\pict\\bin4 }}}}}{\\*\\nothing known {deep}} two.\\par}'
    expect(texts(rtf)).toEqual(['One two.'])
  })

  it('leaves out hidden and deleted text, and goes on after it', () => {
    expect(texts('{\\rtf1 a{\\v b}c{\\deleted d}e\\v f\\v0 g}')).toEqual(['aceg'])
  })

  it('takes a field’s result and not its code', () => {
    const field = '{\\field{\\*\\fldinst HYPERLINK "javascript:x"}{\\fldrslt the link}}'
    expect(texts(`{\\rtf1 See ${field}.\\par}`)).toEqual(['See the link.'])
  })

  it('knows headings by outline level, by their style, and by the style that this is based on', () => {
    const styles =
      '{\\stylesheet{\\s1 Titre 2;}{\\s2\\sbasedon1 Ours;}{\\s3 Quote;}{\\s4\\outlinelevel3 Other;}}'
    const text =
      '\\pard\\outlinelevel0 A\\par\\pard\\s1 B\\par\\pard\\s2 C\\par\\pard\\s3 D\\par\\pard\\s4 E\\par\\pard F'
    expect(kinds(`{\\rtf1${styles}${text}}`)).toEqual([
      'h1',
      'h2',
      'h2',
      'quotation',
      'h4',
      'paragraph',
    ])
  })

  it('knows list items by their list, by their bullet, and leaves the bullet out', () => {
    const rtf =
      '{\\rtf1{\\pard\\ls1 {\\listtext 1.\\tab}One\\par}{\\pard {\\pntext\\bullet\\tab}Two\\par}' +
      '{\\pard\\bullet\\tab Three\\par}{\\pard Four\\par}}'
    expect(texts(rtf)).toEqual(['One', 'Two', 'Three', 'Four'])
    expect(kinds(rtf)).toEqual(['list-item', 'list-item', 'list-item', 'paragraph'])
  })

  it('makes a row of a table one paragraph, and puts a text box after its paragraph', () => {
    expect(texts('{\\rtf1\\pard\\intbl Lyon\\cell 12\\cell\\row\\pard After\\par}')).toEqual([
      'Lyon 12',
      'After',
    ])
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Box\\par}}{\\shprslt old}}'
    expect(texts(`{\\rtf1 Be${box}fore\\par After\\par}`)).toEqual(['Before', 'Box', 'After'])
  })

  it('takes title, author, date and language from where the file states them', () => {
    const info =
      "{\\info{\\title \\'c9t\\'e9}{\\author Anne}{\\author Anne}{\\creatim\\yr2025\\mo3\\dy14\\hr1}}"
    expect(parse(`{\\rtf1\\deflang1033${info}\\lang1036 Bonjour.}`)).toMatchObject({
      title: 'Été',
      byline: 'Anne',
      date: '2025-03-14',
      language: 'fr-FR',
    })
  })

  it('reads the Unicode half of what is written twice', () => {
    expect(parse('{\\rtf1{\\info{\\upr{\\title ?}{\\*\\ud{\\title \\u321?}}}}a}').title).toBe('Ł')
  })

  it('says that a file is cut off, is none, or is nested too deep', () => {
    expect(problemOf('{\\rtf1 Half of')).toBe('corrupt')
    expect(problemOf('rtf')).toBe('corrupt')
    expect(problemOf(`{\\rtf1${'{'.repeat(50_000)}${'}'.repeat(50_000)}}`)).toBe('too-complex')
  })

  it('keeps the words of any text in order', () => {
    const line = fc
      .stringMatching(/^[a-zA-ZÀ-ÿ0-9 .,!?—’“”…]{1,40}$/)
      .filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const escaped = lines.map((text) =>
          text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0)}?`),
        )
        expect(texts(`{\\rtf1 ${escaped.join('\\par ')}}`)).toEqual(lines)
      }),
    )
  })

  it('gives an article or says why not, whatever the bytes', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '\\par ',
        '\\u',
        '\\bin',
        '\\*',
        "\\'",
        '\\shptxt',
        '\\row',
        '\\upr',
        '-9',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(['none', 'corrupt', 'too-complex']).toContain(
          problemOf(`{\\rtf1${pieces.join('')}}`),
        )
      }),
    )
  })
})

describe('readRtfProperties', () => {
  it('reads what stands before the text, and nothing of the text', () => {
    const info =
      '{\\info{\\title Rapport}{\\author Anne Roux; Ben Ray}{\\creatim\\yr2025\\mo3\\dy14}}'
    expect(readRtfProperties(bytesOf(`{\\rtf1 ${info}{ cut sho`))).toEqual({
      title: 'Rapport',
      authors: ['Anne Roux', 'Ben Ray'],
      date: '2025-03-14',
    })
  })

  it('says nothing where a program has filled it in, or there is none', () => {
    const nothing = { title: null, authors: [], date: null }
    const made = '{\\rtf1{\\info{\\title Document1}{\\author Utilisateur}}Text.}'
    expect(readRtfProperties(bytesOf(made))).toEqual(nothing)
    expect(readRtfProperties(bytesOf('{\\rtf1 Text.}'))).toEqual(nothing)
  })
})
