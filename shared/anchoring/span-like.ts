import type { IndexRange, ReadDraft } from './draft-sentences.ts'
import type { Span } from './selectors.ts'

/**
 * The span of some words, with such marks around them as the claim has around the words that they stand for, as
 * far as they are there.
 *
 * @param core the claim's words, `image` those of the later draft
 */
export function spanLike(
  before: ReadDraft,
  claim: Span,
  core: IndexRange,
  after: ReadDraft,
  image: IndexRange,
): Span {
  const first = { old: before.words[core.from], now: after.words[image.from] }
  const last = { old: before.words[core.to - 1], now: after.words[image.to - 1] }
  const start = first.now?.start ?? 0
  const end = last.now?.end ?? start
  if (!first.old || !last.old) return { start, end }
  const ahead = before.text.slice(claim.start, first.old.start)
  const behind = before.text.slice(last.old.end, claim.end)
  // A claim may begin or end within a word.
  const cutAhead = first.old.form === first.now?.form ? claim.start - first.old.start : 0
  const cutBehind = last.old.form === last.now?.form ? last.old.end - claim.end : 0
  const widest = {
    start: after.text.endsWith(ahead, start)
      ? start - ahead.length
      : reach(after.text, start, -1, edgeMarks(ahead).reverse()),
    end: after.text.startsWith(behind, end)
      ? end + behind.length
      : reach(after.text, end, 1, edgeMarks(behind)),
  }
  const cut = { start: start + Math.max(0, cutAhead), end: end - Math.max(0, cutBehind) }
  return {
    start: cutAhead > 0 && cut.start < cut.end ? cut.start : widest.start,
    end: cutBehind > 0 && cut.start < cut.end ? cut.end : widest.end,
  }
}

/** What kinds of marks there are, in order; several full stops are an ellipsis, and count as one. */
function edgeMarks(edge: string): string[] {
  return (edge.match(/[.…]+|[^\s.…]/gu) ?? []).map(kindOfMark)
}

function kindOfMark(mark: string): string {
  if (/^["'‘’‚‛“”„‟«»‹›]/.test(mark)) return 'quotation mark'
  if (/^[-‐‑‒–—―−]/.test(mark)) return 'dash'
  return mark.startsWith('…') ? '.' : mark.charAt(0)
}

/** How far a text has marks of these kinds from a position on, with white space between them. */
function reach(text: string, from: number, step: 1 | -1, kinds: readonly string[]): number {
  let reached = from
  let at = from
  const ahead = () => text.charAt(step === 1 ? at : at - 1)
  for (const kind of kinds) {
    while (/[^\S\n]/.test(ahead())) at += step
    if (ahead() === '' || kindOfMark(ahead()) !== kind) {
      // The quotation marks were taken away; what stood beyond them may still be there.
      if (kind === 'quotation mark') continue
      break
    }
    do at += step
    while (kind === '.' && ahead() !== '' && kindOfMark(ahead()) === '.')
    reached = at
  }
  return reached
}
