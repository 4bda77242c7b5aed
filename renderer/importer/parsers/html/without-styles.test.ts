import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutStyles } from './without-styles.ts'

describe('withoutStyles', () => {
  it('takes style sheets out and keeps what elements say of their style under another name', () => {
    expect(
      withoutStyles('<style media=x>p > a { }</STYLE >a<p class=b style="c > d" id=e>f</p>'),
    ).toBe('a<p class=b data-style="c > d" id=e>f</p>')
    expect(withoutStyles("<p\nSTYLE='a'><b/style=c>")).toBe("<p\ndata-STYLE='a'><b/data-style=c>")
  })

  it('leaves scripts, comments, attributes’ values and text as they are', () => {
    for (const html of [
      '<script type="application/ld+json">{"a": "<style>b</style><p style=c>"}</script>',
      '<!-- <style>a</style> --><p title="<style>">style="a" </p>',
      '<!--[if mso]><style>a<![endif]-->b',
    ]) {
      expect(withoutStyles(html)).toBe(html)
    }
  })

  it('finds them behind every end of a comment', () => {
    for (const comment of ['<!-->', '<!--->', '<!---->', '<!-- a -->', '<!-- a --!>']) {
      expect(withoutStyles(`${comment}<style>a</style>b`)).toBe(`${comment}b`)
    }
  })

  it('changes nothing where there is no style', () => {
    const piece = fc.constantFrom(
      '<p>',
      '<',
      '>',
      '"',
      "'",
      '=',
      ' a',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '/',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(withoutStyles(pieces.join(''))).toBe(pieces.join(''))
      }),
    )
  })
})
