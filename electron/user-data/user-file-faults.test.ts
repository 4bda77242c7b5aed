import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pastedDocument } from '../importing/read-document.ts'
import { listIfThere } from '../storage/durable-file.ts'
import type { FileSystem } from '../storage/file-system.ts'
import type { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { atEveryOperation } from '../simulated/simulated-faults.ts'
import { KeptArticles } from './kept-articles.ts'
import { PlacesFile } from './places-file.ts'
import { RecentProjects } from './recent-projects.ts'
import { defaultSettings, SettingsFile } from './settings-file.ts'
import { UnsentFiles } from './unsent-files.ts'

/** One of the files in the user data folder: keeps a word in it, and finds the words that it holds. */
interface UserFile {
  readonly keep: (fileSystem: FileSystem, word: string) => Promise<void>
  readonly words: (fileSystem: FileSystem) => Promise<readonly string[]>
  /** Whether the second word stands beside the first, or takes its place. */
  readonly keepsBoth: boolean
}

const files: readonly (readonly [string, UserFile])[] = [
  [
    'the settings',
    {
      async keep(fileSystem, name) {
        const file = await SettingsFile.open('/', fileSystem)
        await file.save({ ...defaultSettings, newsroom: { ...defaultSettings.newsroom, name } })
      },
      words: async (fileSystem) => [
        (await SettingsFile.open('/', fileSystem)).settings.newsroom.name,
      ],
      keepsBoth: false,
    },
  ],
  [
    'the recent projects',
    {
      async keep(fileSystem, id) {
        const counts = { verified: 0, disputed: 0, pending: 1 }
        const changedAt = '2026-03-14T09:00:00.000Z'
        const recent = await RecentProjects.open('/', fileSystem)
        await recent.put({ id, title: id, path: `/${id}.claimdesk`, changedAt, ...counts })
      },
      words: async (fileSystem) =>
        (await RecentProjects.open('/', fileSystem)).list().map(({ id }) => id),
      keepsBoth: true,
    },
  ],
  [
    'the places',
    {
      async keep(fileSystem, word) {
        const places = await PlacesFile.open('/', fileSystem)
        await places.remember(word, { current: null, filter: 'all' })
      },
      async words(fileSystem) {
        const places = await PlacesFile.open('/', fileSystem)
        return ['old', 'new'].filter((word) => places.placeIn(word) !== null)
      },
      keepsBoth: true,
    },
  ],
  [
    'what was not sent',
    {
      keep: (fileSystem, id) =>
        new UnsentFiles('/', fileSystem).keep('project-1', {
          kind: 'comment',
          id,
          claim: 'claim-1',
          text: id,
          request: null,
          assignee: '',
        }),
      words: async (fileSystem) =>
        (await new UnsentFiles('/', fileSystem).list('project-1')).map(({ id }) => id),
      keepsBoth: true,
    },
  ],
  [
    'an article that was looked at',
    {
      keep: (fileSystem, id) =>
        new KeptArticles('/', fileSystem).keep(
          id,
          {
            document: pastedDocument(id, 'Pasted text'),
            readAs: { encoding: null, fragment: false },
            project: null,
            details: { title: id, byline: '', dateline: '', date: '', language: 'en' },
          },
          '2026-03-14T09:00:00.000Z',
        ),
      async words(fileSystem) {
        const kept = new KeptArticles('/', fileSystem)
        // What is offered on Home can be gone on with.
        const offered = (await kept.list()).map(({ id }) => kept.read(id))
        return (await Promise.all(offered)).map(({ document }) =>
          new TextDecoder().decode(document.bytes),
        )
      },
      keepsBoth: true,
    },
  ],
]

/** What could not be read when something had to be written in its place. */
async function setAside({ process, disk }: SimulatedComputer): Promise<string> {
  const texts: string[] = []
  for (const folder of ['/', '/unsent', '/unsent/articles']) {
    const entries = await listIfThere(process, folder)
    const aside = entries.filter(({ name }) => name.includes('.unreadable-'))
    for (const { name } of aside) {
      texts.push(new TextDecoder().decode(disk.bytesOf(join(folder, name))))
    }
  }
  return texts.join('')
}

describe('whatever goes wrong while a file of the user is written', () => {
  it.each(files)(
    '%s are as before or as they should be, and no bytes are lost',
    async (_, file) => {
      const operations = await atEveryOperation({
        prepare: ({ process }) => file.keep(process, 'old'),
        act: ({ process }) => file.keep(process, 'new'),
        check: async ({ kind }, computer) => {
          const found = await file.words(computer.process)
          const isOldKept = found.includes('old') || (await setAside(computer)).includes('"old"')
          if (kind === 'done') expect(found).toContain('new')
          if (file.keepsBoth || !found.includes('new')) expect(isOldKept).toBe(true)
        },
      })
      expect(operations).toBeGreaterThan(5)
    },
  )
})
