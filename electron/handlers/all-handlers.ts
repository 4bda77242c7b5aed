import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import { aboutHandlers } from './about-handlers.ts'
import { appHandlers } from './app-handlers.ts'
import { begunHandlers } from './begun-handlers.ts'
import { droppedHandlersUnder, handlersUnder } from './load-when-called.ts'
import { projectHandlers } from './project-handlers.ts'
import type { Services } from './services.ts'

/**
 * Every method of the contract with what it does. What brings much code with it (parsers, exports, the report) is
 * loaded when it is called: the window does not wait for it.
 */
export function allHandlers(services: Services): {
  readonly handlers: Handlers
  readonly droppedHandlers: DroppedHandlers
} {
  const articles = () => import('./article-handlers.ts')
  const sources = () => import('./source-handlers.ts')
  const files = async () => (await import('./file-handlers.ts')).fileHandlers(services)
  return {
    handlers: {
      ...aboutHandlers(services),
      ...appHandlers(services),
      ...begunHandlers(services),
      ...projectHandlers(services),
      ...handlersUnder('articles', async () => (await articles()).articleHandlers(services)),
      ...handlersUnder('drafts', async () =>
        (await import('./draft-handlers.ts')).draftHandlers(services),
      ),
      ...handlersUnder('newsroom', async () =>
        (await import('./newsroom-handlers.ts')).newsroomHandlers(services),
      ),
      ...handlersUnder('files', async () => (await files()).handlers),
      ...handlersUnder('links', async () => (await files()).handlers),
      ...handlersUnder('sources', async () => (await sources()).sourceHandlers(services)),
      ...handlersUnder('preview', async () =>
        (await import('./preview-handlers.ts')).previewHandlers(services),
      ),
      ...handlersUnder('report', async () =>
        (await import('./report-handlers.ts')).reportHandlers(services),
      ),
      ...handlersUnder('exports', async () =>
        (await import('./export-handlers.ts')).exportHandlers(services),
      ),
    },
    droppedHandlers: {
      ...droppedHandlersUnder('articles', async () =>
        (await articles()).droppedArticleHandlers(services),
      ),
      ...droppedHandlersUnder('files', async () => (await files()).droppedHandlers),
      ...droppedHandlersUnder('sources', async () => (await sources()).droppedSourceHandlers),
    },
  }
}
