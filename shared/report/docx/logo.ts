import { ImageRun, type Paragraph } from 'docx'
import { bytesOfBase64 } from '../../base64.ts'
import { pictureSize } from '../../picture-size.ts'
import type { Newsroom } from '../newsroom/newsroom.ts'
import { oneLine, paragraph } from './text.ts'

/** At most; in pixels, 96 to the inch. */
const WIDTH = 224
const HEIGHT = 64

/** The newsroom's own picture; nothing if there is none, or it is not the picture that it says it is. */
export function logo({ logo: picture, name }: Newsroom): readonly Paragraph[] {
  if (picture === null) return []
  const data = bytesOfBase64(picture.base64)
  const size = pictureSize(data, picture.mediaType)
  if (size === null) return []
  const scale = Math.min(1, WIDTH / size.width, HEIGHT / size.height)
  const image = new ImageRun({
    type: picture.mediaType === 'image/png' ? 'png' : 'jpg',
    data,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: 'Logo', description: oneLine(name) },
  })
  return [paragraph('Logo', [image])]
}
