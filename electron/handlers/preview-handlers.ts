import type { Handlers } from '../ipc/handlers.ts'
import { verifiedPath } from '../projects/verified-path.ts'
import type { Services } from './services.ts'

type PreviewMethods = 'preview.open' | 'preview.page' | 'preview.find' | 'preview.close'

/** What is in a file of the project, looked at in the app. */
export function previewHandlers({
  current,
  filePreviewer,
}: Services): Pick<Handlers, PreviewMethods> {
  return {
    'preview.open': (file) =>
      filePreviewer.open(() => verifiedPath(current.require(), file), file.name),
    'preview.page': ({ page, scale }) => filePreviewer.page(page, scale),
    'preview.find': ({ text, from, step }) => filePreviewer.find(text, from, step),
    'preview.close': () => {
      filePreviewer.close()
      return null
    },
  }
}
