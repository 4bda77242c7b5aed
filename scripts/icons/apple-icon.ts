/** Apple's names for pictures of a width in pixels; `@2x` ones are for dense screens. PNG data in all of them. */
const pictureTypes = {
  ic11: 32, // 16@2x
  ic12: 64, // 32@2x
  ic07: 128,
  ic13: 256, // 128@2x
  ic08: 256,
  ic14: 512, // 256@2x
  ic09: 512,
  ic10: 1024, // 512@2x
} as const satisfies Readonly<Record<string, number>>

/** The widths that {@link appleIcon} needs. */
export const appleWidths: readonly number[] = [...new Set(Object.values(pictureTypes))]

/**
 * An icon file (`.icns`): a header, and each picture with its type and length before it.
 *
 * @param pictures PNG files by their width
 */
export function appleIcon(pictures: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const entries = Object.entries(pictureTypes).map(([type, width]) => {
    const picture = pictures.get(width)
    if (!picture) throw new Error(`no picture of ${width} pixels`)
    return block(type, picture)
  })
  return block('icns', Buffer.concat(entries))
}

/** The bytes of a block's type and length, which the length counts as well. */
const HEAD = 8

function block(type: string, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(HEAD)
  head.write(type, 'latin1')
  head.writeUInt32BE(HEAD + content.length, 4)
  return Buffer.concat([head, content])
}
