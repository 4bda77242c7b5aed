import { bitOfEach } from '../bit-of-each.ts'
import { claimKinds } from '../project/vocabulary.ts'
import type { SearchedSentence } from './passed-over.ts'
import { lacks } from './states-something.ts'
import type { Search } from './suggest-claims.ts'
import { reasons, suggestionIdOf, type Suggestion } from './suggestion.ts'

/**
 * A search as one thread hands it to another, in columns: to take in thousands of objects keeps the interface for more
 * than a frame, numbers take no time.
 */
export interface PackedSearch {
  readonly suggestions: PackedSpans & {
    /** Places among `names`. */
    readonly speakers: Int32Array
    readonly scores: Float64Array
    /** What of a vocabulary holds, as bits. */
    readonly kinds: Int32Array
    readonly reasons: Int32Array
    readonly against: Int32Array
  }
  /** Who speaks; the first is nobody. */
  readonly names: readonly (string | null)[]
  readonly sentences: PackedSpans & {
    /** Places among `lacks`, or -1. */
    readonly lacks: Int32Array
  }
}

interface PackedSpans {
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export function packSearch({ suggestions, sentences }: Search): PackedSearch {
  const names = [...new Set([null, ...suggestions.map(({ speaker }) => speaker)])]
  const placeOf = new Map(names.map((name, place) => [name, place]))
  return {
    suggestions: {
      ...packSpans(suggestions),
      speakers: Int32Array.from(suggestions, ({ speaker }) => placeOf.get(speaker) ?? 0),
      scores: Float64Array.from(suggestions, ({ score }) => score),
      kinds: Int32Array.from(suggestions, ({ kinds }) => bitsOf(kinds, bitOfKind)),
      reasons: Int32Array.from(suggestions, (one) => bitsOf(one.reasons, bitOfReason)),
      against: Int32Array.from(suggestions, ({ against }) => bitsOf(against, bitOfReason)),
    },
    names,
    sentences: {
      ...packSpans(sentences),
      lacks: Int32Array.from(sentences, ({ lack }) => (lack === null ? -1 : lacks.indexOf(lack))),
    },
  }
}

/** Suggestions with the same kinds or reasons share them. @param draft the id of what was searched */
export function unpackSearch(
  { suggestions, names, sentences }: PackedSearch,
  draft: string,
): Search {
  const kindsOf = wordsOfBits(claimKinds, bitOfKind)
  const reasonsOf = wordsOfBits(reasons, bitOfReason)
  return {
    suggestions: Array.from(suggestions.starts, (start, index): Suggestion => {
      const span = { start, end: suggestions.ends[index] ?? 0 }
      return {
        id: suggestionIdOf(draft, span),
        span,
        speaker: names[suggestions.speakers[index] ?? 0] ?? null,
        kinds: kindsOf(suggestions.kinds[index]),
        score: suggestions.scores[index] ?? 0,
        reasons: reasonsOf(suggestions.reasons[index]),
        against: reasonsOf(suggestions.against[index]),
      }
    }),
    sentences: Array.from(sentences.starts, (start, index): SearchedSentence => ({
      span: { start, end: sentences.ends[index] ?? 0 },
      lack: lacks[sentences.lacks[index] ?? -1] ?? null,
    })),
  }
}

function packSpans(found: readonly (Suggestion | SearchedSentence)[]): PackedSpans {
  return {
    starts: Int32Array.from(found, ({ span }) => span.start),
    ends: Int32Array.from(found, ({ span }) => span.end),
  }
}

const bitOfKind = bitOfEach(claimKinds)
const bitOfReason = bitOfEach(reasons)

function bitsOf<Word extends string>(
  words: readonly Word[],
  bitOf: Readonly<Record<Word, number>>,
): number {
  return words.reduce((bits, word) => bits | bitOf[word], 0)
}

/** Tells the words that bits stand for, in the order of the vocabulary; for the same bits it is the same list. */
function wordsOfBits<Word extends string>(
  vocabulary: readonly Word[],
  bitOf: Readonly<Record<Word, number>>,
): (bits?: number) => readonly Word[] {
  const known = new Map<number, readonly Word[]>()
  return (bits = 0) => {
    const words = known.get(bits) ?? vocabulary.filter((word) => (bits & bitOf[word]) !== 0)
    known.set(bits, words)
    return words
  }
}
