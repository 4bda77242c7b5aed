import { AppFailure } from '../../shared/ipc/app-error.ts'
import { MAX_PIXELS, type PreviewTask } from '../../shared/ipc/file-preview.ts'
import { pictureSize } from '../../shared/picture-size.ts'
import { readWhole, withFile } from '../storage/durable-file.ts'
import { nodeFileSystem } from '../storage/node-file-system.ts'
import { withStorageFailures } from '../storage/storage-failure.ts'
import { previewedKindOf } from './previewed-kind.ts'
import { openSavedPageFile } from './saved-page-file.ts'

/** The largest file that is shown, in bytes: it is held in memory. */
const MAX_FILE = 200_000_000

export interface PreviewedBytes {
  readonly bytes: Uint8Array
  readonly kind: Extract<PreviewTask, { readonly task: 'open' }>['kind']
  /** The media type of a picture. */
  readonly type: string | null
}

/**
 * Reads what the hidden window is to show of a file.
 *
 * @param name what the file is called; `path` has a name that is its hash
 * @throws AppFailure for what cannot be shown
 */
export async function readForPreview(path: string, name: string): Promise<PreviewedBytes> {
  return withStorageFailures(name, async () => {
    const saved = /\.html?$/i.test(name) ? null : await openSavedPageFile(path, name)
    if (saved?.html) return { bytes: saved.html, kind: 'html', type: null }
    const size = await withFile(nodeFileSystem, path, 'read', (file) => Promise.resolve(file.size))
    if (size > MAX_FILE) throw new AppFailure({ code: 'too-large', name, limit: MAX_FILE })
    if (size === 0) throw new AppFailure({ code: 'empty', name })
    const bytes = await readWhole(nodeFileSystem, path)
    const previewed = await previewedKindOf(name, bytes)
    if (previewed === null) throw new AppFailure({ code: 'unsupported', name })
    const type = previewed.kind === 'picture' ? previewed.type : null
    const stated = type === null ? null : pictureSize(bytes, type)
    if (stated && stated.width * stated.height > MAX_PIXELS) {
      throw new AppFailure({ code: 'too-complex', name })
    }
    return { bytes, kind: previewed.kind, type }
  })
}
