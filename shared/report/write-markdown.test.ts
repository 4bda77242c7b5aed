import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { selectSpan } from '../anchoring/selectors.ts'
import { ProjectWriter } from './project-writer.ts'
import { sampleReport } from './sample-report.ts'
import { writeHtml } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'

const markdown = writeMarkdown(sampleReport())
const parser = new MarkdownIt({ html: true })
const tagsOf = (text: string): string[] => parser.render(text).match(/<[^>]*>/g) ?? []

describe('the report as Markdown', () => {
  it('begins with the title, the kind of report and what stands in the way', () => {
    expect(markdown).toMatch(
      /^# Troops in danger\n\n\*\*Fact-check report · The Desk\*\*\n[^]*> - 1 claim is verified without evidence that supports it \(2\)\n[^]*## Summary/,
    )
  })

  it('tells the facts of the report with the colon of its language', () => {
    expect(markdown).toContain('\n- Draft checked: ')
    const options = { language: 'fr', article: true, checklist: true } as const
    const french = writeMarkdown(sampleReport({ input: { options } }))
    expect(french).toContain('\n- Version vérifiée : ')
  })

  it('numbers each claim in the article where it ends, with the sign of its verdict', () => {
    expect(markdown).toContain(
      'Before thousands of them are surrounded [1 ✕] after [2 ✓]. More\n\n- first item\n',
    )
  })

  it('gives a contested claim a sign of its own wherever it stands', () => {
    expect(markdown).toContain('quoted words [3 ≠]')
    expect(markdown).toContain('### Claim 3 · ≠ Contested')
    expect(markdown).toContain('≠ 1 of them contested')
    expect(markdown).toMatch(/## Method[^]*it is contested and counts as pending/)
  })

  it('tells each claim with its verdicts, reasons, evidence, correction and checklist', () => {
    for (const part of [
      '### Claim 1 · ✕ Disputed\n\n> thousands of them are surrounded',
      '- Is it true? ✕ **Disputed** – Cleo (editor), 14 March 2026 at',
      '**Why**\n\nMaps show a withdrawal.',
      '**Proposed correction**\n\n> which is denied',
      '- **Contradicts** [1] An institute, “A report”, A series, https://example.org/report?a=1&b=2',
      '\n\n  > “no sign of a closed pocket”\n\n  secondary source · p. 7 · Saved copy report.pdf **(missing or changed)**',
      '**Checklist · 1 of 2**\n\n- ☑ There is a primary source',
    ])
      expect(markdown).toContain(part)
    expect(markdown.match(/Checklist/g), 'nobody has touched the others').toHaveLength(1)
  })

  it('lists the sources by number with the whole hash of each copy', () => {
    expect(markdown).toMatch(/\n1\. An institute[^\n]*\n\n {3}- Saved copy[^\n]*SHA-256 a{64}\n/)
  })

  it('tells of each journal who has written it, and which file it is', () => {
    expect(markdown).toContain(
      '- Ana Ruiz, Cleo, Ben Okri and Dora – 20 lines, ending in 0123456789abcdef; the chain is unbroken; file installation1.jsonl',
    )
    const unread = writeMarkdown(sampleReport({ input: { events: null } }))
    expect(unread).toContain('- installation1 – 20 lines')
  })

  it('says how many claims are of an earlier draft, and which', () => {
    const blocks = [{ type: 'paragraph', text: 'It opened.' }] as const
    const { project } = new ProjectWriter(['The bridge opened in 1932.'])
      .claim('a', 'opened')
      .claim('b', '1932')
      .record({
        type: 'draft.imported',
        data: {
          draft: 'd2',
          title: 'Article',
          byline: null,
          language: 'en',
          blocks: [...blocks],
          sha256: 'e'.repeat(64),
          original: null,
        },
      })
      .record({
        type: 'claim.reanchored',
        data: {
          claim: 'a',
          draft: 'd2',
          outcome: 'kept',
          target: selectSpan('d2', 'It opened.', { start: 3, end: 9 }),
        },
      })
      .record({
        type: 'claim.reanchored',
        data: { claim: 'b', draft: 'd2', outcome: 'orphaned', target: null },
      })
    const later = sampleReport({ input: { project } })
    expect(writeMarkdown(later)).toContain(
      '**2 claims**\n\n1 in this draft, 1 of an earlier one: 2',
    )
    expect(writeHtml(later)).toContain(
      '<p class="earlier">1 in this draft, 1 of an earlier one: <a href="#claim-2">2</a></p>',
    )
    expect(markdown).not.toContain('earlier')
  })

  it('leaves out what the options leave out', () => {
    const options = { language: 'en', article: false, checklist: false } as const
    const short = writeMarkdown(sampleReport({ input: { options } }))
    expect(short).not.toMatch(/## The article|Checklist/)
  })

  it('keeps any text from being more than text', () => {
    const plain = tagsOf(writeMarkdown(sampleReport({ say: () => 'xx' })))
    const markup = fc.string({ unit: fc.constantFrom(...'\\`*_[](){}<>#~|&;:!-+=1. '.split('')) })
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (text) => {
        const said = `x${text.replace(/\s/g, ' ')}x`
        expect(tagsOf(writeMarkdown(sampleReport({ say: () => said })))).toEqual(plain)
      }),
    )
  })
})
