import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameWords } from '../../anchoring/same-words.ts'
import { canonicalText } from '../../article/canonical-text.ts'
import { currentDraft } from '../../project/model.ts'
import { fold } from '../../project/project-log.ts'
import { anna, arbitraryJournals, importDraft, record } from '../../project/sample-log.ts'
import { isUnknown } from '../../project/stored-event.ts'
import { sampleReport } from '../sample-report.ts'

/** What several people have recorded, some of it undone, of an article that was there before. */
const arbitraryLog = arbitraryJournals.map((journals) => [
  ...record({ ...anna, installation: 'importerimporter' }, [
    { type: 'project.created', data: { project: 'p1', title: 'Bridges' } },
    importDraft('d1'),
  ]),
  ...[...journals.values()].flat(),
])

const reported = arbitraryLog.map((events) => {
  const project = fold(events)
  return { events, project, report: sampleReport({ input: { project, events } }) }
})

describe('a report on whatever was recorded', () => {
  it('counts every claim once, by its verdict', () => {
    fc.assert(
      fc.property(reported, ({ report: { claims, counts } }) => {
        expect(counts.total).toBe(claims.length)
        for (const verdict of ['verified', 'disputed', 'pending'] as const) {
          expect(counts[verdict]).toBe(claims.filter((claim) => claim.verdict === verdict).length)
        }
        expect(counts.contested).toBe(claims.filter(({ contested }) => contested).length)
        expect(counts.contested).toBeLessThanOrEqual(counts.pending)
      }),
    )
  })

  it('tells every claim that was ever marked, among the claims or as removed, and none as both', () => {
    fc.assert(
      fc.property(reported, ({ events, report: { claims, removedClaims } }) => {
        const marked = new Set(
          events.flatMap((event) =>
            !isUnknown(event) && event.type === 'claim.added' ? event.data.claim : [],
          ),
        )
        expect(claims.length + (removedClaims ?? []).length).toBe(marked.size)
      }),
    )
  })

  it('tells with each verdict the words that it is about, and where they stand or that they do not', () => {
    fc.assert(
      fc.property(reported, ({ project, report: { claims } }) => {
        const characters = Array.from(canonicalText(currentDraft(project)?.blocks ?? []))
        for (const { id, words, position, isInArticle } of claims) {
          expect(sameWords(words, project.claims.get(id)?.words ?? '')).toBe(true)
          expect(isInArticle).toBe(position !== null)
          if (!position) continue
          const there = characters.slice(position.start, position.end).join('')
          expect(sameWords(there, words.trim())).toBe(true)
        }
      }),
    )
  })
})
