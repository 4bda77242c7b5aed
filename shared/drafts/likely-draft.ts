import { foldedText } from '../anchoring/same-words.ts'
import { canonicalText } from '../article/canonical-text.ts'
import { splitSentences } from '../article/sentences/split-sentences.ts'
import type { Block, Language } from '../project/records.ts'

interface Text {
  readonly blocks: readonly Block[]
  readonly language: Language
}

/** How much of a text is looked at, in UTF-16 code units: enough for most articles, and done at once for any. */
const LOOKED_AT = 40_000

/** The share of a later draft's sentences that its earlier one has: a rewrite keeps more, another article none. */
const LEAST_SHARED = 0.1

/** Whether a text is likely to be the next draft of another one: they have sentences in common. */
export function isLikelyDraft(of: Text, text: Text): boolean {
  if (of.language !== text.language) return false
  const known = new Set(sentencesOf(of))
  const sentences = sentencesOf(text)
  const shared = sentences.filter((sentence) => known.has(sentence))
  return shared.length > 0 && shared.length >= LEAST_SHARED * sentences.length
}

function sentencesOf({ blocks, language }: Text): readonly string[] {
  const text = canonicalText(blocks).slice(0, LOOKED_AT)
  return splitSentences(text, language).map(({ start, end }) => foldedText(text.slice(start, end)))
}
