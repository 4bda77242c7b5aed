import type { Span } from '../../shared/anchoring/selectors.ts'
import type { Language } from '../../shared/project/records.ts'
import { addCounts, countsOf, type Counts } from './measures.ts'
import type { SentenceParagraph } from './sentence-file.ts'

export type SplitSentences = (text: string, language: Language) => readonly Span[]

export interface SentenceCounts {
  /** Sentences of which both ends are right. */
  readonly exact: Counts
  /** Places within a paragraph where one sentence ends and the next begins. */
  readonly boundary: Counts
}

/** Splits each paragraph, its sentences joined by a space, and compares. */
export function countSentences(
  paragraphs: readonly SentenceParagraph[],
  language: Language,
  split: SplitSentences,
): SentenceCounts {
  return addSentenceCounts(
    paragraphs.map((sentences) =>
      compareSentences(split(sentences.join(' '), language), spansOf(sentences)),
    ),
  )
}

export function addSentenceCounts(counts: readonly SentenceCounts[]): SentenceCounts {
  return {
    exact: addCounts(counts.map(({ exact }) => exact)),
    boundary: addCounts(counts.map(({ boundary }) => boundary)),
  }
}

/** Where sentences stand in their paragraph. */
export function spansOf(sentences: SentenceParagraph): readonly Span[] {
  let start = 0
  return sentences.map((sentence) => {
    const span = { start, end: start + sentence.length }
    start = span.end + 1
    return span
  })
}

/** The end of a paragraph is given, so it counts for no boundary. */
function compareSentences(found: readonly Span[], expected: readonly Span[]): SentenceCounts {
  return {
    exact: countsOf(new Set(found.map(key)), new Set(expected.map(key))),
    boundary: countsOf(innerEnds(found), innerEnds(expected)),
  }
}

function key({ start, end }: Span): string {
  return `${start}-${end}`
}

function innerEnds(spans: readonly Span[]): ReadonlySet<number> {
  return new Set(spans.slice(0, -1).map(({ end }) => end))
}
