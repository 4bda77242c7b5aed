import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import { appHandlers } from './app-handlers.ts'
import { articleHandlers, droppedArticleHandlers } from './article-handlers.ts'
import { draftHandlers } from './draft-handlers.ts'
import { exportHandlers } from './export-handlers.ts'
import { fileHandlers } from './file-handlers.ts'
import { previewHandlers } from './preview-handlers.ts'
import { newsroomHandlers } from './newsroom-handlers.ts'
import { projectHandlers } from './project-handlers.ts'
import { reportHandlers } from './report-handlers.ts'
import type { Services } from './services.ts'
import { droppedSourceHandlers, sourceHandlers } from './source-handlers.ts'

/** Every method of the contract with what it does. */
export function allHandlers(services: Services): {
  readonly handlers: Handlers
  readonly droppedHandlers: DroppedHandlers
} {
  const files = fileHandlers(services)
  return {
    handlers: {
      ...appHandlers(services),
      ...articleHandlers(services),
      ...draftHandlers(services),
      ...newsroomHandlers(services),
      ...projectHandlers(services),
      ...files.handlers,
      ...sourceHandlers(services),
      ...previewHandlers(services),
      ...reportHandlers(services),
      ...exportHandlers(services),
    },
    droppedHandlers: {
      ...droppedArticleHandlers(services),
      ...files.droppedHandlers,
      ...droppedSourceHandlers,
    },
  }
}
