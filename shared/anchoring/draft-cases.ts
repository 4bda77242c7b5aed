import { canonicalText } from '../article/canonical-text.ts'
import type { Block, Language } from '../project/records.ts'
import type { DraftSide } from './draft-sentences.ts'
import { reanchor, type Placement } from './reanchor.ts'
import type { Span } from './selectors.ts'

/** A draft of a headline and paragraphs for a test; paragraphs are parted by blank lines. */
export function draftOf(text: string, language: Language = 'en'): DraftSide {
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((part, index): Block => {
      const words = part.trim().replace(/\s*\n\s*/g, ' ')
      return index === 0
        ? { type: 'heading', level: 1, text: words }
        : { type: 'paragraph', text: words }
    })
  return { blocks, language }
}

/** Where the words stand for the so-manieth time. */
export function spanOf(draft: DraftSide, words: string, occurrence = 1): Span {
  const text = canonicalText(draft.blocks)
  let start = -1
  for (let count = 0; count < occurrence; count += 1) {
    start = text.indexOf(words, start + 1)
    if (start < 0) throw new Error(`Not in the draft so often: ${words}`)
  }
  return { start, end: start + words.length }
}

/** What becomes of a claim: the outcome, and the words and where they start, as a person would say it. */
export function follow(before: DraftSide, after: DraftSide, claim: Span): string {
  const text = canonicalText(after.blocks)
  const [placement] = reanchor({ before, after }, [claim])
  return placement ? describe(placement, text) : 'nothing'
}

function describe(placement: Placement, text: string): string {
  const words = ({ start, end }: Span): string => {
    const exact = text.slice(start, end)
    const copies = text.slice(0, start + exact.length).split(exact).length - 1
    return copies > 1 ? `${exact} (${copies})` : exact
  }
  if ('span' in placement) return `${placement.outcome}: ${words(placement.span)}`
  if ('candidates' in placement)
    return `${placement.outcome}: ${placement.candidates.map(words).join(' | ')}`
  return placement.outcome
}

/** What becomes of words of a text when something in it is put in place of something else. */
export function followThrough(
  text: string,
  claim: string,
  changes: readonly (readonly [from: string, to: string])[],
  occurrence = 1,
): string {
  const before = draftOf(text)
  const lines = text.replace(/([^\n])\n(?=[^\n])/g, '$1 ')
  const changed = changes.reduce((sum, [from, to]) => {
    if (!sum.includes(from)) throw new Error(`Not in the draft: ${from}`)
    return sum.replace(from, () => to)
  }, lines)
  return follow(before, draftOf(changed), spanOf(before, claim, occurrence))
}
