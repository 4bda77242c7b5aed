import { beforeEach, expect, it } from 'vitest'
import type { ProjectEvent } from '../../../shared/project/events.ts'
import { emptyJournal, formatLines } from '../../storage/journal-lines.ts'
import { SampleEvents } from '../../storage/sample-events.ts'
import { SimulatedComputer } from '../../simulated/simulated-computer.ts'
import { OpenProject } from '../open-project.ts'
import { ProjectOnDisk } from './project-on-disk.ts'
import { findProblems } from './project-problems.ts'

const FOLDER = '/Encircled.claimdesk'
const COPY = `${FOLDER}/journal/fedcba9876543210 (1).jsonl`

let computer: SimulatedComputer
let beginning: readonly ProjectEvent[]
let theirs: readonly ProjectEvent[]

beforeEach(async () => {
  computer = new SimulatedComputer()
  const ours = new SampleEvents()
  beginning = ours.beginning()
  const { installation } = ours
  await (await OpenProject.create(FOLDER, beginning, installation, computer.surroundings)).close()
  theirs = new SampleEvents('fedcba9876543210').rationales(3)
})

const read = (): Promise<ProjectOnDisk> =>
  ProjectOnDisk.read(FOLDER, { fileSystem: computer.process })

it('reads what only a copy of a journal says, and finds nothing wrong in that', async () => {
  await computer.put(COPY, formatLines(theirs, emptyJournal).bytes)
  const project = await read()
  expect(project.events).toEqual([...beginning, ...theirs])
  expect(project.heads()).toHaveLength(1)
  expect(await findProblems(project)).toEqual([])
})

it('finds a copy that was changed since it was written', async () => {
  const lines = Buffer.from(formatLines(theirs, emptyJournal).bytes).toString().split('\n')
  await computer.put(COPY, lines.toSpliced(1, 1).join('\n'))
  expect(await findProblems(await read())).toEqual([
    { kind: 'broken-chain', file: 'fedcba9876543210 (1).jsonl', line: 2 },
  ])
})
