import { fileNameOf } from '../../shared/article/document.ts'
import { documentExtensions } from '../importing/document-format.ts'
import { draftRecord } from '../importing/draft-record.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { openPath } from './opening.ts'
import type { Services } from './services.ts'

type DraftMethods = Extract<keyof Handlers, `drafts.${string}`>

/** The writer's next version of the open project's article. */
export function draftHandlers(services: Services): Pick<Handlers, DraftMethods> {
  const { current, dialogs, documentPreview } = services
  return {
    'drafts.choose': async (token) => {
      const path = await dialogs.chooseArticle(documentExtensions)
      return path === null ? null : openPath(services, token, path)
    },
    // The document stays under preview until the page has recorded it and leaves: it may be given up before.
    'drafts.add': async ({ preview, details, current: sha256 }) => {
      const document = documentPreview.withDetails(preview, details)
      const draft = draftRecord(document)
      if (draft.sha256 === sha256) return null
      await current.require().addBytes(fileNameOf(document.original), document.original.bytes)
      return draft
    },
  }
}
