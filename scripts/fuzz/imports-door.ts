import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { recogniseFormat } from '../../electron/importing/document-format.ts'
import { draftRecord } from '../../electron/importing/draft-record.ts'
import { readDocument } from '../../electron/importing/read-document.ts'
import { readSourceListFile } from '../../electron/importing/source-list-file.ts'
import { readForPreview } from '../../electron/previewing/read-for-preview.ts'
import { readSavedPageFile } from '../../electron/previewing/saved-page-file.ts'
import { Attachments } from '../../electron/projects/files/attachments.ts'
import { nodeFileSystem } from '../../electron/storage/node-file-system.ts'
import { findPlaces } from '../../shared/drafts/find-places.ts'
import { importDraft, searchForImport } from '../../shared/drafts/import-draft.ts'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { PreviewedEncoding } from '../../shared/ipc/article-preview.ts'
import { MAX_PIXELS } from '../../shared/ipc/file-preview.ts'
import { ProjectEvent, type EventDraft } from '../../shared/project/events.ts'
import { fold } from '../../shared/project/project-log.ts'
import { CslItem, FileReference } from '../../shared/project/sources.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import { CaseFolders } from './case-folders.ts'
import { broken, countedAs, sound, type Door, type FuzzCase, type Verdict } from './door.ts'
import { generateEvents } from './generated-log.ts'
import { importTexts } from './import-texts.ts'
import {
  documents,
  pictures,
  savedPages,
  sourceLists,
  texts,
  type Sample,
  type Samples,
} from './imported-samples.ts'
import { mutateBytes } from './mutate.ts'
import type { Random } from './random.ts'
import { judgeFailure } from './refusals.ts'
import { PromisedPage } from './saved-page-promises.ts'

/** Files that a person brings: articles, drafts, lists of sources, saved pages, attachments, pictures. */
export const importsDoor: Door = {
  name: 'imports',
  open: async () => {
    const folders = await CaseFolders.make()
    return {
      makeCase: (random) => makeCase(folders, random),
      close: () => folders.close(),
    }
  },
}

/** What is done with one kind of file, and what is promised of that. */
interface Import {
  readonly what: string
  readonly samples: Samples
  readonly use: (path: string, random: Random, sample: Sample) => Promise<Verdict>
}

const everything: Samples = [...texts, ...sourceLists, ...savedPages, ...pictures]
const { signal } = new AbortController()

const imports: readonly [Import, ...Import[]] = [
  { what: 'text', samples: texts, use: importText },
  { what: 'kind', samples: documents, use: tellKind },
  { what: 'list', samples: sourceLists, use: importList },
  { what: 'page', samples: savedPages, use: readPage },
  { what: 'preview', samples: [...pictures, ...everything, ...documents], use: preview },
  { what: 'attachment', samples: everything, use: attach },
]

/** An article, and with it a draft of what was there before: what is made of it can be recorded and folded. */
async function importText(path: string, random: Random): Promise<Verdict> {
  const document = await readDocument(path)
  const imported = await importTexts(document, { signal })
  if (imported.encoding && !PreviewedEncoding.safeParse(imported.encoding).success) {
    return broken('an encoding that cannot be shown')
  }
  const record = draftRecord(imported)
  const before = generateEvents(random)
  const project = fold(before)
  const drafts = importDraft(project, record, findPlaces(searchForImport(project, record)))
  const events = stamped(drafts)
  for (const event of events) {
    const read = ProjectEvent.safeParse(event)
    if (!read.success) return broken(`cannot be recorded: ${read.error.message}`)
  }
  const after = fold([...before, ...events])
  const isThere = after.drafts.some(({ sha256 }) => sha256 === record.sha256)
  if (!isThere) return broken('the draft is not there')
  return sound('article')
}

function stamped(drafts: readonly EventDraft[]): readonly ProjectEvent[] {
  const author = {
    installation: 'annaannaannaanna',
    by: { name: 'Anna', role: 'checker' },
  } as const
  return stampEvents(drafts, author, clockAtStart, '9998-01-01T00:00:00.000Z').events
}

async function tellKind(path: string): Promise<Verdict> {
  const { name, bytes } = await readDocument(path)
  const recognised = await recogniseFormat(name, bytes)
  if (recognised.ok) return sound(recognised.format)
  return judgeFailure(new AppFailure({ code: recognised.problem, name }))
}

async function importList(path: string): Promise<Verdict> {
  const { items, cut, unread } = await readSourceListFile(path)
  for (const item of items) {
    const read = CslItem.safeParse(item)
    if (!read.success) return broken(`cannot be recorded: ${read.error.message}`)
  }
  if (cut.some((index) => !items[index])) return broken('what is cut is not there')
  return sound(items.length > 0 ? 'sources' : unread.length > 0 ? 'unread' : 'none')
}

async function readPage(path: string, _random: Random, { name }: Sample): Promise<Verdict> {
  const page = await readSavedPageFile(path, name)
  if (page === null) return sound('none')
  const read = PromisedPage.safeParse(page)
  return read.success ? sound('read') : broken(`a broken promise: ${read.error.message}`)
}

async function preview(path: string, _random: Random, { name }: Sample): Promise<Verdict> {
  const { kind, bytes, type } = await readForPreview(path, name)
  if (kind === 'picture' && type === null) return broken('a picture of no type')
  // What a header says of its size is what a decoder would make room for.
  if (type === 'image/png' && bytes.byteLength >= 24) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (view.getUint32(16) * view.getUint32(20) > MAX_PIXELS) return broken('a vast picture')
  }
  return sound(kind)
}

const oddNames = [
  'a\nb.txt',
  ' .txt',
  '-rf',
  'a\u202Etxt.exe',
  'con.txt',
  'a.b.c.TAR.GZ',
  '.hidden',
  'e\u0301.pdf',
  `${'é'.repeat(125)}.txt`,
  'a'.repeat(255),
  '$(x)`y`;z',
  '\'"<>|?*:\\',
  'a.\u0661\u0662',
  'x.123456789012345',
] as const

async function attach(path: string, random: Random, { bytes }: Sample): Promise<Verdict> {
  const folder = `${path}.files`
  const odd = join(`${path}.odd`, random.pick(oddNames))
  await mkdir(`${path}.odd`)
  await writeFile(odd, bytes)
  const files = new Attachments(folder, nodeFileSystem)
  const file = await files.add(odd)
  const read = FileReference.safeParse(file)
  if (!read.success) return broken(`cannot be recorded: ${read.error.message}`)
  if ((await files.verify(file.sha256)) !== 'unchanged') return broken('changed')
  return (await files.damaged([file])).length === 0 ? sound('kept') : broken('damaged')
}

function makeCase(folders: CaseFolders, random: Random): FuzzCase {
  const { what, samples, use } = random.pick(imports)
  const { name, bytes: original } = random.pick(samples)
  const others = samples.map(({ bytes }) => Uint8Array.from(bytes))
  const isWhole = random.below(10) === 0
  const whole = Uint8Array.from(original)
  const bytes = isWhole ? whole : mutateBytes(whole, others, random)
  return {
    name,
    input: () => bytes,
    run: () =>
      folders.within(async (folder) => {
        const path = join(folder, name)
        await writeFile(path, bytes)
        return countedAs(what, await use(path, random, { name, bytes }).catch(judgeFailure))
      }),
  }
}
