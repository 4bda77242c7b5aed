import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FileSystem } from '../../storage/file-system.ts'
import { emptyJournal, formatLines } from '../../storage/journal-lines.ts'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import { SampleEvents } from '../../storage/sample-events.ts'
import { FollowedJournal } from './followed-journal.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-followed-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('reads of a journal that has grown only what is new', async () => {
  let asked = 0
  const counting: FileSystem = {
    ...nodeFileSystem,
    open: async (path, mode) => {
      const file = await nodeFileSystem.open(path, mode)
      const read = (into: Uint8Array, position: number): Promise<number> => {
        asked += into.byteLength
        return file.read(into, position)
      }
      return { ...file, read }
    },
  }
  const samples = new SampleEvents()
  const first = formatLines(samples.rationales(1000), emptyJournal)
  const second = formatLines(samples.rationales(1), first.end)
  const path = join(folder, `${samples.installation}.jsonl`)
  const file = { name: path, installation: samples.installation, isCopy: false }
  const journal = new FollowedJournal(file, path, counting)
  await writeFile(path, first.bytes)
  await journal.lookAgain()
  asked = 0
  // As a synchroniser does: another file, which begins as the one before.
  await writeFile(path, Buffer.concat([first.bytes, second.bytes]))
  expect(await journal.lookAgain()).toBe(true)
  expect(journal.events).toHaveLength(1001)
  expect(asked).toBe(second.bytes.byteLength + 16)
  asked = 0
  expect(await journal.lookAgain()).toBe(false)
  expect(asked).toBe(0)
})
