import type { Span } from '../../anchoring/selectors.ts'
import { BLOCK_SEPARATOR } from '../../article/canonical-text.ts'
import { splitSentences } from '../../article/sentences/split-sentences.ts'
import type { Block } from '../../project/records.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { findTurns, type Turn } from './dialogue.ts'
import { findNames, type Name } from './names.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { tokeniser, type Token } from './tokens.ts'

/** A sentence as the search for claims reads it. All offsets are into the block's text. */
export interface Sentence {
  readonly span: Span
  readonly tokens: readonly Token[]
  readonly names: readonly Name[]
  /** For each token the index of the block's quotation that it is in, marks included; -1 for none. */
  readonly quotation: readonly number[]
}

export interface ReadBlock {
  readonly block: Block
  /** Where the block starts in the canonical text. */
  readonly offset: number
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly Sentence[]
  /** What it is in an interview. */
  readonly turn: Turn | null
}

/** Reads the blocks of a draft: sentences, their tokens, names, and what of them is quoted. */
export function readBlocks(blocks: readonly Block[], lexicon: Lexicon): readonly ReadBlock[] {
  const { language } = lexicon
  const tokenise = tokeniser(lexicon)
  const texts = blocks.map(({ text }) => text)
  const quotations = findQuotations(texts)
  const turns = findTurns(texts, quotations)
  let offset = 0
  return blocks.map((block, index): ReadBlock => {
    const turn = turns[index] ?? null
    const quoted =
      turn?.kind === 'answer' ? [spokenIn(block.text, turn.start)] : (quotations[index] ?? [])
    const read = {
      block,
      offset,
      quotations: quoted,
      turn,
      sentences: readSentences(
        splitSentences(block.text, language),
        tokenise(block.text),
        quoted,
      ).map((sentence) => ({
        ...sentence,
        names: findNames(sentence.tokens, block.text, lexicon),
      })),
    }
    offset += block.text.length + BLOCK_SEPARATOR.length
    return read
  })
}

/** An answer is somebody's own words from its first to its last. */
function spokenIn(text: string, start: number): Quotation {
  const span = { start, end: text.length }
  return { outer: span, inner: span, isContinued: false }
}

/**
 * The sentences at some spans, without their names. Walks spans, tokens and quotations side by side, each once.
 *
 * @param tokens those of the whole text
 * @param quotations those of the whole text, in order
 */
export function readSentences(
  spans: readonly Span[],
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): readonly Omit<Sentence, 'names'>[] {
  let next = 0
  let current = 0
  return spans.map((span) => {
    const first = next
    const quotation: number[] = []
    for (let token = tokens[next]; token && token.start < span.end; token = tokens[++next]) {
      while ((quotations[current]?.outer.end ?? Infinity) <= token.start) current += 1
      quotation.push((quotations[current]?.outer.start ?? Infinity) <= token.start ? current : -1)
    }
    return { span, tokens: tokens.slice(first, next), quotation }
  })
}
