import search from 'approx-string-match'
import type { AlignedDrafts } from './align-drafts.ts'
import type { IndexRange } from './draft-sentences.ts'
import type { Placement } from './placement.ts'
import { haveSameWords } from './quoted-words.ts'
import type { Span } from './selectors.ts'
import { indexSentences } from './sentence-index.ts'
import { spanLike } from './span-like.ts'
import { weightOf, type WeighedDraft } from './word-weights.ts'

/** Finds the words of a claim whose sentence is not there any more. */
export type QuoteFinder = (claim: Span, core: IndexRange) => Placement

/** How many sentences are looked at. */
const LOOKED_AT = 12
/** The share of a quotation's letters that may differ for it to be worth a question. */
const MOST_ERRORS = 0.25
/** Fewer telling words than this stand in many sentences by chance: so many times the rarest word's weight. */
const LEAST_WEIGHT = 3

interface Found {
  readonly image: IndexRange
  readonly isSame: boolean
  readonly score: number
}

export function quoteFinder(drafts: AlignedDrafts): QuoteFinder {
  const { before, after } = drafts
  const index = indexSentences(after, () => true)
  const rarest = Math.log(1 + before.sentences.length + after.sentences.length)
  return (claim, core) => {
    const places = index(before, core, LOOKED_AT)
    const found = places.flatMap((place) => {
      if (isTwin(core, place, drafts)) return []
      return findIn(place, core, drafts) ?? []
    })
    found.sort((a, b) => b.score - a.score)
    if (found.length === 0 || weightOf(before, core) < LEAST_WEIGHT * rarest)
      return { outcome: 'orphaned' }
    const candidates = found.map(({ image }) => spanLike(before, claim, core, after, image))
    return { outcome: 'unsure', candidates: candidates.slice(0, 5) }
  }
}

/** Whether a sentence is what became of one that has the words too: then they are that one's. */
function isTwin(
  core: IndexRange,
  place: number,
  { before, after, origins }: AlignedDrafts,
): boolean {
  const image = sameWordsIn(before, core, after, after.sentences[place]?.words)
  if (!image) return false
  return (origins[place] ?? []).some(
    (origin) => sameWordsIn(before, core, before, before.sentences[origin]?.words) !== null,
  )
}

function sameWordsIn(
  draft: WeighedDraft,
  core: IndexRange,
  other: WeighedDraft,
  within: IndexRange = { from: 0, to: 0 },
): IndexRange | null {
  const count = core.to - core.from
  for (let from = within.from; from + count <= within.to; from += 1) {
    const image = { from, to: from + count }
    if (haveSameWords(draft, core, other, image)) return image
  }
  return null
}

function findIn(place: number, core: IndexRange, { before, after }: AlignedDrafts): Found | null {
  const within = after.sentences[place]?.words
  if (!within) return null
  const image = sameWordsIn(before, core, after, within)
  if (image) return { image, isSame: true, score: 1 }
  const quote = joined(before, core)
  const sentence = joined(after, within)
  const most = Math.floor(quote.text.length * MOST_ERRORS)
  const [best] = search(sentence.text, quote.text, most).sort(
    (a, b) => a.errors - b.errors || b.start - a.start,
  )
  if (!best) return null
  const from = within.from + sentence.starts.findLastIndex((start) => start <= best.start)
  const to = within.from + sentence.starts.findLastIndex((start) => start < best.end) + 1
  return { image: { from, to }, isSame: false, score: 1 - best.errors / quote.text.length }
}

/** Words in lower case, with a space after each, and where each starts. */
function joined(
  { words }: WeighedDraft,
  { from, to }: IndexRange,
): { readonly text: string; readonly starts: readonly number[] } {
  let text = ''
  const starts = words.slice(from, to).map(({ lower }) => {
    const start = text.length
    text += `${lower} `
    return start
  })
  return { text: text.trimEnd(), starts }
}
