import type { AlignedDrafts } from './align-drafts.ts'
import type { IndexRange, ReadDraft } from './draft-sentences.ts'
import { namedThings, nameOthers } from './named-things.ts'
import { sentenceAt } from './quoted-words.ts'

/** What the surroundings say of words that are the same in both drafts. */
export type Surroundings = 'agree' | 'differ' | 'contradict'

/**
 * Makes a function that compares the surroundings of a claim with those of the same words in the later draft. They
 * contradict where what leads up to it names other people, places and moments and what stood beside it is gone (if
 * that stays elsewhere, the claim was moved away from it); they differ where only its own sentence names others.
 */
export function compareSurroundings(
  drafts: AlignedDrafts,
): (core: IndexRange, image: IndexRange) => Surroundings {
  const { before, after, same } = drafts
  const namesBefore = namedThings(before)
  const namesAfter = namedThings(after)
  return (core, image) => {
    const at = sentenceAt(before.sentences, core.from)
    const place = sentenceAt(after.sentences, image.from)
    const aheadBefore = namesBefore(leadingUpTo(before, at))
    const aheadAfter = namesAfter(leadingUpTo(after, place))
    const isAlone = !standsBeside(at, place, drafts) && !staysElsewhere(at, drafts)
    if (isAlone && nameOthers(aheadBefore, aheadAfter)) return 'contradict'
    if (same[at] === place) return 'agree'
    const restBefore = restOfSentence(before, at, core).flatMap(namesBefore)
    const restAfter = restOfSentence(after, place, image).flatMap(namesAfter)
    const isOther =
      nameOthers(restBefore, restAfter) &&
      nameOthers(restBefore, aheadAfter) &&
      nameOthers(aheadBefore, restAfter)
    return isOther ? 'differ' : 'agree'
  }
}

/** Whether a neighbour in the same paragraph is word for word what it was. */
function standsBeside(at: number, place: number, { before, after, same }: AlignedDrafts): boolean {
  return [-1, 1].some(
    (side) =>
      same[at + side] === place + side &&
      before.sentences[at + side]?.block === before.sentences[at]?.block &&
      after.sentences[place + side]?.block === after.sentences[place]?.block,
  )
}

/** Whether another sentence of the paragraph is found again. */
function staysElsewhere(
  at: number,
  { before: { sentences }, counterparts }: AlignedDrafts,
): boolean {
  const block = sentences[at]?.block
  return [-3, -2, -1, 1, 2, 3].some(
    (step) => sentences[at + step]?.block === block && (counterparts[at + step]?.length ?? 0) > 0,
  )
}

/**
 * The words that tell what a sentence is about: its own and those ahead of it in its paragraph, and if there are
 * none, those of the paragraph before.
 */
function leadingUpTo({ sentences }: ReadDraft, at: number): IndexRange {
  const block = sentences[at - 1]?.block
  let from = at
  while (from > 0 && sentences[from - 1]?.block === block) from -= 1
  return { from: sentences[from]?.words.from ?? 0, to: sentences[at]?.words.to ?? 0 }
}

/** The words ahead of a range in its sentence, and those behind it. */
function restOfSentence(draft: ReadDraft, at: number, range: IndexRange): readonly IndexRange[] {
  const words = draft.sentences[at]?.words ?? range
  return [
    { from: words.from, to: Math.max(words.from, range.from) },
    { from: Math.min(words.to, range.to), to: words.to },
  ]
}
