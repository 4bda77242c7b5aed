import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { emptyJournal, formatLines } from '../../electron/storage/journal-lines.ts'
import { isKeptCopy } from '../../electron/projects/journals/journal-files.ts'
import { OpenProject } from '../../electron/projects/open-project.ts'
import { isLockName } from '../../electron/locks/lock.ts'
import { ProjectOnDisk } from '../../electron/projects/on-disk/project-on-disk.ts'
import { SampleEvents } from '../../electron/storage/sample-events.ts'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { fold } from '../../shared/project/project-log.ts'
import { CaseFolders } from './case-folders.ts'
import { broken, countedAs, sound, type Door, type FuzzCase, type Verdict } from './door.ts'
import { differenceOf, listFolder } from './folder-listing.ts'
import { generateEvents } from './generated-log.ts'
import { mutateJournal } from './mutate-journal.ts'
import type { Random } from './random.ts'
import { judgeFailure, noticeFault, sentenceFault } from './refusals.ts'

/** Journals as disks, synchronisers, editors and other programs may leave them, in a project that is then opened. */
export const journalDoor: Door = {
  name: 'journal',
  open: async () => {
    const folders = await CaseFolders.make()
    return {
      makeCase: (random) => makeCase(folders, random),
      close: () => folders.close(),
    }
  },
}

const own = 'annaannaannaanna'
const colleague = 'benbenbenbenbenb'

interface Folder {
  readonly path: string
  /** The bytes of the journals, by the installation. */
  readonly journals: ReadonlyMap<string, Uint8Array>
  /** The lines that were written whole, by their events. */
  readonly lines: ReadonlyMap<string, ProjectEvent>
}

function makeCase(folders: CaseFolders, random: Random): FuzzCase {
  const [ours, theirs] = [eventsOf(random, own), eventsOf(random, colleague)]
  const isOurs = random.below(2) === 0
  const journals = new Map<string, Uint8Array>([
    [own, isOurs ? mutateJournal(ours, theirs, random) : formatLines(ours, emptyJournal).bytes],
    [
      colleague,
      isOurs ? formatLines(theirs, emptyJournal).bytes : mutateJournal(theirs, ours, random),
    ],
  ])
  const lines = new Map([...linesOf(ours), ...linesOf(theirs)])
  const extras = random.below(3) === 0 ? random.pick(strangeEntries) : null
  const hasIdentity = random.below(4) > 0
  return {
    name: 'journal.jsonl',
    input: () => journals.get(isOurs ? own : colleague) ?? '',
    run: () =>
      folders.within(async (folder) => {
        const path = join(folder, 'Bridges.claimdesk')
        await writeProject(path, journals, hasIdentity)
        await extras?.(path)
        return judge({ path, journals, lines })
      }),
  }
}

/** The lines that a journal has for events, each with its own. */
function linesOf(events: readonly ProjectEvent[]): readonly (readonly [string, ProjectEvent])[] {
  const text = Buffer.from(formatLines(events, emptyJournal).bytes).toString('latin1')
  return text.split('\n').flatMap((line, index) => {
    const event = events[index]
    return event ? [[line, event] as const] : []
  })
}

/** Events that one installation has stamped, one after the other. */
function eventsOf(random: Random, installation: string): readonly ProjectEvent[] {
  return generateEvents(random).map((event, index) => ({
    ...event,
    id: `2026-01-01T00:00:${String(index).padStart(2, '0')}.000Z-0000-${installation}`,
  }))
}

async function writeProject(
  path: string,
  journals: ReadonlyMap<string, Uint8Array>,
  hasIdentity: boolean,
): Promise<void> {
  await mkdir(join(path, 'journal'), { recursive: true })
  await mkdir(join(path, 'files'))
  const identity = { format: 1, id: 'p1', title: 'Bridges', created: '2026-01-01T00:00:00.000Z' }
  if (hasIdentity) await writeFile(join(path, 'project.json'), JSON.stringify(identity))
  for (const [installation, bytes] of journals) {
    await writeFile(join(path, 'journal', `${installation}.jsonl`), bytes)
  }
}

/** What else may stand in the folder of the journals. */
const strangeEntries: readonly [
  (path: string) => Promise<unknown>,
  ...((path: string) => Promise<unknown>)[],
] = [
  (path) => mkdir(join(path, 'journal', 'carlacarlac.jsonl')),
  (path) => symlink('/etc/passwd', join(path, 'journal', 'carlacarlac.jsonl')),
  (path) => symlink('carlacarlac.jsonl', join(path, 'journal', 'carlacarlac.jsonl')),
  (path) => writeFile(join(path, 'journal', `${own}.sync-conflict-1\n.jsonl`), 'nothing'),
  (path) => writeFile(join(path, 'journal', `${own}.1-.lock`), 'a'),
  (path) => writeFile(join(path, 'journal', '.jsonl'), '\0'),
  (path) => writeFile(join(path, 'journal', `${colleague} (1).jsonl`), '\uFEFF{}\t\n'),
]

async function judge(folder: Folder): Promise<Verdict> {
  const before = await listFolder(folder.path)
  let project: OpenProject
  try {
    project = await OpenProject.open(folder.path, own)
  } catch (error) {
    const difference = differenceOf(before, await listFolder(folder.path))
    return countedAs('refused as', judgeFailure(error, difference))
  }
  try {
    return (
      judgeNotices(project) ??
      (await judgeBytes(folder)) ??
      judgeLines(folder, project) ??
      (await judgeRecording(folder, project)) ??
      (await judgeReading(folder)) ??
      sound(outcomeOf(project))
    )
  } finally {
    await project.close()
  }
}

function outcomeOf({ notices, access }: OpenProject): string {
  const kinds = [...new Set(notices.map(({ kind }) => kind))].toSorted()
  return kinds.length > 0 ? kinds.join(' + ') : `opened to ${access}`
}

function judgeNotices({ notices, events }: OpenProject): Verdict | null {
  fold(events)
  for (const notice of notices) {
    const fault = notice.kind === 'read-only' ? sentenceFault(notice.reason) : noticeFault(notice)
    if (fault !== null) return broken(fault)
  }
  return null
}

/** Of a journal's bytes none is lost: what is not in it any more was the end of it, and stands beside it. */
async function judgeBytes({ path, journals }: Folder): Promise<Verdict | null> {
  const folder = join(path, 'journal')
  const asides = (await readdir(folder)).filter((name) => name.includes('.torn-'))
  const torn = await Promise.all(asides.map((name) => readFile(join(folder, name))))
  for (const [installation, before] of journals) {
    const now = await readFile(join(folder, `${installation}.jsonl`))
    const same = now.subarray(0, before.byteLength)
    const isEnded = same.equals(before) && now.subarray(before.byteLength).toString() === '\n'
    const isCut = torn.some((rest) => Buffer.concat([now, rest]).equals(before))
    const isWhole = now.equals(before) || (installation === own && (isEnded || isCut))
    if (!isWhole) return broken(`the bytes of ${installation}’s journal are not what they were`)
  }
  return null
}

/** Every line that stands whole in a file is read, whatever stands around it; one whose action goes on may wait for the rest. */
function judgeLines({ journals, lines }: Folder, { events }: OpenProject): Verdict | null {
  const read = new Set(events.map(({ id }) => id))
  for (const bytes of journals.values()) {
    const found = Buffer.from(bytes).toString('latin1').split('\n').slice(0, -1)
    for (const line of found) {
      const event = lines.get(line.replace(/\r$/, ''))
      if (event && !event.more && !read.has(event.id))
        return broken(`a whole line was not read: ${event.id}`)
    }
  }
  return null
}

/** What is recorded after it is there when the project is opened again, with all that was there. */
async function judgeRecording({ path }: Folder, project: OpenProject): Promise<Verdict | null> {
  if (project.access === 'read') return null
  const sample = new SampleEvents(project.installation)
  sample.observe(project.events)
  const [event] = sample.rationales(1)
  if (!event) throw new Error('no event')
  const ids = new Set(project.events.map(({ id }) => id))
  await project.record([event])
  await project.close()
  const again = await OpenProject.open(path, own)
  await again.close()
  const found = new Set(again.events.map(({ id }) => id))
  if (!found.has(event.id)) return broken('what was recorded is not there again')
  const lost = [...ids].find((id) => !found.has(id))
  return lost === undefined ? null : broken(`not there again: ${lost}`)
}

/** The command line reads the same folder, and changes nothing in it. */
async function judgeReading({ path }: Folder): Promise<Verdict | null> {
  const isOurs = (name: string): boolean => isLockName(name) || isKeptCopy(name)
  const before = await listFolder(path, isOurs)
  await ProjectOnDisk.read(path)
  const after = await listFolder(path, isOurs)
  const difference = differenceOf(before, after)
  return difference === null ? null : broken(`while it was read: ${difference}`)
}
