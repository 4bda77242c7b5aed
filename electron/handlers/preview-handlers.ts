import { AppFailure } from '../../shared/ipc/app-error.ts'
import type { Handlers } from '../ipc/handlers.ts'
import type { Services } from './services.ts'

type PreviewMethods = 'preview.open' | 'preview.page' | 'preview.find' | 'preview.close'

/** What is in a file of the project, looked at in the app. */
export function previewHandlers({
  current,
  filePreviewer,
}: Services): Pick<Handlers, PreviewMethods> {
  return {
    'preview.open': async ({ sha256, name }) => {
      const project = current.require()
      const path = await project.filePath(sha256)
      if (path === null) throw new AppFailure({ code: 'not-found', name })
      return filePreviewer.open(path, name)
    },
    'preview.page': ({ page, scale }) => filePreviewer.page(page, scale),
    'preview.find': ({ text, from, step }) => filePreviewer.find(text, from, step),
    'preview.close': () => {
      filePreviewer.close()
      return null
    },
  }
}
