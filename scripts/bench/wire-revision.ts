import { seededRandom } from '../../electron/simulated/seeded-random.ts'
import type { Block } from '../../shared/project/records.ts'
import { wireArticle, type Random, type WireArticle } from './wire-article.ts'

/** Of the paragraphs, the share to which each is done. */
const REVISIONS = {
  removed: 0.04,
  inserted: 0.06,
  corrected: 0.15,
  cut: 0.03,
  moved: 0.02,
} as const

/** The next version of an article, as an editor makes it: paragraphs removed, put in, moved, and figures corrected. */
export function reviseArticle({ blocks, language }: WireArticle): readonly Block[] {
  const random = seededRandom(blocks.length)
  const others = wireArticle(blocks.length, language).blocks.slice(1)
  const revised: Block[] = []
  const toMove: Block[] = []
  for (const block of blocks) {
    if (random() < REVISIONS.inserted) revised.push(others[revised.length % others.length] ?? block)
    if (random() < REVISIONS.removed) continue
    const corrected = random() < REVISIONS.corrected ? correctFigure(block, random) : block
    if (random() < REVISIONS.moved) toMove.push(corrected)
    else if (random() < REVISIONS.cut) revised.push(...cutInTwo(corrected))
    else revised.push(corrected)
  }
  for (const block of toMove) revised.splice(Math.floor(random() * revised.length), 0, block)
  return revised
}

function correctFigure(block: Block, random: Random): Block {
  return { ...block, text: block.text.replace(/\d+/, String(2 + Math.floor(random() * 900))) }
}

/** At the end of its first sentence. */
function cutInTwo(block: Block): readonly Block[] {
  const end = block.text.indexOf('. ') + 1
  if (end === 0) return [block]
  return [
    { ...block, text: block.text.slice(0, end) },
    { ...block, text: block.text.slice(end + 1) },
  ]
}
