import { heading, type BlockKind } from '../block-collector.ts'
import { kindByStyleName } from '../office/style-names.ts'

/** A paragraph style, as the entries of `\stylesheet` are read. */
export interface RtfStyle {
  name: string
  outlineLevel: number | null
  basedOn: number | null
}

/** A chain of styles longer than this goes in a circle. */
const LONGEST_CHAIN = 20

/** What a paragraph is by its style, or one that this is based on. */
export function kindByStyle(
  styles: ReadonlyMap<number, RtfStyle>,
  number: number,
): BlockKind | null {
  let style = styles.get(number)
  for (let length = 0; style && length < LONGEST_CHAIN; length += 1) {
    const kind = kindByStyleName(style.name) ?? kindByOutline(style.outlineLevel)
    if (kind) return kind
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return null
}

/** `\outlinelevel` counts from 0; 9 is body text. */
export function kindByOutline(level: number | null): BlockKind | null {
  return level !== null && level >= 0 && level < 9 ? heading(level + 1) : null
}
