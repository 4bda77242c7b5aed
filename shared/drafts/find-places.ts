import { reanchor, type Placement } from '../anchoring/reanchor.ts'
import { foldedText } from '../anchoring/same-words.ts'
import type { Span } from '../anchoring/selectors.ts'
import { blockOffsets, canonicalText } from '../article/canonical-text.ts'
import { newSentences } from '../article/comparing/new-sentences.ts'
import { splitSentences } from '../article/sentences/split-sentences.ts'
import { suggestClaims, type SearchedDraft } from '../claims/suggest-claims.ts'
import { placeOfSuggestion, suggestionIdOf } from '../claims/suggestion.ts'
import type { DraftId, SuggestionId } from '../project/records.ts'

/** What is looked for in a draft, and in which earlier one it stands. */
export interface SoughtPlace {
  readonly draft: DraftId
  readonly span: Span
}

export interface PlaceSearch {
  /** The earlier drafts that something sought stands in, and the one before. */
  readonly earlier: readonly SearchedDraft[]
  readonly draft: SearchedDraft
  /** The draft that came before, which tells what is new. */
  readonly previous: DraftId
  readonly sought: readonly SoughtPlace[]
  /** The suggestions of the earlier drafts that nobody is to be asked about again. */
  readonly answered: readonly SuggestionId[]
}

export interface PlacesFound {
  /** In the order of what was sought. */
  readonly placements: readonly Placement[]
  /** The suggestions of the draft whose twins were answered: in sentences that stayed as they were. */
  readonly answered: readonly SuggestionId[]
  /** The sentences of the draft that have no counterpart in the one before, in order; canonical text. */
  readonly newSentences: readonly Span[]
}

/** Looks for claims of earlier drafts in a later one, and for what is new in it. */
export function findPlaces(search: PlaceSearch): PlacesFound {
  const { earlier, draft, previous, sought, answered } = search
  const suggestions = answered.map(placeOfSuggestion)
  const all = [...sought, ...suggestions]
  const found = new Map<SoughtPlace, Placement>()
  for (const before of earlier) {
    const here = all.filter((one) => one.draft === before.id)
    if (here.length === 0) continue
    const spans = here.map(({ span }) => span)
    const placements = reanchor({ before, after: draft }, spans)
    for (const [index, one] of here.entries()) found.set(one, placements[index] ?? orphaned)
  }
  const before = earlier.find(({ id }) => id === previous)
  return {
    placements: sought.map((one) => found.get(one) ?? orphaned),
    answered: answered.length > 0 ? answeredAgain(search, suggestions, found) : [],
    newSentences: before ? newSentences(before.blocks, draft.blocks, draft.language) : [],
  }
}

const orphaned: Placement = { outcome: 'orphaned' }

function answeredAgain(
  { earlier, draft }: PlaceSearch,
  suggestions: readonly SoughtPlace[],
  found: ReadonlyMap<SoughtPlace, Placement>,
): readonly SuggestionId[] {
  const known = new Set(suggestClaims(draft).map(({ id }) => id))
  const sentenceNow = sentenceFinder(draft)
  const sentencesBefore = new Map(earlier.map((before) => [before.id, sentenceFinder(before)]))
  const ids = suggestions.flatMap((one): SuggestionId[] => {
    const placement = found.get(one)
    if (placement?.outcome !== 'kept' && placement?.outcome !== 'moved') return []
    const id = suggestionIdOf(draft.id, placement.span)
    const isSame = sentencesBefore.get(one.draft)?.(one.span) === sentenceNow(placement.span)
    return isSame && known.has(id) ? [id] : []
  })
  return [...new Set(ids)]
}

/** The folded words of the sentence, or sentences, that a span lies in. */
function sentenceFinder(draft: SearchedDraft): (span: Span) => string {
  const text = canonicalText(draft.blocks)
  const sentences = sentencesOf(draft)
  return ({ start, end }) =>
    sentences
      .filter((sentence) => sentence.start < end && start < sentence.end)
      .map((sentence) => foldedText(text.slice(sentence.start, sentence.end)))
      .join(' ')
}

function sentencesOf({ blocks, language }: SearchedDraft): readonly Span[] {
  const offsets = blockOffsets(blocks)
  return blocks.flatMap(({ text }, index) => {
    const offset = offsets[index] ?? 0
    return splitSentences(text, language).map(({ start, end }) => ({
      start: offset + start,
      end: offset + end,
    }))
  })
}
