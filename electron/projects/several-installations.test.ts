import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold } from '../../shared/project/project-log.ts'
import { arbitraryJournals } from '../../shared/project/sample-log.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { OpenProject } from './open-project.ts'

const FOLDER = '/Bridges.claimdesk'

/** What a synchroniser does with a journal. */
const step = fc.record({
  journal: fc.nat(4),
  /** How much of the file is there then, from nothing to all of it: it may also get shorter. */
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  as: fc.constantFrom('journal', 'journal', 'copy', 'gone'),
  isLookedAt: fc.boolean(),
})

it('comes to one state from journals that arrive in whatever order and pieces of bytes, each event once', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryJournals,
      fc.array(step, { maxLength: 25 }),
      async (journals, steps) => {
        const computer = new SimulatedComputer()
        const beginning = new SampleEvents('readerreaderread').beginning()
        const project = await OpenProject.create(
          FOLDER,
          beginning,
          'readerreaderread',
          computer.surroundings,
        )
        const files = [...journals].map(([installation, events]) => ({
          path: (end = ''): string => `${FOLDER}/journal/${installation}${end}.jsonl`,
          bytes: formatLines(events, emptyJournal).bytes,
        }))
        const arrived: StoredEvent[] = []
        const look = async (): Promise<void> => {
          arrived.push(...(await project.lookAgain()).events)
        }
        for (const { journal, share, as, isLookedAt } of steps) {
          const file = files[journal % files.length]
          if (!file) continue
          const part = file.bytes.subarray(0, Math.round(share * file.bytes.byteLength))
          if (as === 'copy') await computer.put(file.path('.sync-conflict-20261128-1'), part)
          else if (as === 'journal') await computer.put(file.path(), part)
          else if (computer.disk.find(file.path())) await computer.process.removeFile(file.path())
          if (isLookedAt) await look()
        }
        for (const { path, bytes } of files) await computer.put(path(), bytes)
        await look()
        const all = [...journals.values()].flat()
        expect(arrived.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
        expect(fold(project.events)).toEqual(fold([...beginning, ...all]))
        const again = await OpenProject.open(FOLDER, 'anotheranotherano', computer.surroundings)
        expect(again.events).toEqual(project.events)
        const told = [...project.notices, ...again.notices].map(({ kind }) => kind)
        expect(told.filter((kind) => kind !== 'second-version')).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
})
