import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { z } from 'zod'
import { readInstallationId } from '../../electron/user-data/installation-id.ts'
import { JournalHeads } from '../../electron/user-data/journal-heads.ts'
import { PlacesFile } from '../../electron/user-data/places-file.ts'
import { ProjectIdentity, readIdentity } from '../../electron/projects/folder/project-identity.ts'
import { readNewsroom } from '../../electron/importing/read-newsroom.ts'
import { RecentProjects, StoredRecentProject } from '../../electron/user-data/recent-projects.ts'
import { defaultSettings, SettingsFile } from '../../electron/user-data/settings-file.ts'
import { nodeFileSystem } from '../../electron/storage/node-file-system.ts'
import { openWindowState, placeWindow, WindowState } from '../../electron/windows/window-state.ts'
import { Place } from '../../shared/ipc/opened-project.ts'
import { Settings } from '../../shared/ipc/settings.ts'
import { InstallationId } from '../../shared/project/records.ts'
import { Newsroom } from '../../shared/report/newsroom/newsroom.ts'
import { CaseFolders } from './case-folders.ts'
import { broken, countedAs, sound, type Door, type FuzzCase, type Verdict } from './door.ts'
import { mutateBytes } from './mutate.ts'
import { mutateJson } from './mutate-value.ts'
import { draw, type Random } from './random.ts'
import { judgeFailure } from './refusals.ts'
import { admits, valuesOf } from './schema-values.ts'

/** The small JSON files that the app keeps, and the newsroom's that colleagues hand on, as a disk or a hand may leave them. */
export const storedDoor: Door = {
  name: 'stored',
  open: async () => {
    const folders = await CaseFolders.make()
    return {
      makeCase: (random) => makeCase(folders, random),
      close: () => folders.close(),
    }
  },
}

/** One of the files: what it may hold, and how it is read. */
interface StoredFile {
  readonly name: string
  readonly values: fc.Arbitrary<unknown>
  /** Reads it in a folder, uses what was read, and says what is wrong with it. `isWhole` if nothing was changed. */
  readonly use: (folder: string, value: unknown, isWhole: boolean) => Promise<Verdict>
}

const listOf = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  fc.array(valuesOf(schema), { maxLength: 60, size: 'small' })

const RememberedHead = z.strictObject({
  project: z.literal('p1'),
  installation: InstallationId,
  length: z.int().min(0).max(400),
  head: z.string().regex(/^[0-9a-f]{16}$/),
  inUse: z.boolean(),
  told: z.array(z.string()),
})

const screen = { x: 0, y: 0, width: 1920, height: 1080 }

const files: readonly [StoredFile, ...StoredFile[]] = [
  {
    name: 'settings.json',
    values: valuesOf(Settings),
    use: async (folder, value, isWhole) => {
      const file = await SettingsFile.open(folder)
      const { settings } = file
      const admitted = Settings.safeParse(settings)
      // The page sends them back with what a person has changed in them.
      if (!admitted.success) return broken(`could not be saved again: ${admitted.error.message}`)
      if (isWhole && !isSameJson(settings, Settings.parse(value)))
        return broken('other settings than were written')
      await file.save({ ...settings, theme: 'dark' })
      const again = (await SettingsFile.open(folder)).settings
      if (!isSameJson(again, { ...settings, theme: 'dark' })) return broken('not saved')
      return sound(isDeepStrictEqual(settings, defaultSettings) ? 'as at first' : 'read')
    },
  },
  {
    name: 'recent-projects.json',
    values: listOf(StoredRecentProject),
    use: async (folder) => {
      const recent = await RecentProjects.open(folder)
      const listed = recent.list()
      for (const { id } of listed) if (recent.pathOf(id) === null) return broken('no path')
      await recent.forget(listed[0]?.id ?? 'none')
      return sound(listed.length > 0 ? 'read' : 'none')
    },
  },
  {
    name: 'places.json',
    values: listOf(z.strictObject({ project: z.literal('p1'), place: Place })),
    use: async (folder) => {
      const places = await PlacesFile.open(folder)
      const place = places.placeIn('p1')
      if (place && !Place.safeParse(place).success) return broken('not a place')
      await places.remember('p2', place ?? { current: null, filter: 'all' })
      const again = await PlacesFile.open(folder)
      if (!isSameJson(again.placeIn('p1'), place)) return broken('another place')
      return sound(place ? 'read' : 'none')
    },
  },
  {
    name: 'journal-heads.json',
    values: listOf(RememberedHead),
    use: async (folder) => {
      const heads = await JournalHeads.open(folder)
      await mkdir(join(folder, 'journal'))
      const chosen = await heads.chooseInstallation(
        'p1',
        'annaannaannaanna',
        join(folder, 'journal'),
      )
      const { installation, shortened } = chosen
      if (!admits(InstallationId, installation)) return broken(`an id like ${installation}`)
      if (heads.toldCopies('p1').some((name) => typeof name !== 'string')) return broken('told')
      return sound(shortened === null ? 'chosen' : 'shortened')
    },
  },
  {
    name: 'installation.json',
    values: valuesOf(InstallationId).map((id) => ({ id })),
    use: async (folder, _value, isWhole) => {
      const [id, again] = [await readInstallationId(folder), await readInstallationId(folder)]
      if (id !== again || !admits(InstallationId, id)) return broken(`${id}, then ${again}`)
      return sound(isWhole ? 'read' : 'an id')
    },
  },
  {
    name: 'window.json',
    values: valuesOf(WindowState),
    use: async (folder) => {
      const { data } = await openWindowState(folder)
      const bounds = placeWindow(data, [screen])
      const isSeen = Object.values(bounds).every((value) => Number.isFinite(value) && value < 4_000)
      return isSeen ? sound('placed') : broken(`placed at ${JSON.stringify(bounds)}`)
    },
  },
  {
    name: 'project.json',
    values: valuesOf(ProjectIdentity),
    use: async (folder, value, isWhole) => {
      const { identity } = await readIdentity(folder, nodeFileSystem)
      if (isWhole && !isSameJson(identity, value)) return broken('another identity')
      return sound(identity ? 'read' : 'none')
    },
  },
  {
    name: 'newsroom.json',
    values: valuesOf(Newsroom).map((newsroom) => ({
      format: 'claimdesk-newsroom',
      version: 1,
      newsroom,
    })),
    use: async (folder) => {
      try {
        const newsroom = await readNewsroom(join(folder, 'newsroom.json'))
        return Newsroom.safeParse(newsroom).success ? sound('read') : broken('not a newsroom')
      } catch (error) {
        return countedAs('refused as', judgeFailure(error))
      }
    },
  },
]

function isSameJson(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
  return isDeepStrictEqual(plain(one), plain(other))
}

function makeCase(folders: CaseFolders, random: Random): FuzzCase {
  // The settings hold most.
  const file = random.below(3) === 0 ? files[0] : random.pick(files)
  const value = draw(file.values, random)
  const how = random.below(4)
  const json = JSON.stringify(how === 1 ? mutateJson(value, random) : value)
  const whole = Uint8Array.from(Buffer.from(json))
  const bytes = how >= 2 ? mutateBytes(whole, [whole], random) : whole
  return {
    name: file.name,
    input: () => bytes,
    run: () =>
      folders.within(async (folder) => {
        await writeFile(join(folder, file.name), bytes)
        const verdict = await file.use(folder, value, how === 0)
        const isKept = await keepsBytes(folder, file.name, bytes)
        if (verdict.isSound && !isKept) return broken('lost')
        return countedAs(basename(file.name, '.json'), verdict)
      }),
  }
}

/** What could not be read is still there, also where something had to be written in its place. */
async function keepsBytes(folder: string, name: string, bytes: Uint8Array): Promise<boolean> {
  const kept = await readdir(folder, { withFileTypes: true })
  const contents = await Promise.all(
    kept.filter((entry) => entry.isFile()).map((entry) => readFile(join(folder, entry.name))),
  )
  if (contents.some((content) => content.equals(bytes))) return true
  // One that can be read is replaced by what comes after it.
  return kept.length === 1 && isJson(bytes) && kept[0]?.name === name
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return true
  } catch {
    return false
  }
}
