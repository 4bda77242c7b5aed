import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'
import { readJournal, readOn } from '../storage/journal-reading.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { atEveryOperation } from '../simulated/simulated-faults.ts'
import { OpenProject } from './open-project.ts'

const FOLDER = '/Encircled.claimdesk'
const INSTALLATION = 'abcdef0123456789'

const idsOf = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id)

/** What one does: some events that belong together, such as a claim that is parted in two. */
const actions = (sizes: readonly number[]): readonly (readonly ProjectEvent[])[] => {
  const samples = new SampleEvents(INSTALLATION)
  return sizes.map((size) => samples.action(size))
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })

describe('a journal that ends anywhere', () => {
  it('tells the actions that are in it from their first event to their last, and keeps the rest', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (counts, part) => {
        const made = actions(counts)
        const { bytes } = formatLines(made.flat(), emptyJournal)
        const cut = Math.floor(part * bytes.length)
        const reading = readJournal(bytes.subarray(0, cut))
        const whole = made.filter((action, index) => {
          const until = made.slice(0, index + 1).flat()
          // The line feed alone makes no line.
          return formatLines(until, emptyJournal).bytes.length - 1 <= cut
        })
        expect(idsOf(reading.events)).toEqual(idsOf(whole.flat()))
        expect(reading.brokenAt).toBeNull()
        const kept = [...bytes.subarray(0, reading.end.length), ...(reading.torn ?? [])]
        expect(kept).toEqual([...bytes.subarray(0, cut)])

        const on = readOn(reading, bytes.subarray(reading.end.length))
        expect(idsOf(on.events)).toEqual(idsOf(made.flat()))
        expect(on.end).toEqual(formatLines(made.flat(), emptyJournal).end)
        expect(on.torn).toBeNull()
      }),
    )
  })

  it('is shown as it is where somebody has changed it: nobody can tell what was whole', () => {
    const [first = [], last = []] = actions([1, 3])
    const { bytes } = formatLines([...first, ...last.slice(0, 2)], emptyJournal)
    const changed = new TextDecoder().decode(bytes).replace('Vérifié nº 3', 'Vérifié nº 4')
    const reading = readJournal(new TextEncoder().encode(changed))
    expect(reading).toMatchObject({ brokenAt: 3, torn: null })
    expect(reading.events).toHaveLength(3)
  })
})

it('a journal is shown as it is where git has left two versions in it', () => {
  const [first = [], last = []] = actions([1, 3])
  const { bytes } = formatLines([...first, ...last.slice(0, 2)], emptyJournal)
  const lines = new TextDecoder().decode(bytes)
  const reading = readJournal(
    new TextEncoder().encode(`${lines}<<<<<<< ours\n=======\n>>>>>>> theirs\n`),
  )
  expect(reading).toMatchObject({ isUnmerged: true, torn: null })
  expect(reading.events).toHaveLength(3)
})

describe('an action of several events', () => {
  it('is there as a whole or not at all, wherever its writing goes wrong, and no byte of it is lost', async () => {
    const samples = new SampleEvents(INSTALLATION)
    const beginning = samples.beginning()
    const action = samples.action(4)
    let project: OpenProject | null = null
    const operations = await atEveryOperation({
      prepare: async ({ surroundings }) => {
        project = null
        await (await OpenProject.create(FOLDER, beginning, INSTALLATION, surroundings)).close()
      },
      act: async ({ surroundings }) => {
        project ??= await OpenProject.open(FOLDER, INSTALLATION, surroundings)
        if (project.access === 'read') return false
        if (project.hasUnsaved) await project.retrySaving()
        else {
          // As the page sends a long one: in several parts.
          await project.record(action.slice(0, 2))
          await project.record(action.slice(2))
        }
        return true
      },
      check: async (outcome, { surroundings, process }) => {
        const project = await OpenProject.open(FOLDER, INSTALLATION, surroundings)
        const ids = idsOf(project.events)
        const found = action.filter(({ id }) => ids.includes(id))
        expect([0, action.length]).toContain(found.length)
        if (outcome.kind === 'done' && outcome.value) expect(found).toHaveLength(action.length)
        const told = project.notices.filter(({ kind }) => kind === 'torn-line-set-aside')
        const names = (await process.list(`${FOLDER}/journal`)).map(({ name }) => name)
        expect(names.filter((name) => name.includes('.torn-')).length).toBeGreaterThanOrEqual(
          told.length,
        )
      },
    })
    expect(operations).toBeGreaterThan(10)
  })
})

describe('an action that comes in several parts', () => {
  let project: OpenProject
  let computer: SimulatedComputer
  let samples: SampleEvents

  beforeEach(async () => {
    computer = new SimulatedComputer(1)
    samples = new SampleEvents(INSTALLATION)
    const { surroundings } = computer
    project = await OpenProject.create(FOLDER, samples.beginning(), INSTALLATION, surroundings)
  })

  const lines = (): number => project.heads()[0]?.lines ?? 0

  it('is recorded with its last part', async () => {
    const action = samples.action(5)
    await project.record(action.slice(0, 2))
    await project.record(action.slice(2, 4))
    expect([project.events.length, lines()]).toEqual([1, 1])
    await project.record(action.slice(4))
    expect(idsOf(project.events).slice(1)).toEqual(idsOf(action))
    expect(lines()).toBe(6)
  })

  it('was never begun where its last part does not come', async () => {
    await project.record(samples.action(5).slice(0, 2))
    const next = samples.action(2)
    await project.record(next)
    expect(idsOf(project.events).slice(1)).toEqual(idsOf(next))
    expect(lines()).toBe(3)
  })
})
