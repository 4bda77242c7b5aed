import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { CslItem, FileReference } from '../../shared/project/sources.ts'
import { stampEvents, type Author } from '../../shared/project/stamp-events.ts'
import { extensionOf } from '../projects/attachments.ts'
import { OpenProject } from '../projects/open-project.ts'
import { makeProjectFolder } from '../projects/project-folder.ts'
import type { Surroundings } from '../projects/surroundings.ts'
import type { ImportedDocument } from './import-document.ts'
import type { Document } from './read-document.ts'

export interface NewProject {
  readonly document: ImportedDocument
  /** In the list of sources from the start, as in the sample. */
  readonly sources?: readonly CslItem[]
  /** The folder that the project's folder is made in. */
  readonly parent: string
  readonly author: Author
  /** ISO 8601 UTC with milliseconds. */
  readonly now: string
  readonly surroundings: Partial<Surroundings>
}

/** Makes a project of an imported document and opens it. Nothing is left of one that fails. */
export async function createProject(given: NewProject): Promise<OpenProject> {
  const { document, parent, author, now, surroundings } = given
  const { events } = stampEvents(firstEvents(given), author, clockAtStart, now)
  // One folder has one name, also where a folder above it is a link.
  const folder = await realpath(await makeProjectFolder(parent, titleOf(document)))
  let project: OpenProject | null = null
  try {
    project = await OpenProject.create(folder, events, author.installation, surroundings)
    await keepOriginal(project, document.original)
    return project
  } catch (error) {
    await project?.close().catch(() => undefined)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

function firstEvents({ document, sources = [] }: NewProject): readonly EventDraft[] {
  const { title, byline, dateline, date, language, blocks } = document.article
  return [
    { type: 'project.created', data: { project: randomUUID(), title: titleOf(document) } },
    {
      type: 'draft.imported',
      data: {
        draft: randomUUID(),
        title,
        byline,
        dateline,
        date,
        language,
        blocks: [...blocks],
        sha256: sha256(canonicalText(blocks)),
        original: referenceTo(document.original),
      },
    },
    ...sources.map((csl): EventDraft => ({
      type: 'source.added',
      data: { source: randomUUID(), csl, files: [] },
    })),
  ]
}

/** What it says at its head, or else the name it came under. */
function titleOf({ article, original }: ImportedDocument): string {
  return article.title.trim() === '' ? original.name : article.title
}

/** What `addFile` will call it: the same bytes have the same hash. */
function referenceTo({ name, bytes }: Document): FileReference {
  const extension = extensionOf(name)
  return { sha256: sha256(bytes), extension, name, size: bytes.byteLength }
}

/** Keeps the very bytes that were read: the file itself may have changed since, or was never one. */
async function keepOriginal(project: OpenProject, { name, bytes }: Document): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-'))
  try {
    const path = join(folder, `original.${extensionOf(name)}`)
    await writeFile(path, bytes)
    await project.addFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
