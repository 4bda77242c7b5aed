import { claimDigest } from '../project/people/digest.ts'
import type { Language } from '../project/records.ts'
import { cite } from './citations/cite.ts'
import { unnamedNewsroom } from './newsroom/unnamed-newsroom.ts'
import { ana, ben, fileNamed, ProjectWriter } from './project-writer.ts'
import { buildReport, type ReportInput, type ReportModel } from './model/report-model.ts'

/** A report for tests that has one of everything; every text that a person writes can be given. */
export function sampleReport({
  say = (text) => text,
  language = 'en',
  input = {},
}: {
  /** Takes the place of each text. */
  say?: (text: string) => string
  language?: Language
  input?: Partial<ReportInput>
} = {}): ReportModel {
  const words = say('thousands of them are surrounded')
  const writer = new ProjectWriter(
    [
      { type: 'heading', level: 1, text: say('Troops') },
      `Before ${words} after. ${say('More')}`,
      { type: 'list-item', text: say('first item') },
      { type: 'list-item', text: say('second item') },
      { type: 'quotation', text: say('quoted words') },
    ],
    { title: say('Troops in danger'), byline: say('By A. Writer') },
  )
  const cleo = { name: say('Cleo'), role: 'editor' } as const
  writer
    .claim('c1', words, { speaker: say('The president'), kinds: ['number', 'event'] })
    .claim('c2', words.slice(-1) + ' after', { kinds: ['quotation'] })
    .claim('c3', say('quoted words'))
    .source(
      's1',
      {
        title: say('A report'),
        author: [{ literal: say('An institute') }],
        'container-title': say('A series'),
        URL: say('https://example.org/report?a=1&b=2'),
        accessed: { 'date-parts': [[2026, 3, 14]] },
      },
      [{ ...fileNamed('x', 'a'), name: say('report.pdf') }],
    )
    .attach('c1', 's1', {
      stance: 'contradicts',
      passage: say('no sign of a closed pocket'),
      locator: { label: 'page', value: say('7') },
      standing: 'secondary',
    })
    .judge('c1', 'disputed', 'content', cleo)
    .judge('c1', 'verified', 'attribution')
    .explain('c1', say('Maps show a withdrawal.'))
    .judge('c2', 'verified')
    .judge('c3', 'verified')
    .judge('c3', 'disputed', 'content', ben)
    .record({
      type: 'correction.proposed',
      data: { claim: 'c1', correction: say('which is denied') },
    })
    .record({
      type: 'checklist.ticked',
      data: { claim: 'c1', item: 'primary-source', ticked: true },
    })
  const { project } = writer
  const signed = project.claims.get('c2')
  if (!signed) throw new Error('no claim')
  const covers = claimDigest(signed, project)
  const dora = { name: say('Dora'), role: 'second-reader' } as const
  writer.record({ type: 'signoff.given', data: { claim: 'c2', covers, heads: [] } }, dora)
  return buildReport({
    project: writer.project,
    events: writer.events,
    heads: [{ installation: 'installation1', lines: 20, hash: '0123456789abcdef', brokenAt: null }],
    newsroom: {
      ...unnamedNewsroom,
      name: say('The Desk'),
      contact: say('desk@example.org'),
      correctionsPolicy: say('P'),
    },
    cite: (csl) => cite(csl, language),
    options: { language, article: true, checklist: true },
    generatedAt: '2026-03-14T12:00:00.000Z',
    by: ana,
    timeZone: 'UTC',
    checklistFor: () => ['every-word-covered', 'primary-source'],
    missingFiles: ['a'.repeat(64)],
    asksForSignoff: false,
    ...input,
  })
}
