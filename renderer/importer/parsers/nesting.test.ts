import { describe, expect, it } from 'vitest'
import { isHtmlDeeperThan, isXmlDeeperThan } from './nesting.ts'

describe('nesting', () => {
  it('of XML counts what is open, not what is empty, closed, a comment or CDATA', () => {
    const xml =
      '<?xml version="1.0"?><!-- <a><a><a> --><a><b/><b></b><![CDATA[<a><a>]]><c>x</c></a>'
    expect(isXmlDeeperThan(xml, 2)).toBe(false)
    expect(isXmlDeeperThan(xml, 1)).toBe(true)
  })

  it.each(['<a b="/>">', "<a b='/>'>", '<a b = "\'/>" c=\'">\'>'])(
    'of XML counts %s, whatever its attributes hold',
    (tag) => {
      expect(isXmlDeeperThan(tag.repeat(50), 40)).toBe(true)
      expect(isXmlDeeperThan(`${tag}</a>`.repeat(50), 1)).toBe(false)
    },
  )

  it.each([`<?x it's > ?>`, `<!DOCTYPE a [<!ENTITY e "${'</a>'.repeat(50)}">]>`])(
    'of XML is counted behind %s',
    (before) => {
      expect(isXmlDeeperThan(before + '<a>'.repeat(50), 40)).toBe(true)
    },
  )

  it('of HTML does not count elements that need no end, nor what scripts and comments say', () => {
    const html = '<!-- <b><b> --><p>a<p>b<br><li>c<script>"<b><b><b>"</script><div><b>d</b></div>'
    expect(isHtmlDeeperThan(html, 2)).toBe(false)
    expect(isHtmlDeeperThan(html, 1)).toBe(true)
  })

  it.each([
    '<SCRIPT>a</script>',
    '<script>a</SCRIPT >',
    '<title>a</title/>',
    '<!-->',
    '<!--->',
    '<!-- a --!>',
    '<noscript>',
    '<iframe></iframe>',
  ])('of HTML is counted behind %s', (before) => {
    expect(isHtmlDeeperThan(`${before}${'<b>'.repeat(50)}`, 40)).toBe(true)
  })

  it.each(['<script>', '<!--', '<!--!>', '<iframe>', '<title></titles>'])(
    'of HTML is not counted in what %s begins',
    (before) => {
      expect(isHtmlDeeperThan(`${before}${'<b>'.repeat(50)}`, 40)).toBe(false)
    },
  )

  it('is found in 50,000 elements within each other', () => {
    expect(isXmlDeeperThan('<a>'.repeat(50_000), 1_000)).toBe(true)
    expect(isHtmlDeeperThan('<b>'.repeat(50_000), 1_000)).toBe(true)
  })
})
