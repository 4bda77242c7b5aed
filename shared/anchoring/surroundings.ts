import type { AlignedDrafts } from './align-drafts.ts'
import type { IndexRange, ReadDraft } from './draft-sentences.ts'
import { namedThings, nameOthers } from './named-things.ts'
import { indices, sentenceAt } from './quoted-words.ts'
import { likeness } from './sentence-likeness.ts'

/** What the surroundings say of words that are the same in both drafts. */
export type Surroundings = 'agree' | 'differ' | 'contradict'

/** With less in common, two passages that lead up to the same words are about different things. */
const SAME_MATTER = 0.15

/** The sentences that tell what one is about: those ahead of it in its paragraph, else the paragraph before. */
interface Lead {
  readonly sentences: IndexRange
  readonly words: IndexRange
  readonly isOwnParagraph: boolean
}

/**
 * Makes a function that compares the surroundings of a claim with those of the same words in the later draft. They
 * contradict where what leads up to it is gone and something that names other people, places and moments is in its
 * place. They differ where that stays elsewhere, where nothing is named, or where only the rest of the claim's own
 * sentence names others.
 */
export function compareSurroundings(
  drafts: AlignedDrafts,
): (core: IndexRange, image: IndexRange) => Surroundings {
  const { before, after, same, counterparts, origins } = drafts
  const namesBefore = namedThings(before)
  const namesAfter = namedThings(after)

  return (core, image) => {
    const at = sentenceAt(before.sentences, core.from)
    const place = sentenceAt(after.sentences, image.from)
    const isOtherSentence = same[at] !== place
    if (isOtherSentence && restNamesOthers(at, core, place, image)) return 'differ'
    const isLedToBySame = at === 0 || place === 0 || same[at - 1] === place - 1
    return isLedToBySame ? 'agree' : compareLeads(at, place)
  }

  /** Whether the rest of the claim's own sentence names others, and so do the sentences that tell what it is about. */
  function restNamesOthers(
    at: number,
    core: IndexRange,
    place: number,
    image: IndexRange,
  ): boolean {
    const restBefore = restOfSentence(before, at, core).flatMap(namesBefore)
    const restAfter = restOfSentence(after, place, image).flatMap(namesAfter)
    return (
      nameOthers(restBefore, restAfter) &&
      nameOthers(restBefore, namesAfter(fromLead(after, place))) &&
      nameOthers(namesBefore(fromLead(before, at)), restAfter)
    )
  }

  function compareLeads(at: number, place: number): Surroundings {
    const [old, now] = [leadOf(before, at), leadOf(after, place)]
    const isWeak = !old.isOwnParagraph || !now.isOwnParagraph
    if (isWeak && same[at + 1] === place + 1) return 'agree'
    if (nameOthers(namesBefore(fromLead(before, at)), namesAfter(fromLead(after, place))))
      return !indices(old.sentences).some(stays) ? 'contradict' : isWeak ? 'agree' : 'differ'
    const isReplaced =
      !isWeak &&
      indices(old.sentences).every((index) => counterparts[index]?.length === 0) &&
      indices(now.sentences).every((index) => origins[index]?.length === 0)
    const { both } = likeness(before, old.words, after, now.words)
    return isReplaced && both < SAME_MATTER ? 'differ' : 'agree'
  }

  /** Whether a sentence is found again and still speaks of the same. */
  function stays(index: number): boolean {
    const words = before.sentences[index]?.words
    return (counterparts[index] ?? []).some((place) => {
      const found = after.sentences[place]?.words
      return words && found && !nameOthers(namesBefore(words), namesAfter(found))
    })
  }
}

function leadOf({ sentences }: ReadDraft, at: number): Lead {
  const isOwnParagraph = sentences[at - 1]?.block === sentences[at]?.block
  const block = sentences[at - 1]?.block
  let from = at
  while (from > 0 && sentences[from - 1]?.block === block) from -= 1
  const words = {
    from: sentences[from]?.words.from ?? 0,
    to: sentences[at - 1]?.words.to ?? sentences[from]?.words.from ?? 0,
  }
  return { sentences: { from, to: at }, words, isOwnParagraph }
}

/** The words of a sentence and of those that tell what it is about. */
function fromLead(draft: ReadDraft, at: number): IndexRange {
  return { from: leadOf(draft, at).words.from, to: draft.sentences[at]?.words.to ?? 0 }
}

/** The words ahead of a range in its sentence, and those behind it. */
function restOfSentence(draft: ReadDraft, at: number, range: IndexRange): readonly IndexRange[] {
  const words = draft.sentences[at]?.words ?? range
  return [
    { from: words.from, to: Math.max(words.from, range.from) },
    { from: Math.min(words.to, range.to), to: words.to },
  ]
}
