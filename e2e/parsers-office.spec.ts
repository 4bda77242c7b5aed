import { strToU8, zipSync } from 'fflate'
import type { RichFormat } from '../renderer/importer/parse-document.ts'
import { docx, odt } from './parsing/office-documents.ts'
import { documentOf, expect, test } from './parsing/parsing-test.ts'
import { parseInPage } from './parsing/parsing-page.ts'
import type { BuiltPage } from './launch/built-page.ts'

/** What word processors write and pandoc and LibreOffice's own documents do not hold. */

async function blocksOf(
  parsers: BuiltPage,
  format: RichFormat,
  bytes: Uint8Array,
): Promise<string[]> {
  const { blocks } = documentOf(await parseInPage(parsers, format, bytes))
  return blocks.map((block) =>
    block.type === 'heading' ? `h${block.level} ${block.text}` : `${block.type[0]} ${block.text}`,
  )
}

const p = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

test.describe('DOCX', () => {
  test('keeps what is inserted and moved here, and drops what is deleted and moved away', async ({
    parsers,
  }) => {
    const body =
      p(
        r('One ') +
          `<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${r('new')}</w:ins>` +
          `<w:moveFrom>${r(' gone')}</w:moveFrom><w:moveTo>${r(' come')}</w:moveTo>`,
      ) +
      p(r('joined '), '<w:rPr><w:del/></w:rPr>') +
      p(r('lines'))
    expect(await blocksOf(parsers, 'docx', docx(body))).toEqual([
      'p One new come',
      'p joined lines',
    ])
  })

  test('drops hidden text, notes, comments and the codes of fields, and keeps their results', async ({
    parsers,
  }) => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const note =
      '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
    const body = p(
      `${r('Page ')}${field}${note}${r(' secret', '<w:vanish/>')}${r(' shown', '<w:vanish w:val="0"/>')}` +
        `<w:hyperlink>${r(' linked')}</w:hyperlink>${r(' styled', '<w:rStyle w:val="H"/>')}`,
    )
    const styles = '<w:style w:styleId="H"><w:name w:val="H"/><w:rPr><w:vanish/></w:rPr></w:style>'
    expect(await blocksOf(parsers, 'docx', docx(body, styles))).toEqual(['p Page 12 shown linked'])
  })

  test('knows headings by style in French, by a style based on one and by outline level', async ({
    parsers,
  }) => {
    const style = (id: string, name: string, rest = '') =>
      `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`
    const styles =
      style('Titre1', 'heading 1') +
      style('Ours', 'Intertitre du Courrier', '<w:basedOn w:val="Titre1"/>') +
      style('Level', 'x', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('A', 'a', '<w:basedOn w:val="B"/>') +
      style('B', 'b', '<w:basedOn w:val="A"/>')
    const styled = (id: string) => p(r(id), `<w:pStyle w:val="${id}"/>`)
    const body =
      ['Titre1', 'Ours', 'Level', 'A', 'Titre2'].map(styled).join('') +
      p(r('own'), '<w:outlineLvl w:val="3"/>')
    expect(await blocksOf(parsers, 'docx', docx(body, styles))).toEqual([
      'h1 Titre1',
      'h1 Ours',
      'h3 Level',
      'p A',
      'h2 Titre2',
      'h4 own',
    ])
  })

  test('knows list items, rows of tables, breaks and signs', async ({ parsers }) => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    const cell = (content: string) => `<w:tc>${content}</w:tc>`
    const body =
      p(r('item'), list) +
      p(r('not one'), '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      `<w:tbl><w:tr>${cell(p(r('Lyon')))}${cell(p(r('12')))}</w:tr></w:tbl>` +
      p(
        `${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:noBreakHyphen/></w:r>${r('c')}<w:r><w:br/></w:r>${r('d')}` +
          `<w:r><w:softHyphen/></w:r>${r('e')}<w:r><w:br/><w:br/></w:r>${r('f')}`,
        '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>',
      )
    expect(await blocksOf(parsers, 'docx', docx(body))).toEqual([
      'l item',
      'p not one',
      'p Lyon 12',
      'p a b\u2011c de',
      'p f',
    ])
  })

  test('puts a text box after its paragraph, once, though it is written for two versions of Word', async ({
    parsers,
  }) => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const both =
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('Box')}</wps:txbx></mc:Choice>` +
      `<mc:Fallback>${box('Box')}</mc:Fallback></mc:AlternateContent></w:r>`
    const body = p(r('Be') + both + r('fore')) + p(r('After'))
    expect(await blocksOf(parsers, 'docx', docx(body))).toEqual(['p Before', 'p Box', 'p After'])
  })

  test('reads the strict edition, whose namespaces differ', async ({ parsers }) => {
    const xml =
      '<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>Strict</t></r></p></body></document>'
    const archive = zipSync({ 'word/document.xml': strToU8(xml) })
    expect(await blocksOf(parsers, 'docx', archive)).toEqual(['p Strict'])
  })

  test('takes metadata from the properties, and the title from the text if it has a headline', async ({
    parsers,
  }) => {
    const core =
      '<dc:title>Old title</dc:title><dc:creator>Anne Roux</dc:creator><dc:language>fr-FR</dc:language>' +
      '<dcterms:created>2025-03-14T09:00:00Z</dcterms:created>'
    const parse = async (body: string) =>
      documentOf(await parseInPage(parsers, 'docx', docx(body, '', core)))
    expect(await parse(p(r('Text.')))).toMatchObject({
      title: 'Old title',
      byline: 'Anne Roux',
      date: '2025-03-14T09:00:00Z',
      language: 'fr-FR',
    })
    const headline = p(r('New title'), '<w:pStyle w:val="Title"/>')
    expect(await parse(headline + p(r('Text.')))).toMatchObject({ title: 'New title' })
  })

  test('that Office has encrypted says so', async ({ parsers }) => {
    const signature = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    const encrypted = Buffer.concat([signature, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await parseInPage(parsers, 'docx', encrypted)).toEqual({
      ok: false,
      problem: 'encrypted',
    })
  })

  test('without a word in it is empty', async ({ parsers }) => {
    expect(await parseInPage(parsers, 'docx', docx(p('') + p(r(' '))))).toEqual({
      ok: false,
      problem: 'empty',
    })
  })

  test('with entities that expand is too complex', async ({ parsers }) => {
    const xml = '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'
    const archive = zipSync({ 'word/document.xml': strToU8(xml) })
    expect(await parseInPage(parsers, 'docx', archive)).toEqual({
      ok: false,
      problem: 'too-complex',
    })
  })
})

test.describe('ODT', () => {
  test('drops notes, comments, tracked deletions and hidden text', async ({ parsers }) => {
    const styles =
      '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const text =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted</text:p></text:deletion>' +
      '</text:changed-region></text:tracked-changes>' +
      '<text:p>One<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Note</text:p>' +
      '</text:note-body></text:note><text:change text:change-id="c"/> two' +
      '<office:annotation><text:p>Comment</text:p></office:annotation>' +
      '<text:span text:style-name="T1"> hidden</text:span><text:hidden-text>no</text:hidden-text>.</text:p>'
    expect(await blocksOf(parsers, 'odt', odt(text, styles))).toEqual(['p One two.'])
  })

  test('knows levels, lists within lists, rows of tables, breaks and signs', async ({
    parsers,
  }) => {
    const text =
      '<text:h text:outline-level="3">Heading</text:h>' +
      '<text:list><text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item>' +
      '</text:list><text:p>c</text:p></text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>Lyon</text:p></table:table-cell>' +
      '<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table>' +
      '<text:p>d<text:s text:c="3"/>e<text:tab/>f<text:line-break/>g\n  h</text:p>'
    expect(await blocksOf(parsers, 'odt', odt(text))).toEqual([
      'h3 Heading',
      'l a',
      'l b',
      'l c',
      'p Lyon 12',
      'p d e f g h',
    ])
  })

  test('puts a text box after its paragraph and leaves out what describes a picture', async ({
    parsers,
  }) => {
    const text =
      '<text:p>Be<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box><svg:title>T</svg:title>' +
      '<svg:desc>D</svg:desc></draw:frame>fore</text:p><text:p>After</text:p>'
    expect(await blocksOf(parsers, 'odt', odt(text))).toEqual(['p Before', 'p Box', 'p After'])
  })

  test('with a password says so', async ({ parsers }) => {
    const encrypted = odt('<text:p>x</text:p>', '', '<file-entry><encryption-data/></file-entry>')
    expect(await parseInPage(parsers, 'odt', encrypted)).toEqual({
      ok: false,
      problem: 'encrypted',
    })
  })
})
