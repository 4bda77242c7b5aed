import { randomUUID } from 'node:crypto'
import { PREVIEW_FOLDER } from '../windows/app-origin.ts'
import type { ServedPicture } from '../windows/app-protocol.ts'
import { signedTypeOf } from './picture-signature.ts'

/** The page at hand, and those that it was before while the next is drawn. */
const KEPT = 4

/** The pictures of previews, each under a path that nobody can guess and that main alone gives out. */
export class PreviewPictures {
  readonly #pictures = new Map<string, ServedPicture>()

  /** @returns the path under the app's origin; `null` for what is neither of the two by its first bytes */
  add(bytes: Uint8Array): string | null {
    const mediaType = signedTypeOf(bytes)
    if (mediaType !== 'image/png' && mediaType !== 'image/webp') return null
    const path = `${PREVIEW_FOLDER}${randomUUID()}`
    this.#pictures.set(path, { bytes, mediaType })
    const [oldest] = this.#pictures.keys()
    if (this.#pictures.size > KEPT && oldest !== undefined) this.#pictures.delete(oldest)
    return path
  }

  /** @returns `null` for a path that was not given out, or is not any more */
  get(path: string): ServedPicture | null {
    return this.#pictures.get(path) ?? null
  }

  clear(): void {
    this.#pictures.clear()
  }
}
