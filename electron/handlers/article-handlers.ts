import { documentExtensions, importDocument, pastedDocument } from '../importing/import-document.ts'
import { readSample } from '../importing/sample.ts'
import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import { openDocument, openPath } from './opening.ts'
import type { Services } from './services.ts'

/** The ways in: a file, pasted text, the sample. */
export function articleHandlers(
  services: Services,
): Pick<Handlers, 'articles.choose' | 'articles.paste' | 'articles.openSample'> {
  const { dialogs, folders, translate } = services
  return {
    'articles.choose': async () => {
      const path = await dialogs.chooseArticle(documentExtensions)
      return path === null ? null : openPath(services, path)
    },
    'articles.paste': (text) => {
      const name = `${translate()('document.pasted')}.txt`
      return openDocument(services, importDocument(pastedDocument(text, name)))
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
    'articles.openDropped': ({ paths: [path = ''] }) => openPath(services, path),
  }
}
