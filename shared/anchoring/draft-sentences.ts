import { blockAt, blockOffsets, canonicalText } from '../article/canonical-text.ts'
import { splitSentences } from '../article/sentences/split-sentences.ts'
import type { Block, Language } from '../project/records.ts'
import type { Span } from './selectors.ts'
import { foldWords, isEdgeMark, type FoldedWord } from './typographic-fold.ts'

/** A draft as far as it matters for finding its claims in another one. */
export interface DraftSide {
  readonly blocks: readonly Block[]
  readonly language: Language
}

/** Indices from `from` to `to`, `to` exclusive. */
export interface IndexRange {
  readonly from: number
  readonly to: number
}

/** A sentence of a draft; its words are a range of the draft's. */
export interface DraftSentence {
  readonly span: Span
  /** The index of its block. */
  readonly block: number
  readonly words: IndexRange
  /** The same for sentences of the same words, however they are set; a heading's differs from a body's. */
  readonly key: string
  readonly isHeading: boolean
}

/** A draft taken apart into sentences and words. */
export interface ReadDraft {
  readonly text: string
  readonly language: Language
  readonly words: readonly FoldedWord[]
  readonly sentences: readonly DraftSentence[]
  /** Where each block starts in the text. */
  readonly blockStarts: readonly number[]
}

export function readDraft({ blocks, language }: DraftSide): ReadDraft {
  const text = canonicalText(blocks)
  const words = foldWords(text)
  const blockStarts = blockOffsets(blocks)
  let to = 0
  const sentences = splitSentences(text, language).map((span): DraftSentence => {
    const from = to
    while ((words[to]?.start ?? Infinity) < span.end) to += 1
    const block = blockAt(blockStarts, span.start)
    const range = { from, to }
    const isHeading = blocks[block]?.type === 'heading'
    const key = (isHeading ? '# ' : '') + sentenceKey(words, range)
    return { span, block, words: range, key, isHeading }
  })
  return { text, language, words, sentences, blockStarts }
}

/** Whether a sentence begins with a capital depends on where it was cut, as does what it ends with. */
function sentenceKey(words: readonly FoldedWord[], range: IndexRange): string {
  const { from, to } = withoutEdgeMarks(words, range)
  const forms = words.slice(from, to).map(({ form }) => form)
  return [words[from]?.lower ?? '', ...forms.slice(1)].join(' ')
}

/** The range without the marks at its ends; empty if there is nothing else. */
export function withoutEdgeMarks(words: readonly FoldedWord[], range: IndexRange): IndexRange {
  let { from, to } = range
  for (let word = words[from]; from < to && word && isEdgeMark(word); word = words[from]) from += 1
  for (let word = words[to - 1]; from < to && word && isEdgeMark(word); word = words[to - 1])
    to -= 1
  return { from, to }
}
