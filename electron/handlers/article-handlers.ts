import { randomUUID } from 'node:crypto'
import type { ArticlePreview, PastedArticle } from '../../shared/ipc/article-preview.ts'
import { packageExtensions } from '../../shared/project/package-extensions.ts'
import { documentExtensions } from '../importing/document-format.ts'
import type { Reading } from '../importing/document-preview.ts'
import { pastedDocument } from '../importing/read-document.ts'
import { readSample } from '../importing/sample.ts'
import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import { openDocument } from './open-document.ts'
import { openPath } from './opening.ts'
import type { Services } from './services.ts'

type ArticleMethods = Extract<keyof Handlers, `articles.${string}`>

/** The ways in: a file, a pasted text, the sample. Only the last makes a project without a preview. */
export function articleHandlers(services: Services): Pick<Handlers, ArticleMethods> {
  const { current, dialogs, documentPreview, folders, keptArticles, readings } = services

  /** What the page would still have kept of it finds no document any more. */
  async function discard(preview: string): Promise<void> {
    const keptAs = documentPreview.keptAs(preview)
    documentPreview.discard(preview)
    if (keptAs !== null) await keptArticles.forget(keptAs)
  }

  return {
    'articles.choose': async (token) => {
      const path = await dialogs.chooseArticle([...documentExtensions, ...packageExtensions])
      return path === null ? null : openPath(services, token, path)
    },
    'articles.paste': async ({ token, text, html }) => {
      const preview = await readings.runAlone(token, (reading) =>
        readPasted(services, reading, { text, html }),
      )
      return { kind: 'preview', preview }
    },
    'articles.readAgainAs': ({ token, preview, encoding }) =>
      readings.runAlone(token, (reading) =>
        documentPreview.readAgainAs(preview, reading, encoding),
      ),
    'articles.create': async ({ preview, details }) => {
      const opened = await openDocument(services, documentPreview.withDetails(preview, details))
      // The project is on disk. What is left behind here is only offered once more.
      await discard(preview).catch(() => undefined)
      return opened
    },
    'articles.discard': async (preview) => {
      await discard(preview)
      return null
    },
    'articles.keep': async ({ preview, details, purpose }) => {
      const begun = documentPreview.begun(preview)
      const project = purpose === 'draft' ? current.require().identity.id : null
      const id = documentPreview.keptAs(preview) ?? randomUUID()
      documentPreview.keepAs(preview, id)
      await keptArticles.keep(id, { ...begun, details, project }, new Date().toISOString())
      return null
    },
    'articles.resume': async ({ token, id }) => {
      const { document, readAs, details } = await keptArticles.read(id)
      const { encoding, fragment } = readAs
      const preview = await readings.runAlone(token, (reading) =>
        documentPreview.read(reading, () => document, {
          fragment,
          ...(encoding && { encoding }),
        }),
      )
      documentPreview.keepAs(preview.id, id)
      return { preview, details }
    },
    'articles.cancelReading': (token) => {
      readings.cancel(token)
      return null
    },
    'articles.openSample': async (language) => {
      const { document, sources } = await readSample(folders.samples, language)
      return openDocument(services, document, sources)
    },
  }
}

/** What was copied with its form is read with it; where that yields nothing, its plain text is there. */
async function readPasted(
  { documentPreview, translate }: Services,
  reading: Reading,
  { text, html }: PastedArticle,
): Promise<ArticlePreview> {
  const name = translate()('document.pasted')
  if (html !== null) {
    const document = pastedDocument(html, name, 'html')
    try {
      return await documentPreview.read(reading, () => document, { fragment: true })
    } catch (error) {
      if (reading.signal.aborted) throw error
    }
  }
  const document = pastedDocument(text, name)
  return documentPreview.read(reading, () => document)
}

export function droppedArticleHandlers(
  services: Services,
): Pick<DroppedHandlers, 'articles.openDropped'> {
  return {
    // A project holds one article: of several files the first is opened.
    'articles.openDropped': ({ token, paths: [path = ''] }) => openPath(services, token, path),
  }
}
