import { describe, expect, it } from 'vitest'
import { claimDigest, projectDigest } from '../../project/people/digest.ts'
import type { Person } from '../../project/records.ts'
import { gate, type GateFacts } from './gate.ts'
import { ana, ben, fileNamed, ProjectWriter } from '../project-writer.ts'

const head = { installation: 'installation1', lines: 3, hash: '0123456789abcdef', brokenAt: null }
const allIsWell: GateFacts = {
  missingFiles: [],
  heads: [head],
  asksForSignoff: false,
}

/** One claim, verified, with evidence that supports it. */
function finished(): ProjectWriter {
  return new ProjectWriter(['The bridge opened in 1932.'], { original: fileNamed('a.txt', '0') })
    .claim('c1', 'opened in 1932')
    .source('s1', {}, [fileNamed('copy.pdf', 'a')])
    .attach('c1', 's1')
    .judge('c1', 'verified')
}

const hindrancesOf = (writer: ProjectWriter, facts: GateFacts = allIsWell) =>
  gate(writer.project, facts)

describe('the gate', () => {
  it('stands open for an article whose claims are all settled', () => {
    expect(hindrancesOf(finished())).toEqual([])
  })

  it('closes without an article', () => {
    const project = { ...finished().project, drafts: [] }
    expect(gate(project, allIsWell)).toEqual([{ kind: 'no-draft' }])
  })

  it('closes for an article without a claim', () => {
    expect(hindrancesOf(new ProjectWriter(['Nothing to check.']))).toEqual([{ kind: 'no-claims' }])
  })

  it('names the claims that are pending, in the order of the article', () => {
    const writer = finished().claim('c3', '1932').claim('c2', 'The bridge')
    expect(hindrancesOf(writer)).toEqual([{ kind: 'pending', claims: ['c2', 'c3'] }])
  })

  it('does not count a removed claim', () => {
    const writer = finished().claim('c2', '1932')
    writer.record({ type: 'claim.removed', data: { claim: 'c2' } })
    expect(hindrancesOf(writer)).toEqual([])
  })

  it('asks for both answers where there is a speaker', () => {
    const writer = finished()
    writer.record({ type: 'claim.edited', data: { claim: 'c1', speaker: 'The mayor' } })
    expect(hindrancesOf(writer)).toEqual([{ kind: 'pending', claims: ['c1'] }])
    expect(hindrancesOf(writer.judge('c1', 'verified', 'attribution'))).toEqual([])
  })

  it('names a contested claim as such, and not as pending too', () => {
    expect(hindrancesOf(finished().judge('c1', 'disputed', 'content', ben))).toEqual([
      { kind: 'contested', claims: ['c1'] },
    ])
  })

  it('passes over a contested attribution once nobody is said to have said it', () => {
    const writer = finished()
      .judge('c1', 'verified', 'attribution')
      .judge('c1', 'disputed', 'attribution', ben)
    expect(hindrancesOf(writer)).toEqual([])
  })

  it.each(['context', 'contradicts'] as const)('wants more than evidence that is %s', (stance) => {
    const writer = new ProjectWriter(['The bridge opened in 1932.'])
      .claim('c1', 'opened in 1932')
      .source('s1')
      .attach('c1', 's1', { stance })
      .judge('c1', 'verified')
    expect(hindrancesOf(writer)).toEqual([{ kind: 'verified-unsupported', claims: ['c1'] }])
  })

  it('does not take a source for support that nobody knows here', () => {
    const writer = new ProjectWriter(['The bridge opened in 1932.'])
      .claim('c1', 'opened in 1932')
      .attach('c1', 's1')
      .judge('c1', 'verified')
    expect(hindrancesOf(writer)).toEqual([{ kind: 'verified-unsupported', claims: ['c1'] }])
  })

  it('wants a reason for a dispute; blanks are none', () => {
    const writer = new ProjectWriter(['The bridge opened in 1932.'])
      .claim('c1', 'opened in 1932')
      .judge('c1', 'disputed')
      .explain('c1', ' \n')
    expect(hindrancesOf(writer)).toEqual([{ kind: 'disputed-unexplained', claims: ['c1'] }])
    expect(hindrancesOf(writer.explain('c1', 'It opened in 1933.'))).toEqual([])
  })

  it('names a claim whose words do not stand where it says', () => {
    const writer = finished()
    const target = {
      draft: 'd1',
      quote: { type: 'TextQuoteSelector', exact: 'opened in 1933', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector', start: 11, end: 25 },
    } as const
    writer.record({ type: 'claim.edited', data: { claim: 'c1', target } }).judge('c1', 'verified')
    expect(hindrancesOf(writer)).toEqual([{ kind: 'unanchored', claims: ['c1'] }])
  })

  it('names a missing file and the claims that rest on it', () => {
    const missingFiles = ['a'.repeat(64)]
    expect(hindrancesOf(finished(), { ...allIsWell, missingFiles })).toEqual([
      { kind: 'missing-files', files: [fileNamed('copy.pdf', 'a')], unnamed: 0, claims: ['c1'] },
    ])
  })

  it('names the missing original of the article', () => {
    const missingFiles = ['0'.repeat(64)]
    expect(hindrancesOf(finished(), { ...allIsWell, missingFiles })).toEqual([
      { kind: 'missing-files', files: [fileNamed('a.txt', '0')], unnamed: 0, claims: [] },
    ])
  })

  it('does not mind a missing file that nothing cites', () => {
    expect(hindrancesOf(finished(), { ...allIsWell, missingFiles: ['f'.repeat(64)] })).toEqual([])
  })

  it('names a log that was changed after it was written', () => {
    const heads = [head, { ...head, installation: 'other0000', brokenAt: 2 }]
    expect(hindrancesOf(finished(), { ...allIsWell, heads })).toEqual([
      { kind: 'broken-log', installations: ['other0000'] },
    ])
  })

  it('counts decisions that only a newer version can read', () => {
    const id = '2026-11-23T10:15:30.123Z-0000-installation1'
    const writer = finished().receive({ v: 2, id, type: 'signoff.given', unknown: true })
    expect(hindrancesOf(writer)).toEqual([{ kind: 'unread-events', count: 1 }])
  })
})

describe('the gate, where a second person has to sign off', () => {
  const asked = { ...allIsWell, asksForSignoff: true }
  /** Signs a claim as it stands. */
  const sign = (writer: ProjectWriter, by: Person, claim = 'c1'): ProjectWriter => {
    const { project } = writer
    const signed = project.claims.get(claim)
    if (!signed) throw new Error(`no claim ${claim}`)
    const covers = claimDigest(signed, project)
    return writer.record({ type: 'signoff.given', data: { claim, covers, heads: [] } }, by)
  }
  const signProject = (writer: ProjectWriter, by: Person): ProjectWriter =>
    writer.record(
      { type: 'project.signed-off', data: { covers: projectDigest(writer.project), heads: [] } },
      by,
    )

  it('names the claims that are decided and not signed off', () => {
    const writer = finished().claim('c2', '1932')
    expect(hindrancesOf(writer, asked)).toEqual([
      { kind: 'pending', claims: ['c2'] },
      { kind: 'not-signed-off', claims: ['c1'] },
    ])
    expect(hindrancesOf(sign(finished(), ben), asked)).toEqual([])
  })

  it('names those that were changed since, and those signed by whoever has judged them', () => {
    expect(hindrancesOf(sign(finished(), ben).explain('c1', 'Another reason.'), asked)).toEqual([
      { kind: 'signoff-lapsed', claims: ['c1'] },
    ])
    expect(hindrancesOf(sign(finished(), ana), asked)).toEqual([
      { kind: 'signoff-own', claims: ['c1'] },
    ])
  })

  it('is content with a sign-off of the whole project', () => {
    expect(hindrancesOf(signProject(finished(), ben), asked)).toEqual([])
    expect(hindrancesOf(signProject(finished(), ana), asked)).toEqual([
      { kind: 'project-signoff-own', claims: ['c1'] },
    ])
  })

  it('says that the sign-off of the project has lapsed, unless every claim is signed off by itself', () => {
    const changed = signProject(finished(), ben).explain('c1', 'Another reason.')
    expect(hindrancesOf(changed, asked)).toEqual([
      { kind: 'project-signoff-lapsed', claims: ['c1'] },
    ])
    expect(hindrancesOf(sign(changed, ben), asked)).toEqual([])
  })

  it('does not mind the lack of one that nobody asks for', () => {
    expect(hindrancesOf(sign(finished(), ben).explain('c1', 'Another.'))).toEqual([])
  })
})
