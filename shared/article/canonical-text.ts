import { firstThatFits } from '../first-that-fits.ts'
import type { Block } from '../project/records.ts'

/** What stands between two blocks in the canonical text. */
export const BLOCK_SEPARATOR = '\n\n'

/** The canonical text of a draft: its blocks, joined by a blank line. All offsets count in it. */
export function canonicalText(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(BLOCK_SEPARATOR)
}

/** Where each block starts in the canonical text, in UTF-16 code units. */
export function blockOffsets(blocks: readonly Block[]): readonly number[] {
  let offset = 0
  return blocks.map(({ text }) => {
    const start = offset
    offset += text.length + BLOCK_SEPARATOR.length
    return start
  })
}

/**
 * The index of the block in which a position lies; a position in the separator counts to the block
 * before it.
 *
 * @param offsets as `blockOffsets` gives them; must not be empty
 */
export function blockAt(offsets: readonly number[], position: number): number {
  const next = firstThatFits(offsets.length, (index) => (offsets[index] ?? 0) > position)
  return Math.max(0, next - 1)
}

/** Tells of a draft's claims whether they begin in a heading. The offsets are counted once. */
export function headingsOf(
  draft: { readonly blocks: readonly Block[] } | null,
): (claim: { readonly target: { readonly position: { readonly start: number } } }) => boolean {
  const blocks = draft?.blocks ?? []
  const offsets = blockOffsets(blocks)
  return ({ target }) => blocks[blockAt(offsets, target.position.start)]?.type === 'heading'
}
