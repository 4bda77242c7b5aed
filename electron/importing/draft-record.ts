import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import type { EventData } from '../../shared/project/events.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { extensionOf } from '../projects/attachments.ts'
import type { OpenProject } from '../projects/open-project.ts'
import type { ImportedDocument } from './import-document.ts'
import type { Document } from './read-document.ts'

/** What is recorded of an imported document, as a draft of its own. */
export function draftRecord({ article, original }: ImportedDocument): EventData<'draft.imported'> {
  const { title, byline, dateline, date, language, blocks } = article
  return {
    draft: randomUUID(),
    title,
    byline,
    dateline,
    date,
    language,
    blocks: [...blocks],
    sha256: sha256(canonicalText(blocks)),
    original: referenceTo(original),
  }
}

/** What `addFile` will call it: the same bytes have the same hash. */
function referenceTo({ name, bytes }: Document): FileReference {
  const extension = extensionOf(name)
  return { sha256: sha256(bytes), extension, name, size: bytes.byteLength }
}

/** Keeps the very bytes that were read: the file itself may have changed since, or was never one. */
export async function keepOriginal(project: OpenProject, { name, bytes }: Document): Promise<void> {
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
