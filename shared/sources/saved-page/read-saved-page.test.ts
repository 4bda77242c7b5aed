import { describe, expect, it } from 'vitest'
import { readSavedPage, readSavedWacz, savedPageFormatOf } from './read-saved-page.ts'
import { bytesOf, singleFile, chunked, mhtml, page, warc } from './sample-saved-pages.ts'

describe('a saved page', () => {
  it('is known by its name, also one packed by gzip', () => {
    expect(
      ['a.html', 'B.HTM', 'c.mht', 'd.webarchive', 'e.warc', 'f.warc.gz', 'g.wacz', 'h.pdf'].map(
        savedPageFormatOf,
      ),
    ).toEqual(['html', 'html', 'mhtml', 'webarchive', 'warc', 'warc', 'wacz', null])
  })

  it('says its title, authors, date, site and address by what stands in its head', () => {
    expect(readSavedPage('html', bytesOf(page))).toEqual({
      format: 'html',
      address: 'https://news.example/a?b=1&c=2',
      title: 'A bridge & its “toll”',
      captured: null,
      authors: ['Ann Lee', 'Léa Roux'],
      container: 'The Example',
      publisher: 'Example Media',
      issued: '2025-03-12',
      isNews: true,
    })
  })

  it('saved by SingleFile has the address and moment of the saving, and not the canonical address', () => {
    expect(readSavedPage('html', bytesOf(singleFile))).toMatchObject({
      address: 'https://news.example/a?from=letter',
      captured: '2025-03-14T09:15:42.000Z',
    })
  })

  it('saved by a browser has the address of its “mark of the web”', () => {
    const marked = '<!-- saved from url=(0025)https://marked.example/x -->\n<title>T</title>'
    expect(readSavedPage('html', bytesOf(marked))?.address).toBe('https://marked.example/x')
  })

  it.each([
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://user:secret@news.example/', null],
    ['//no.base/', null],
    ['http://news.example', 'http://news.example/'],
  ])('has no address but one of the web: %s', (href, address) => {
    const linked = `<link rel="canonical" href="${href}">`
    expect(readSavedPage('html', bytesOf(linked))?.address).toBe(address)
  })

  it('takes nothing from scripts, styles, comments and texts that look like a head', () => {
    const tricky = `<script>"<meta property='og:title' content='script'>"</script>
      <style><title>style</title></style><!-- <title>comment</title> -->
      <textarea><title>text</title></textarea><title>Right &amp; proper</title>`
    expect(readSavedPage('html', bytesOf(tricky))?.title).toBe('Right & proper')
  })

  it('is read in the encoding that it declares', () => {
    const declared = '<meta charset="windows-1252"><title>\u00c9t\u00e9 \u0093chaud\u0094</title>'
    const bytes = Uint8Array.from(declared, (sign) => sign.charCodeAt(0))
    expect(readSavedPage('html', bytes)?.title).toBe('Été “chaud”')
  })

  it('in MHTML says its address, its day and its title in encoded words', () => {
    expect(readSavedPage('mhtml', bytesOf(mhtml))).toMatchObject({
      address: 'https://news.example/a?b=1',
      title: 'Élections : l’été',
      captured: '2025-03-14T09:15:42.000Z',
      authors: ['Zoé Noël'],
    })
  })

  it('in WARC is the first that a server gave, and no redirection, picture or request', () => {
    expect(readSavedPage('warc', bytesOf(warc))).toMatchObject({
      address: 'https://news.example/a',
      title: 'A bridge & its “toll”',
      captured: '2025-03-14T09:15:42.000Z',
    })
  })

  it('in WARC may come in chunks', () => {
    expect(readSavedPage('warc', bytesOf(chunked))?.title).toBe('A bridge & its “toll”')
  })

  it('in WACZ is the one that the archive names, with the title and moment of its list', () => {
    const parts = {
      dataPackage: JSON.stringify({ title: 'x', mainPageUrl: 'https://news.example/b' }),
      pages: [
        { format: 'json-pages-1.0', id: 'pages' },
        { url: 'https://news.example/a', title: 'A', ts: '2025-03-14T09:00:00Z' },
        { url: 'https://news.example/b', title: 'B', ts: '2025-03-14T09:01:00Z' },
      ]
        .map((entry) => JSON.stringify(entry))
        .join('\n'),
    }
    expect(readSavedWacz(parts)).toMatchObject({
      address: 'https://news.example/b',
      title: 'B',
      captured: '2025-03-14T09:01:00.000Z',
    })
    expect(readSavedWacz({ dataPackage: null, pages: 'no JSON' })).toBeNull()
  })

  it('is none where the bytes are of another kind than the name says', () => {
    const words = bytesOf('Only words.\n\nAnd more of them.')
    expect(readSavedPage('mhtml', words)).toBeNull()
    expect(readSavedPage('webarchive', words)).toBeNull()
    expect(readSavedPage('warc', words)).toBeNull()
  })
})
