import { MAX_PIXELS, type RawPicture } from '../../../shared/ipc/file-preview.ts'
import { base64Of } from '../../base64-of.ts'
import { Unreadable } from '../parsers/unreadable.ts'

/** The most that a picture is shown with on either side, in pixels. */
const MAX_SIDE = 4_096
/** What a drawing without a size of its own gets, in pixels. */
const DRAWING = 1_200

/**
 * Decodes a picture and draws it anew: what is shown is a plain picture, whatever the file held. Of a moving one the
 * first picture; of a drawing (SVG) what it looks like, for an image runs no script and loads nothing.
 *
 * @param path under the page's own origin, which answers once
 */
export async function drawPicture(path: string): Promise<RawPicture> {
  const image = await load(path)
  const [width, height] = [image.naturalWidth || DRAWING, image.naturalHeight || DRAWING]
  if (width * height > MAX_PIXELS) throw new Unreadable('too-complex')
  await image.decode().catch(() => {
    throw new Unreadable('corrupt')
  })
  const scale = Math.min(1, MAX_SIDE / Math.max(width, height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  )
  const context = canvas.getContext('2d')
  if (!context) throw new Unreadable('too-complex')
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return packCanvas(canvas, 'image/webp')
}

/** Its size is known then, and it is not decoded yet. */
function load(path: string): Promise<HTMLImageElement> {
  const { promise, resolve, reject } = Promise.withResolvers<HTMLImageElement>()
  const image = new Image()
  image.onload = () => resolve(image)
  image.onerror = () => reject(new Unreadable('corrupt'))
  image.src = path
  return promise
}

/** @param type WebP is small for photographs, PNG sharp for text */
export async function packCanvas(
  canvas: OffscreenCanvas,
  type: 'image/png' | 'image/webp',
): Promise<RawPicture> {
  const blob = await canvas.convertToBlob({ type, quality: 0.92 })
  return { base64: await base64Of(blob), width: canvas.width, height: canvas.height }
}
