import { documentExtensions } from '../importing/document-format.ts'
import { pastedDocument } from '../importing/read-document.ts'
import { readSample } from '../importing/sample.ts'
import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import { openPath, openDocument } from './opening.ts'
import type { Services } from './services.ts'

type ArticleMethods = Extract<keyof Handlers, `articles.${string}`>

/** The ways in: a file, a pasted text, the sample. Only the last makes a project without a preview. */
export function articleHandlers(services: Services): Pick<Handlers, ArticleMethods> {
  const { dialogs, documentPreview, folders, readings, translate } = services
  return {
    'articles.choose': async (token) => {
      const path = await dialogs.chooseArticle(documentExtensions)
      return path === null ? null : openPath(services, token, path)
    },
    'articles.paste': async ({ token, text }) => {
      const document = pastedDocument(text, `${translate()('document.pasted')}.txt`)
      const preview = await readings.run(token, (signal) =>
        documentPreview.read({ token, signal }, () => document),
      )
      return { kind: 'preview', preview }
    },
    'articles.readAgainAs': ({ token, encoding }) =>
      readings.run(token, (signal) => documentPreview.readAgainAs({ token, signal }, encoding)),
    'articles.create': async (details) => {
      const opened = await openDocument(services, documentPreview.withDetails(details))
      documentPreview.discard()
      return opened
    },
    'articles.discard': () => {
      documentPreview.discard()
      return null
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

export function droppedArticleHandlers(
  services: Services,
): Pick<DroppedHandlers, 'articles.openDropped'> {
  return {
    // A project holds one article: of several files the first is opened.
    'articles.openDropped': ({ token, paths: [path = ''] }) => openPath(services, token, path),
  }
}
