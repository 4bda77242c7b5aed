import type { ProjectEvent } from '../../shared/project/events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { OpenProject } from './open-project.ts'

/** For tests: a project of ours, in a folder that others may write to as well. */
export const FOLDER = '/Encircled.claimdesk'
export const OURS = 'abcdef0123456789'
export const THEIRS = 'fedcba9876543210'

/** Where a journal stands. @param name without its ending */
export const path = (name: string): string => `${FOLDER}/journal/${name}.jsonl`

/** Where ours stands. */
export const JOURNAL = path(OURS)

/** A journal of these events. */
export function bytes(events: readonly ProjectEvent[]): Buffer {
  return Buffer.from(formatLines(events, emptyJournal).bytes)
}

/** The project on a simulated computer of its own: to be made there, and to be opened. */
export function simulatedProject(): {
  readonly computer: SimulatedComputer
  /** Of our installation. */
  readonly samples: SampleEvents
  readonly create: () => Promise<OpenProject>
  readonly open: (installation?: string) => Promise<OpenProject>
} {
  const computer = new SimulatedComputer()
  const samples = new SampleEvents(OURS)
  return {
    computer,
    samples,
    create: () => OpenProject.create(FOLDER, samples.beginning(), OURS, computer.surroundings),
    open: (installation = OURS) => OpenProject.open(FOLDER, installation, computer.surroundings),
  }
}
