import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { ben, fileNamed, ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { writeCheckingCopy } from '../../shared/report/write-checking-copy.ts'
import { writeHtml } from '../../shared/report/write-html.ts'

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()
const words = (page: string): string => oneSpace(page.replace(/<[^>]*>/g, ' '))

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // The layout of the source is nobody's concern, XHTML's slashes are harmless, and titles are the articles'.
  rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'long-title': 'off' },
})

async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) => messages.map(({ message }) => message))
}

/** Anything that could run or load. */
const active =
  /<(script|link|iframe|object|embed|base|form)|<[^>]* (on\w+|src|style)[= >]|@import|url\(/i

const tagsOf = (page: string): string =>
  (page.replace(/<style>[^]*?<\/style>/g, '').match(/<[^>]*>/g) ?? [])
    .map((tag) => tag.replace(/="[^"]*"/g, '='))
    .join('')

function withHistory(): ReportModel {
  const writer = new ProjectWriter(['The bridge opened in 1932.'])
    .claim('a', 'The bridge')
    .source('open', {}, [fileNamed('copy.pdf', 'c')])
    .source('hidden', { title: 'Talk with Mme Quendelle', custom: { confidential: true } })
    .attach('a', 'open')
    .attach('a', 'hidden', { stance: 'contradicts' })
    .judge('a', 'verified')
  const action = writer.events.at(-1)?.id ?? ''
  writer.record({ type: 'event.undone', data: { action } }, ben).judge('a', 'disputed')
  const { project, events } = writer
  const options = { language: 'en', article: false, checklist: false } as const
  return sampleReport({ input: { project, events, options } })
}

describe('the checking copy', () => {
  const page = writeCheckingCopy(withHistory())

  it('has the article with its numbers, whatever a report leaves out', () => {
    expect(page).toMatch(/<mark class="disputed">The bridge<\/mark><sup\s*><a[^>]*id="mark-1"/)
  })

  it('has the whole hash of a copy at the evidence itself', () => {
    const [, claim = ''] = page.split('id="claim-1"')
    expect(claim.split('id="sources"')[0]).toContain('c'.repeat(64))
  })

  it('tells each claim’s history, with what was taken back and by whom', () => {
    const [, history = ''] = page.split('class="history"')
    expect(words(history)).toMatch(
      /14 March 2026 at 09:02 Ana Ruiz \(checker\) marked “The bridge” as a claim.*attached source 1 as evidence \(supports\).*attached source 2 as evidence \(contradicts\).*Is it true\? Verified \(taken back by Ben Okri \(second reader\), 14 March 2026 at 09:08\).*Is it true\? Disputed/,
    )
  })

  it('tells also of claims that were taken out, or never stood for long', () => {
    expect(page).not.toContain('id="removed"')
    const writer = new ProjectWriter(['The bridge opened in 1932.'])
      .claim('a', 'The bridge')
      .judge('a', 'disputed')
      .record({ type: 'claim.removed', data: { claim: 'a' } }, ben)
      .claim('b', '1932')
    const action = writer.events.at(-1)?.id ?? ''
    writer.record({ type: 'event.undone', data: { action } })
    const { project, events } = writer
    const copy = writeCheckingCopy(sampleReport({ input: { project, events } }))
    const [, removed = ''] = copy.split('id="removed"')
    expect(words(removed)).toMatch(
      /Claims taken out The bridge .*Is it true\? Disputed .*Ben Okri \(second reader\) removed the claim 1932 .*marked “1932” as a claim \(taken back by Ana Ruiz/,
    )
    expect(writeHtml(sampleReport({ input: { project, events } }))).not.toContain('id="removed"')
  })

  it('names no confidential source', () => {
    expect(page).not.toContain('Quendelle')
    expect(page).toContain('Confidential source, known to the desk')
  })

  it('tells in French what was decided', () => {
    const french = writeCheckingCopy(sampleReport({ language: 'fr' })).replace(/<[^>]*>/g, '')
    expect(french).toContain(
      'a relevé «\u202Fthousands of them are surrounded\u202F» comme affirmation',
    )
    expect(french).toContain('a proposé une correction\u00A0: «\u202Fwhich is denied\u202F»')
  })

  it('keeps the history to the desk', () => {
    expect(writeHtml(withHistory())).not.toMatch(/class="history"|taken back/)
  })
})

describe.each([
  ['the report', (model: ReportModel) => writeHtml(model)],
  ['the checking copy', writeCheckingCopy],
])('%s as HTML', (_, write) => {
  it.each(Object.entries(hostileTexts))(
    'is valid, runs and loads nothing, with %s',
    async (_name, text) => {
      const page = write(sampleReport({ say: () => `x${text}x` }))
      expect(await faultsOf(page)).toEqual([])
      expect(tagsOf(page)).not.toMatch(active)
    },
  )

  it('is valid in French and with an article left out', async () => {
    const options = { language: 'fr', article: false, checklist: false } as const
    expect(await faultsOf(write(sampleReport({ input: { options } })))).toEqual([])
  })
})
