import { describe, expect, it } from 'vitest'
import { claimDigest, projectDigest } from '../project/people/digest.ts'
import { cite } from './citations/cite.ts'
import { phrasesOf } from './phrases.ts'
import { ana, ben, ProjectWriter } from './project-writer.ts'
import { reportFacts } from './report-facts.ts'
import { buildReport, type ReportModel } from './model/report-model.ts'
import { unnamedNewsroom } from './newsroom/unnamed-newsroom.ts'
import { writeClaimsCsv } from './write-claims-csv.ts'
import { writeCheckingCopy } from './write-checking-copy.ts'
import { writeHtml } from './write-html.ts'
import { writeJson } from './write-json.ts'
import { writeMarkdown } from './write-markdown.ts'

/** Two claims that Ana has checked; Ben signs the first off at 09:06. */
function checked(): ProjectWriter {
  const writer = new ProjectWriter(['The bridge opened in 1932, the mayor said.'])
    .claim('c1', 'opened in 1932')
    .claim('c2', 'the mayor')
    .judge('c1', 'verified')
    .judge('c2', 'verified')
  const { project } = writer
  const claim = project.claims.get('c1')
  if (!claim) throw new Error('no claim')
  const covers = claimDigest(claim, project)
  return writer.record({ type: 'signoff.given', data: { claim: 'c1', covers, heads: [] } }, ben)
}

function report(writer: ProjectWriter, language: 'en' | 'fr' = 'en'): ReportModel {
  return buildReport({
    project: writer.project,
    events: writer.events,
    heads: [],
    newsroom: unnamedNewsroom,
    cite: (csl) => cite(csl, language),
    options: { language, article: true, checklist: false },
    generatedAt: '2026-03-14T12:00:00.000Z',
    by: ana,
    timeZone: 'UTC',
    checklistFor: () => [],
    missingFiles: [],
    asksForSignoff: true,
  })
}

const signoffFact = (model: ReportModel): string | undefined =>
  reportFacts(model, phrasesOf(model)).find(({ name }) =>
    /^(Signed off by|Approbation)$/.test(name),
  )?.value

describe('a report on what a second person has signed off', () => {
  const words = 'Signed off by Ben Okri (second reader), 14 March 2026 at 09:06'

  it('says of each claim who has, and when, in every form', () => {
    const model = report(checked())
    for (const write of [writeHtml, writeMarkdown, writeCheckingCopy]) {
      expect(write(model).match(new RegExp(escaped(words), 'g')), write.name).toHaveLength(1)
    }
    expect(writeClaimsCsv(model)).toContain('"Ben Okri (second reader)",2026-03-14T09:06:00.000Z')
    expect(JSON.parse(writeJson(model))).toMatchObject({
      asksForSignoff: true,
      signoff: null,
      claims: [{ signoff: { by: ben, at: '2026-03-14T09:06:00.000Z' } }, { signoff: null }],
    })
  })

  it('counts the claims among the facts at its head', () => {
    expect(signoffFact(report(checked()))).toBe('Ben Okri (second reader): 1 of 2 claims')
    expect(signoffFact(report(checked(), 'fr'))).toMatch(/1 affirmation sur 2/)
  })

  it('names who has signed off the whole project', () => {
    const writer = checked()
    const covers = projectDigest(writer.project)
    writer.record({ type: 'project.signed-off', data: { covers, heads: [] } }, ben)
    expect(signoffFact(report(writer))).toBe('Ben Okri (second reader), 14 March 2026 at 09:07')
    expect(report(writer).status).toBe('draft')
  })

  it('does not tell a sign-off that has lapsed, and says that nobody has signed off', () => {
    const model = report(checked().explain('c1', 'Another reason.'))
    expect(model.claims[0]?.signoff).toBeNull()
    expect(signoffFact(model)).toBe('nobody yet')
    expect(writeHtml(model)).not.toContain(words)
  })

  it('says nothing of sign-offs where none is asked for', () => {
    const alone = new ProjectWriter(['The bridge.']).claim('c1', 'bridge').judge('c1', 'verified')
    expect(signoffFact({ ...report(alone), asksForSignoff: false })).toBeUndefined()
  })
})

function escaped(text: string): string {
  return text.replace(/[()]/g, '\\$&')
}
