import { hash, randomUUID } from 'node:crypto'
import { fileNameOf, type Document } from '../../shared/article/document.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import type { EventData } from '../../shared/project/events.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { extensionOf } from '../projects/files/attachments.ts'
import type { ImportedDocument } from './import-document.ts'

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
    sha256: hash('sha256', canonicalText(blocks)),
    original: referenceTo(original),
  }
}

/** What the project will call its copy: the same bytes have the same hash. */
function referenceTo(original: Document): FileReference {
  const { name, bytes } = original
  const extension = extensionOf(fileNameOf(original))
  return { sha256: hash('sha256', bytes), extension, name, size: bytes.byteLength }
}
