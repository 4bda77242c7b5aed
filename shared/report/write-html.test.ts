import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProjectWriter } from './project-writer.ts'
import type { ReportModel } from './model/report-model.ts'
import { sampleReport } from './sample-report.ts'
import { writeHtml, writeHtmlPreview } from './write-html.ts'

/** The tags of a page without their attributes' values, which say what may act in it. */
function tagsOf(page: string): string[] {
  return (page.match(/<[^>]*>/g) ?? []).map((tag) =>
    tag.replace(/="[^"]*"/g, '').replace(/\s+/g, ' '),
  )
}

function attributesOf(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? '')
}

const headingsOf = (page: string): number[] =>
  [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))

const page = writeHtml(sampleReport())

describe('the report as HTML', () => {
  it('runs nothing and loads nothing', () => {
    expect(page).toContain(
      `http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src`,
    )
    expect(tagsOf(page).join()).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)/)
    expect(page).not.toMatch(/ (src|style|on\w+)="|@import|url\(/)
  })

  it('has one heading of the first level and skips none below', () => {
    const levels = headingsOf(page)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.reduce((previous, level) => {
      expect(level - previous).toBeLessThanOrEqual(1)
      return level
    }, 0)
  })

  it('keeps its headings in order whatever levels the article has', () => {
    const blocks = [6, 2, 5].map((level) => ({ type: 'heading' as const, level, text: 'Heading' }))
    const { project } = new ProjectWriter(blocks)
    const levels = headingsOf(writeHtml(sampleReport({ input: { project } })))
    expect(levels.join('')).toContain('2334')
  })

  it('leads only to places that are in it', () => {
    const ids = attributesOf(page, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const targets = attributesOf(page, 'href').filter((href) => href.startsWith('#'))
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((href) => !ids.includes(href.slice(1)))).toEqual([])
  })

  it('leads to no place in the article where the article is left out', () => {
    const options = { language: 'en', article: false, checklist: false } as const
    const short = writeHtml(sampleReport({ input: { options } }))
    expect(short).not.toMatch(/#mark-|#article|id="article"|every word/i)
  })

  it('marks claims that overlap with the strictest verdict and numbers each where it ends', () => {
    expect(page).toMatch(/<mark class="disputed">thousands of them are surrounde<\/mark>/)
    expect(page).toMatch(/<mark class="disputed overlap">d<\/mark><sup\s*><a[^>]*id="mark-1"/)
    expect(page).toMatch(/<mark class="verified"> after<\/mark><sup\s*><a[^>]*id="mark-2"/)
  })

  it('tells what stands in the way of a draft, with links to the claims', () => {
    expect(page).toContain('Draft: not ready to be published')
    expect(page).toMatch(/1 claim is verified without evidence[^(]*\(<a href="#claim-2">2<\/a>\)/)
    expect(page).toMatch(/1 file is missing or was changed: report\.pdf/)
  })

  it('says nothing of a draft once it is final', () => {
    const model: ReportModel = { ...sampleReport(), status: 'final', hindrances: [] }
    expect(writeHtml(model).replace(/<style>.*<\/style>/s, '')).not.toMatch(
      /class="banner"|not ready/,
    )
  })

  it('tells the verdicts of the bar in words', () => {
    expect(attributesOf(page, 'aria-label')).toContain(
      'Verdicts on 3 claims: 1 verified, 1 disputed, 1 pending.',
    )
  })

  it('tells each claim with its verdicts, reasons, evidence, correction and checklist', () => {
    const [, claim = ''] = page.split('id="claim-1"')
    const text = claim
      .split('id="claim-2"')[0]
      ?.replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
    for (const part of [
      'Claim 1 Disputed',
      'thousands of them are surrounded',
      'Claimed by The president',
      'Is it true? ✕ Disputed Cleo (editor), 14 March 2026 at',
      'Was it said? ✓ Verified Ana Ruiz (checker), 14 March 2026 at',
      'Why Maps show a withdrawal.',
      'Proposed correction which is denied',
      'Contradicts [1] An institute, “A report”, A series',
      '“no sign of a closed pocket”',
      'secondary source · p. 7 · Saved copy report.pdf (missing or changed) , SHA-256 aaaaaaaa…aaaa',
      'Checklist · 1 of 2 There is a primary source',
    ])
      expect(text).toContain(part)
  })

  it('says nothing of what is not ticked, and of the checklist of a claim that nobody has touched', () => {
    expect(page).not.toContain('Every word is covered')
    const [, claim = ''] = page.split('id="claim-2"')
    expect(claim).not.toContain('Checklist')
  })

  it('shows and tells a contested claim in the article as what it is, not as if nobody had judged', () => {
    expect(page).toMatch(/<mark class="contested">quoted words<\/mark><sup\s*><a[^>]*id="mark-3"/)
    expect(attributesOf(page, 'aria-label')).toContain('Claim 3: Contested')
    expect(page).toMatch(/id="claim-3">\s*<h3>\s*<span class="sign contested"[^>]*>≠<\/span>/)
    expect(page).toContain('class="mark contested"')
  })

  it('draws in the article’s legend each line that stands there, and no other', () => {
    const [, legend = ''] = page.split('<p class="legend lines">')
    expect(legend.split('</p>')[0]).toBe(
      'The line tells the verdict: <mark class="verified">Verified</mark>' +
        ' · <mark class="disputed">Disputed</mark> · <mark class="contested">Contested</mark>',
    )
    const { project } = new ProjectWriter(['No claims.'])
    expect(writeHtml(sampleReport({ input: { project } }))).not.toContain('class="legend lines"')
  })

  it('tells both sides of a contested claim', () => {
    const [, claim = ''] = page.split('id="claim-3"')
    expect(claim).toMatch(/Contested[^]*Verified · <bdi\s*>Ana Ruiz[^]*Disputed · <bdi\s*>Ben Okri/)
  })

  it('links an address of the web in the citation, and no other', () => {
    const address = 'https://example.org/report?a=1&amp;b=2'
    expect(page).toContain(`<a href="${address}" rel="external noopener noreferrer">${address}</a>`)
    const hostile = sampleReport({ say: (text) => text.replace('https:', 'javascript:') })
    expect(attributesOf(writeHtml(hostile), 'href').join()).not.toContain('javascript')
  })

  it('is French in French', () => {
    const french = writeHtml(sampleReport({ language: 'fr' }))
    expect(french).toContain('<html lang="fr">')
    expect(french).toContain('Est-ce vrai\u202F?')
    expect(french).toContain('«\u202Fno sign of a closed pocket\u202F»')
  })

  it('is previewed as it will be, but for how it is laid out', () => {
    const withoutStyle = (html: string): string => html.replace(/<style>.*?<\/style>/s, '')
    const model = sampleReport()
    expect(withoutStyle(writeHtmlPreview(model))).toBe(withoutStyle(writeHtml(model)))
    expect(writeHtml(model)).not.toContain('content-visibility')
  })

  it('keeps any text from being more than text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</p><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' on='"),
      fc.constantFrom('{count} | @:x', '</style>', '<!--', ']]>', '\u202E\u2069', '&lt;b&gt;'),
    )
    fc.assert(
      fc.property(hostile, (text) => {
        // Line breaks make paragraphs, which is a text's good right.
        const said = `x${text.replace(/[\r\n]/g, ' ')}x`
        const plain = 'x'.repeat(said.length)
        expect(tagsOf(writeHtml(sampleReport({ say: () => said })))).toEqual(
          tagsOf(writeHtml(sampleReport({ say: () => plain }))),
        )
      }),
    )
  })
})
