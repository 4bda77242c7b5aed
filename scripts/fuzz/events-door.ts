import { isDeepStrictEqual } from 'node:util'
import { ProjectEvent } from '../../shared/project/events.ts'
import { fold, ProjectLog } from '../../shared/project/project-log.ts'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { emptyJournal, formatLines } from '../../electron/storage/journal-lines.ts'
import { readJournal } from '../../electron/storage/journal-reading.ts'
import { broken, sound, type Door, type FuzzCase, type Verdict } from './door.ts'
import { generateEvents, mutateEvents, readEvents } from './generated-log.ts'
import type { Random } from './random.ts'
import { refusalOf } from './refusals.ts'
import { tellLog } from './tell-log.ts'

/** Events as the schemas admit them, and changed ones: the ways in are `projects.record` and a colleague's journal. */
export const eventsDoor: Door = {
  name: 'events',
  open: () => Promise.resolve({ makeCase, close: () => Promise.resolve() }),
}

function makeCase(random: Random): FuzzCase {
  const generated = generateEvents(random)
  const isMutated = random.below(2) === 0
  const values = isMutated ? mutateEvents(generated, random) : generated
  return {
    name: 'events.json',
    input: () => JSON.stringify(values),
    run: async () => {
      const events = readEvents(values)
      return (
        (isMutated ? await judgeRefusals(values) : judgeGenerated(generated)) ??
        judgeFold(events, random) ??
        judgeJournal(events) ??
        (await tellLog(events, random)) ??
        sound(isMutated ? 'mutated' : 'admitted')
      )
    },
  }
}

/** What a schema admits it admits again after it was written and read. */
function judgeGenerated(events: readonly ProjectEvent[]): Verdict | null {
  for (const event of events) {
    const json = JSON.stringify(event)
    const read = ProjectEvent.safeParse(JSON.parse(json))
    if (!read.success) return broken(`not read again: ${read.error.message}\n${json.slice(0, 500)}`)
    const again = readEvents([JSON.parse(JSON.stringify(read.data))])
    if (!isDeepStrictEqual(again, readEvents([JSON.parse(json)]))) {
      return broken(`read as something else: ${json.slice(0, 500)}`)
    }
  }
  return null
}

/** Whose events they are makes no difference to what is refused of them. */
const opening = '00000000-0000-4000-8000-000000000000'

/** Whatever `projects.record` does not take, it refuses with a sentence. */
async function judgeRefusals(values: readonly unknown[]): Promise<Verdict | null> {
  for (const value of values) {
    const isAdmitted = ProjectEvent.safeParse(value).success
    const refusal = await refusalOf('projects.record', { opening, events: [value] })
    if (refusal.isRefused === isAdmitted) return broken('refused and admitted at once')
    if (refusal.problem) return broken(refusal.problem)
  }
  return null
}

/** The state follows from the events, in whatever order they come, one at a time or together, once or twice. */
function judgeFold(events: readonly StoredEvent[], random: Random): Verdict | null {
  const whole = fold(events)
  const shuffled = shuffle(events, random)
  const others = {
    'in another order': fold(shuffled),
    twice: fold([...events, ...shuffled]),
    'one after the other': shuffled.reduce((log, event) => {
      log.add([event])
      return log
    }, new ProjectLog()).project,
  }
  for (const [how, other] of Object.entries(others)) {
    if (!isDeepStrictEqual(whole, other)) return broken(`another state when folded ${how}`)
  }
  return null
}

function judgeJournal(generated: readonly StoredEvent[]): Verdict | null {
  // An action that was begun and not ended is torn.
  const end = generated.findLastIndex((event) => !('more' in event)) + 1
  const events = generated.slice(0, end)
  const { bytes } = formatLines(events, emptyJournal)
  const { events: read, brokenAt, unreadable, torn } = readJournal(bytes)
  const isWhole = brokenAt === null && unreadable === 0 && torn === null
  if (!isWhole || read.length !== events.length) return broken('its own journal is not whole')
  return null
}

function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const left = [...items]
  return items.flatMap(() => left.splice(random.below(left.length), 1))
}
