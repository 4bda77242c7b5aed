import type { Span } from '../anchoring/selectors.ts'
import type { AttributedStatement } from './attribution/attributed-statement.ts'
import type { Lexicon } from './lexicons/lexicon.ts'
import { phraseLength } from './lexicons/phrases.ts'
import type { ReadBlock, Sentence } from './reading/sentences.ts'
import { countWords } from './reading/tokens.ts'
import { FEWEST_WORDS } from './statements/statements.ts'
import type { Lack } from './states-something.ts'

/** A sentence of an article as the search for claims left it. */
export interface SearchedSentence {
  /** In the canonical text. */
  readonly span: Span
  /** Why nothing is suggested in it; `null` if something is. */
  readonly lack: Lack | null
}

/** A statement of an article as the search for claims left it. */
export interface SearchedStatement {
  readonly attributed: AttributedStatement
  /** Why it is not suggested; `null` if it is. */
  readonly lack: Lack | null
}

/** Every sentence of an article in order, with why the search passed over it. */
export function searchedSentences(
  blocks: readonly ReadBlock[],
  statements: readonly SearchedStatement[],
  lexicon: Lexicon,
): readonly SearchedSentence[] {
  const lacks = lacksBySentence(statements)
  return blocks.flatMap(({ block, offset, sentences }) =>
    sentences.map((sentence): SearchedSentence => {
      const { start, end } = sentence.span
      const known = lacks.get(sentence.span)
      const text = block.text.slice(start, end)
      return {
        span: { start: offset + start, end: offset + end },
        lack: known === undefined ? lackOfSilent(sentence, text, lexicon) : known,
      }
    }),
  )
}

/** By the span of the sentence: what its first statement lacks, or `null` if one of them states something. */
function lacksBySentence(statements: readonly SearchedStatement[]): ReadonlyMap<Span, Lack | null> {
  const lacks = new Map<Span, Lack | null>()
  for (const { attributed, lack } of statements) {
    const { span } = attributed.reading
    if (lacks.get(span) === null) continue
    if (lack === null || !lacks.has(span)) lacks.set(span, lack)
  }
  return lacks
}

/** What a sentence lacks in which no statement was found. */
function lackOfSilent({ tokens }: Sentence, text: string, { cues }: Lexicon): Lack {
  if (/\?[»”"\s]*$/u.test(text)) return 'question'
  if (phraseLength(tokens, 0, cues.greetings) > 0) return 'greeting'
  if (phraseLength(tokens, 0, cues.captions) > 0) return 'caption'
  return countWords(tokens) < FEWEST_WORDS ? 'too-short' : 'only-leads'
}
