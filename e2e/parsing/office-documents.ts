import { strToU8, zipSync } from 'fflate'

const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'

/** A DOCX of what stands in its body and, if they are given, of its styles and its properties. */
export function docx(body: string, styles = '', core = ''): Uint8Array {
  return zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(`<w:styles ${wordNamespaces}>${styles}</w:styles>`),
    'docProps/core.xml': strToU8(
      '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
        `xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ),
  })
}

const odfNamespaces = ['office', 'text', 'style', 'table', 'draw']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** An ODT of what stands in its text and, if they are given, of its automatic styles. */
export function odt(text: string, styles = '', manifest = ''): Uint8Array {
  return zipSync({
    'content.xml': strToU8(
      `<?xml version="1.0"?><office:document-content ${odfNamespaces} ` +
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ' +
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">' +
        `<office:automatic-styles>${styles}</office:automatic-styles>` +
        `<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ),
    'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
  })
}
