import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, ProjectLog } from './project-log.ts'
import { arbitraryJournals } from './sample-log.ts'
import type { StoredEvent } from './stored-event.ts'

/** Which journal the next piece is of, from where and how many events: pieces may overlap and come again. */
const deliveries = fc.array(
  fc.record({ journal: fc.nat(4), from: fc.nat(30), length: fc.integer({ min: 1, max: 8 }) }),
  { maxLength: 30 },
)

it('folds what two to five installations record to one state, in whatever order and pieces it comes', () => {
  fc.assert(
    fc.property(arbitraryJournals, deliveries, (journals, pieces) => {
      const lists = [...journals.values()]
      const all = lists.flat()
      const log = new ProjectLog()
      for (const { journal, from, length } of pieces) {
        const events: readonly StoredEvent[] = lists[journal % lists.length] ?? []
        log.add(events.slice(from, from + length))
      }
      // In the end all has come.
      for (const events of lists.toReversed()) log.add(events)
      expect(log.project).toEqual(fold(all))
      expect(log.events).toEqual(all.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    }),
    { numRuns: 300 },
  )
})
