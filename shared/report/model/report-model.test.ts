import { describe, expect, it } from 'vitest'
import { selectSpan } from '../../anchoring/selectors.ts'
import { cite } from '../citations/cite.ts'
import { unnamedNewsroom } from '../newsroom/unnamed-newsroom.ts'
import { ana, ben, fileNamed, ProjectWriter } from '../project-writer.ts'
import { buildReport, type ReportInput } from './report-model.ts'

function report(writer: ProjectWriter, input: Partial<ReportInput> = {}) {
  return buildReport({
    project: writer.project,
    events: null,
    heads: [],
    newsroom: unnamedNewsroom,
    cite: (csl) => cite(csl, 'en'),
    options: { language: 'en', article: true, checklist: true },
    generatedAt: '2026-03-14T12:00:00.000Z',
    by: ana,
    timeZone: 'UTC',
    checklistFor: () => [],
    missingFiles: [],
    asksForSignoff: false,
    ...input,
  })
}

const bridge = () => new ProjectWriter(['The bridge opened in 1932, the mayor said.'])

describe('a report', () => {
  it('numbers the claims in the order of the article', () => {
    const { claims } = report(bridge().claim('late', '1932').claim('early', 'The bridge'))
    expect(claims.map(({ number, id }) => [number, id])).toEqual([
      [1, 'early'],
      [2, 'late'],
    ])
  })

  it('counts verdicts, and contested claims among the pending', () => {
    const writer = bridge().claim('a', 'The bridge').claim('b', 'opened').claim('c', '1932')
    writer.judge('a', 'verified').judge('b', 'disputed')
    writer.judge('c', 'verified').judge('c', 'disputed', 'content', ben)
    const { counts } = report(writer)
    expect(counts).toEqual({
      total: 3,
      verified: 1,
      disputed: 1,
      pending: 1,
      contested: 1,
      ofEarlierDrafts: 0,
    })
  })

  it('names whoever gave a verdict that stands, and when the first and last were given', () => {
    const writer = bridge().claim('a', 'The bridge').claim('b', 'opened').claim('c', '1932')
    writer.judge('a', 'verified').judge('b', 'disputed', 'content', ben).judge('a', 'verified')
    const { checkers, period } = report(writer).checking
    expect(checkers).toEqual([ana, ben])
    expect(period).toEqual({
      first: '2026-03-14T09:05:00.000Z',
      last: '2026-03-14T09:07:00.000Z',
    })
  })

  it('does not call it checking to put a claim back to pending', () => {
    const { checking } = report(
      bridge().claim('a', 'The bridge').judge('a', 'pending', 'content', ben),
    )
    expect(checking).toEqual({ checkers: [], period: null })
  })

  it('tells both verdicts where there is a speaker, and only the one where there is none', () => {
    const writer = bridge().claim('a', 'The bridge', { speaker: 'The mayor' }).claim('b', '1932')
    writer.judge('a', 'disputed').judge('a', 'verified', 'attribution', ben)
    const [first, second] = report(writer).claims
    expect(first?.verdict).toBe('disputed')
    expect(first?.content).toMatchObject({ verdict: 'disputed', given: [{ by: ana }] })
    expect(first?.attribution).toMatchObject({ verdict: 'verified', given: [{ by: ben }] })
    expect(second?.attribution).toBeNull()
  })

  it('tells every verdict of a contested claim', () => {
    const writer = bridge().claim('a', 'The bridge')
    writer.judge('a', 'verified').judge('a', 'disputed', 'content', ben)
    const [claim] = report(writer).claims
    expect(claim).toMatchObject({ verdict: 'pending', contested: true })
    expect(claim?.content.given.map(({ verdict, by }) => [verdict, by])).toEqual([
      ['verified', ana],
      ['disputed', ben],
    ])
  })

  it('numbers sources as the claims cite them, each once, and leaves out what none cites', () => {
    const writer = bridge().source('s1').source('s2').source('s3')
    writer.claim('late', '1932').attach('late', 's1').attach('late', 's3')
    writer.claim('early', 'The bridge').attach('early', 's3')
    const { sources, claims } = report(writer)
    expect(sources.map(({ number, id, claims: citing }) => [number, id, citing])).toEqual([
      [1, 's3', [1, 2]],
      [2, 's1', [2]],
    ])
    expect(claims[1]?.evidence.map(({ source }) => source.number)).toEqual([2, 1])
  })

  it('tells which saved copies are missing', () => {
    const files = [fileNamed('kept.pdf', 'a'), fileNamed('lost.pdf', 'b')]
    const writer = bridge().claim('a', 'The bridge').source('s1', {}, files).attach('a', 's1')
    const { sources } = report(writer, { missingFiles: ['b'.repeat(64)] })
    expect(sources[0]?.files.map(({ name, missing }) => [name, missing])).toEqual([
      ['kept.pdf', false],
      ['lost.pdf', true],
    ])
  })

  it('keeps the note on a source to the desk', () => {
    const writer = bridge().claim('a', 'The bridge').attach('a', 's1')
    writer.source('s1', { note: 'met in the car park' })
    expect(JSON.stringify(report(writer))).not.toContain('car park')
  })

  it('follows only addresses of the web', () => {
    const writer = bridge().claim('a', 'The bridge').attach('a', 's1').attach('a', 's2')
    writer.source('s1', { URL: 'javascript:alert(1)' }).source('s2', { URL: ' https://x.example ' })
    expect(report(writer).sources.map(({ link }) => link)).toEqual([null, 'https://x.example'])
  })

  it('shows the offered checklist with what is ticked', () => {
    const writer = bridge().claim('a', 'The bridge')
    writer.record({ type: 'checklist.ticked', data: { claim: 'a', item: 'two', ticked: true } })
    const input = { checklistFor: () => ['one', 'two'] }
    expect(report(writer, input).claims[0]?.checklist).toEqual([
      { item: 'one', ticked: false },
      { item: 'two', ticked: true },
    ])
  })

  it('leaves out what the options leave out, but not the article in small', () => {
    const writer = bridge().claim('a', 'The bridge')
    const options = { language: 'en', article: false, checklist: false } as const
    const { article, claims, miniature } = report(writer, { options })
    expect(article).toBeNull()
    expect(claims[0]?.checklist).toBeNull()
    expect(miniature.lines[0]?.marks).toHaveLength(1)
  })

  it('tells a claim that does not stand in the draft, and marks no other place for it', () => {
    const writer = bridge().claim('a', 'The bridge')
    writer.record({
      type: 'claim.reanchored',
      data: { claim: 'a', draft: 'd1', outcome: 'orphaned', target: null },
    })
    const { claims, article, hindrances } = report(writer)
    expect(claims[0]).toMatchObject({ words: 'The bridge', isInArticle: false })
    expect(article?.[0]?.runs.flatMap((run) => run.claims)).toEqual([])
    expect(hindrances).toContainEqual({
      hindrance: { kind: 'unanchored', claims: ['a'] },
      claims: [1],
    })
  })

  it('tells the words that were judged, not those of a place that nobody has confirmed', () => {
    const writer = bridge().claim('a', 'The bridge opened in 1932').judge('a', 'verified')
    const text = 'The bridge opened in 1923, he said.'
    const target = selectSpan('d2', text, { start: 0, end: text.indexOf(',') })
    writer
      .record({
        type: 'draft.imported',
        data: {
          draft: 'd2',
          title: '',
          byline: null,
          language: 'en',
          blocks: [{ type: 'paragraph', text }],
          sha256: 'e'.repeat(64),
          original: null,
        },
      })
      .record({
        type: 'claim.reanchored',
        data: { claim: 'a', draft: 'd2', outcome: 'unsure', target },
      })
    expect(report(writer).claims[0]).toMatchObject({
      words: 'The bridge opened in 1932',
      quote: { exact: 'The bridge opened in 1932' },
      isInArticle: false,
      verdict: 'verified',
    })
  })

  it('tells of what was a claim once, not of claims that the draft lacks', () => {
    const writer = bridge().claim('gone', '1932').claim('lost', 'The bridge')
    writer.record({ type: 'claim.removed', data: { claim: 'gone' } })
    writer.record({
      type: 'claim.reanchored',
      data: { claim: 'lost', draft: 'd1', outcome: 'orphaned', target: null },
    })
    const { claims, removedClaims } = report(writer, { events: writer.events })
    expect(claims.map(({ id }) => id)).toEqual(['lost'])
    expect(removedClaims?.map(({ words }) => words)).toEqual(['1932'])
  })

  it('is final only if the gate stands open', () => {
    const writer = bridge().claim('a', 'The bridge')
    expect(report(writer).status).toBe('draft')
    writer.source('s1').attach('a', 's1').judge('a', 'verified')
    expect(report(writer)).toMatchObject({ status: 'final', hindrances: [] })
  })

  it('has the title of the project where the article has none', () => {
    const { project } = bridge()
    const drafts = project.drafts.map((draft) => ({ ...draft, title: ' ', byline: ' ' }))
    const untitled = { ...project, title: 'Bridges', drafts }
    expect(report(bridge(), { project: untitled })).toMatchObject({
      title: 'Bridges',
      byline: null,
    })
  })

  it('says where and when the article was written', () => {
    const { project } = bridge()
    const said = { dateline: 'LUND (Reuters)', date: '2026-03-04' }
    const drafts = project.drafts.map((draft) => ({ ...draft, ...said }))
    expect(report(bridge(), { project: { ...project, drafts } })).toMatchObject(said)
    expect(report(bridge())).toMatchObject({ dateline: null, date: null })
  })

  it('can be made of a project that has lost its article', () => {
    const project = { ...bridge().claim('a', 'The bridge').project, drafts: [] }
    expect(report(bridge(), { project })).toMatchObject({
      status: 'draft',
      draft: null,
      article: null,
      claims: [{ isInArticle: false }],
    })
  })
})
