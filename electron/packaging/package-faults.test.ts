import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../shared/project/stored-event.ts'
import { OpenProject } from '../projects/open-project.ts'
import { referredFiles } from '../projects/files/referred-files.ts'
import type { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { atEveryOperation, type Outcome } from '../simulated/simulated-faults.ts'
import { mergePackage } from './merge-package.ts'
import { packed, sampleProject } from './sample-package.ts'
import { unpackTo, withPackage, type UnpackOptions } from './unpack-package.ts'

const TARGET = '/Le pont.claimdesk'
const OURS = 'fedcba9876543210'

let parent: string
let given: string
let first: string
let events: readonly StoredEvent[]
let atFirst: readonly StoredEvent[]
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-package-faults-'))
  const { project, samples } = await sampleProject(parent)
  first = join(parent, 'first.zip')
  atFirst = project.events
  await writeFile(first, await packed(project))
  await project.record(samples.rationales(5))
  await writeFile(join(parent, 'late.txt'), 'It opened in 1933.')
  const files = [await project.addFile(join(parent, 'late.txt'))]
  const csl = { type: 'document', title: 'Late' } as const
  await project.record(
    samples.stamp({ type: 'source.added', data: { source: 'late', csl, files } }),
  )
  given = join(parent, 'given.zip')
  await writeFile(given, await packed(project))
  events = project.events
  await project.close()
})
afterAll(() => rm(parent, { recursive: true }))

function options({ process: fileSystem }: SimulatedComputer): UnpackOptions {
  return { signal: new AbortController().signal, onProgress: () => undefined, fileSystem }
}

function unpack(path: string, computer: SimulatedComputer): Promise<string> {
  return withPackage(path, (opened) => unpackTo(opened, TARGET, options(computer)))
}

const ids = (some: readonly StoredEvent[]): readonly string[] => some.map(({ id }) => id)

async function expectWhole(
  computer: SimulatedComputer,
  expected: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const project = await OpenProject.open(TARGET, OURS, computer.surroundings)
  expect(project.access).toBe('write')
  expect(project.notices).toEqual([])
  expect(ids(project.events)).toEqual(expect.arrayContaining([...ids(expected)]))
  // Everything that a decision speaks of is there.
  for (const { sha256 } of referredFiles(project.events)) {
    expect(await project.verifyFile(sha256)).toBe('unchanged')
  }
  return project.events
}

describe('whatever goes wrong while a package comes in', () => {
  it('it is unpacked whole, or there is nothing where it should be', async () => {
    const operations = await atEveryOperation({
      prepare: () => Promise.resolve(),
      act: (computer) => unpack(given, computer),
      check: async ({ kind }: Outcome<string>, computer) => {
        if (kind === 'done' || computer.disk.find(TARGET)) await expectWhole(computer, events)
      },
    })
    expect(operations).toBeGreaterThan(20)
  })

  it('taken into an open project it is all there, or nothing is lost and no file is missing', async () => {
    const operations = await atEveryOperation({
      prepare: async (computer) => {
        await unpack(first, computer)
      },
      act: async (computer) => {
        const project = await OpenProject.open(TARGET, OURS, computer.surroundings)
        try {
          await withPackage(given, (opened) => mergePackage(opened, project, options(computer)))
        } finally {
          await project.close()
        }
      },
      check: async ({ kind }: Outcome<void>, computer) => {
        await expectWhole(computer, kind === 'done' ? events : atFirst)
      },
    })
    expect(operations).toBeGreaterThan(50)
  })
})
