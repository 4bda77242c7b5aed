import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText } from '../words/visible-text.ts'
import { html } from './html.ts'

/** What a browser reads in HTML text that has no tags. */
function unescape(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

describe('html', () => {
  it('escapes text between tags and in attribute values', () => {
    const text = `<b a="1" b='2'>&amp;`
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(
      '<p title="&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;">' +
        '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;amp;</p>',
    )
  })

  it('leaves HTML as it is, joins lists and leaves out null', () => {
    const items = ['a', 'b'].map((item) => html`<i>${item}</i>`)
    expect(html`<b>${items}${null}</b>${3}`.markup).toBe('<b><i>a</i><i>b</i></b>3')
  })

  it('lets any text be read as what it was, and lets none be markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`${text}`
        expect(markup).not.toMatch(/[<>"']/)
        expect(unescape(markup)).toBe(visibleText(text))
      }),
    )
  })
})
