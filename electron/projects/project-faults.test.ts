import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { wholeNumberOption } from '../../shared/number-option.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { SimulatedProcess } from '../simulated/simulated-process.ts'
import { noFaults, type Fault, type FaultPlan } from '../simulated/simulated-process.ts'
import { JournalHeads } from '../user-data/journal-heads.ts'
import { KnownJournals } from '../user-data/known-journals.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import type { Surroundings } from './opening/surroundings.ts'
import { OpenProject } from './open-project.ts'

/** Set `CLAIMDESK_FAULT_RUNS` for more. */
const RUNS = wholeNumberOption(
  'CLAIMDESK_FAULT_RUNS',
  process.env['CLAIMDESK_FAULT_RUNS'] ?? '500',
  1,
)

const FOLDER = '/Encircled.claimdesk'
const INSTALLATION = 'abcdef0123456789'

type Step =
  /** Several calls at once, each of so many events. */
  | {
      readonly kind: 'record'
      readonly sizes: readonly number[]
      readonly isOneAction: boolean
    }
  | { readonly kind: 'retry' }
  | { readonly kind: 'attach'; readonly content: string }
  | { readonly kind: 'reopen'; readonly after: Ending; readonly isDisturbed: boolean }

type Ending = 'close' | 'kill' | 'power-cut'

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      isOneAction: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'retry' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('attach' as const),
      content: fc.constantFrom('', 'a', 'some content'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reopen' as const),
      after: fc.constantFrom<Ending>('close', 'kill', 'power-cut'),
      isDisturbed: fc.boolean(),
    }),
  },
)

/** Which operations go wrong, counted over the whole run. */
const faults = fc.array(
  fc.record({
    at: fc.nat(150),
    fault: fc.constantFrom<Fault>('short', 'kill', 'ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EBUSY'),
  }),
  { maxLength: 12 },
)

interface Run {
  /** Of what the disk does by chance. */
  readonly seed: number
  readonly steps: readonly Step[]
  readonly faults: readonly { readonly at: number; readonly fault: Fault }[]
}

/** A person at a computer where everything can go wrong; knows what the app has promised them. */
class Person {
  readonly #computer: SimulatedComputer
  readonly #faults: ReadonlyMap<number, Fault>
  #samples = new SampleEvents(INSTALLATION)
  /** The action of each event by its id. */
  readonly #made = new Map<string, string>()
  readonly #promisedEvents: string[] = []
  readonly #promisedFiles = new Set<string>()
  #mayHaveNewId = false
  #operations = 0
  #project: OpenProject | null = null

  constructor(seed: number, planned: readonly { at: number; fault: Fault }[]) {
    this.#computer = new SimulatedComputer(seed)
    this.#faults = new Map(planned.map(({ at, fault }) => [at, fault]))
  }

  async begin(): Promise<void> {
    const events = this.#samples.beginning()
    this.#note(events)
    await this.#process.makeFolder('/user')
    await this.#process.syncFolder('/')
    const given = await this.#surroundings()
    this.#project = await OpenProject.create(FOLDER, events, INSTALLATION, given)
    this.#promisedEvents.push(...events.map(({ id }) => id))
    this.#process.faults = this.#planned
  }

  async take(step: Step): Promise<void> {
    if (step.kind !== 'reopen') await this.#untilKilled(() => this.#act(step))
    else {
      if (step.isDisturbed) await this.#openDisturbed(step.after)
      await this.reopen(step.after)
    }
  }

  /** Opens the project without further faults, and looks for all that was promised. */
  async reopen(after: Ending): Promise<void> {
    await this.#end(after)
    const project = await OpenProject.open(FOLDER, INSTALLATION, await this.#surroundings())
    this.#project = project
    expect(project.access).toBe('write')
    // An end that a power cut has damaged cannot be told from one that somebody else has written.
    const isDamaged = project.notices.some(({ kind }) => kind === 'broken-chain')
    this.#mayHaveNewId ||= isDamaged
    if (!this.#mayHaveNewId) expect(project.installation).toBe(INSTALLATION)
    expect(project.notices).not.toContainEqual({ kind: 'identity-rebuilt' })
    const found = project.events.map(({ id }) => id)
    expect(found).toEqual(expect.arrayContaining(this.#promisedEvents))
    expect(found.filter((id) => !this.#made.has(id))).toEqual([])
    expect([...found].sort()).toEqual(found)
    this.#expectWholeActions(new Set(found), isDamaged)
    for (const sha256 of this.#promisedFiles) {
      expect(await project.verifyFile(sha256)).toBe('unchanged')
    }
    // What is shown now is promised as well: a person takes it for saved.
    this.#promisedEvents.push(...found)
    this.#samples = new SampleEvents(project.installation)
    this.#samples.observe(project.events)
    this.#process.faults = this.#planned
  }

  /** Opens the project while things go wrong; it may fail, and must not make anything worse. */
  async #openDisturbed(after: Ending): Promise<void> {
    await this.#end(after)
    const given = await this.#surroundings()
    this.#process.faults = (operation, path) => {
      const fault = this.#planned(operation, path)
      // What a failed sync leaves here, nobody can write again.
      return operation === 'datasync' && fault !== 'kill' ? null : fault
    }
    await this.#promised(async () => {
      const opening = OpenProject.open(FOLDER, INSTALLATION, given)
      const opened = await Promise.race([opening, this.#process.killed])
      this.#project = opened === 'killed' ? null : opened
    })
  }

  async #end(how: Ending): Promise<void> {
    if (how === 'close') await this.#untilKilled(async () => this.#project?.close())
    this.#project = null
    this.#process.kill()
    if (how === 'power-cut') this.#computer.disk.losePower()
    this.#computer.restart()
  }

  /** Once nothing goes wrong any more, everything in memory can be saved. */
  async saveAll(): Promise<void> {
    this.#process.faults = noFaults
    await this.#untilKilled(async () => {
      const project = this.#project
      if (project === null) return
      await project.retrySaving()
      expect(project.hasUnsaved).toBe(false)
      this.#promisedEvents.push(...project.events.map(({ id }) => id))
    })
  }

  async #act(step: Exclude<Step, { kind: 'reopen' }>): Promise<void> {
    const project = this.#project
    if (project === null) return
    if (step.kind === 'record') {
      const { isOneAction } = step
      const calls = step.sizes.map(async (size) => {
        const events = isOneAction ? this.#samples.action(size) : this.#samples.rationales(size)
        this.#note(events)
        await this.#promised(async () => {
          await project.record(events)
          this.#promisedEvents.push(...events.map(({ id }) => id))
        })
      })
      await Promise.all(calls)
    } else if (step.kind === 'retry') {
      await this.#promised(() => project.retrySaving())
    } else {
      await this.#computer.put('/source.pdf', step.content)
      await this.#promised(async () => {
        const { sha256 } = await project.addFile('/source.pdf')
        this.#promisedFiles.add(sha256)
      })
    }
  }

  /** Where a line is damaged, and that is told, what can be read counts: nobody can tell what was whole. */
  #expectWholeActions(found: ReadonlySet<string>, isDamaged: boolean): void {
    const foundActions = new Set([...found].map((id) => this.#made.get(id)))
    const missing = [...this.#made].filter(
      ([id, action]) => foundActions.has(action) && !found.has(id),
    )
    if (!isDamaged) expect(missing, 'events of actions that are there').toEqual([])
    // What is made next within the same millisecond may get the ids of what was lost.
    for (const id of this.#made.keys()) if (!found.has(id)) this.#made.delete(id)
  }

  #note(events: readonly ProjectEvent[]): void {
    for (const { id, action } of events) this.#made.set(id, action)
  }

  /** A refusal is told and promises nothing; any other error is a fault of ours. */
  async #promised(call: () => Promise<unknown>): Promise<void> {
    try {
      await call()
    } catch (error) {
      if (!(error instanceof AppFailure)) throw error
      expect(error.error.code).not.toBe('invalid-input')
    }
  }

  async #untilKilled(action: () => Promise<void>): Promise<void> {
    if (this.#project === null) return
    const end = await Promise.race([action(), this.#process.killed])
    if (end === 'killed') this.#project = null
  }

  get #process(): SimulatedProcess {
    return this.#computer.process
  }

  async #surroundings(): Promise<Surroundings> {
    const heads = await JournalHeads.open('/user', this.#process)
    const known = await KnownJournals.open('/user', '1', { fileSystem: this.#process })
    return { ...this.#computer.surroundings, heads, known }
  }

  /**
   * Spares the cut that follows a failed sync. Where a disk takes neither, it shows lines that it does not
   * have, and if the program ends before it can write them again the next one cannot know.
   */
  readonly #planned: FaultPlan = (operation) => {
    if (operation === 'truncate') return null
    this.#operations += 1
    return this.#faults.get(this.#operations) ?? null
  }
}

/**
 * Of two writes of an action that was never acknowledged a failed sync and a power cut leave the second: a hole in the
 * first line, and a last line that follows from it.
 */
const holeInAnAction: Run = {
  seed: -38973764,
  steps: [
    { kind: 'reopen', after: 'close', isDisturbed: false },
    ...Array.from(
      { length: 3 },
      () => ({ kind: 'record', sizes: [1], isOneAction: false }) as const,
    ),
    { kind: 'record', sizes: [2], isOneAction: true },
  ],
  faults: [
    { at: 32, fault: 'short' },
    { at: 34, fault: 'EACCES' },
    { at: 35, fault: 'kill' },
  ],
}

describe('whatever goes wrong with disk, program and power', () => {
  it(
    'no acknowledged event or file is lost, and the project opens and can be written',
    { timeout: 0 },
    async () => {
      const runs: fc.Arbitrary<Run> = fc.record({
        seed: fc.integer(),
        steps: fc.array(step, { maxLength: 20 }),
        faults,
      })
      await fc.assert(
        fc.asyncProperty(runs, async ({ seed, steps, faults }) => {
          const person = new Person(seed, faults)
          await person.begin()
          for (const step of steps) await person.take(step)
          await person.saveAll()
          await person.reopen('power-cut')
        }),
        { numRuns: RUNS, examples: [[holeInAnAction]] },
      )
    },
  )
})
