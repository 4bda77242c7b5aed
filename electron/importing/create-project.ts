import { randomUUID } from 'node:crypto'
import { realpath, rm } from 'node:fs/promises'
import { fileNameOf } from '../../shared/article/document.ts'
import { clockAtStart } from '../../shared/project/clock.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { CslItem } from '../../shared/project/sources.ts'
import { stampEvents, type Author } from '../../shared/project/stamp-events.ts'
import { OpenProject } from '../projects/open-project.ts'
import { makeProjectFolder } from '../projects/folder/project-folder.ts'
import type { Surroundings } from '../projects/opening/surroundings.ts'
import { draftRecord } from './draft-record.ts'
import type { ImportedDocument } from './import-document.ts'

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
    // The very bytes that were read: the file may have changed since, or was never one.
    await project.addBytes(fileNameOf(document.original), document.original.bytes)
    return project
  } catch (error) {
    await project?.close().catch(() => undefined)
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

function firstEvents({ document, sources = [] }: NewProject): readonly EventDraft[] {
  return [
    { type: 'project.created', data: { project: randomUUID(), title: titleOf(document) } },
    { type: 'draft.imported', data: draftRecord(document) },
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
