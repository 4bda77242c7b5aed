import { readSourceListFile, sourceListExtensions } from '../importing/source-list-file.ts'
import type { DroppedHandlers, Handlers } from '../ipc/handlers.ts'
import type { Services } from './services.ts'

/** Lists of sources that other programs have written; what becomes of them is decided in the page. */
export function sourceHandlers({ dialogs }: Services): Pick<Handlers, 'sources.choose'> {
  return {
    'sources.choose': async () => {
      const path = await dialogs.chooseSourceList(sourceListExtensions)
      return path === null ? null : readSourceListFile(path)
    },
  }
}

export const droppedSourceHandlers: Pick<DroppedHandlers, 'sources.readDropped'> = {
  'sources.readDropped': ({ paths: [path = ''] }) => readSourceListFile(path),
}
