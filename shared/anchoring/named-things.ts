import { sentenceWords } from '../article/sentences/sentence-words.ts'
import { allMonthNames, allWeekdayNames } from '../calendar-words.ts'
import type { IndexRange, ReadDraft } from './draft-sentences.ts'
import { kinship } from './word-kinship.ts'
import type { FoldedWord } from './typographic-fold.ts'

/** Days and months in both languages, in lower case: they tell of another moment. */
const MOMENTS = new Set([...allWeekdayNames, ...allMonthNames])

/** They go with anybody's name. */
const TITLES = new Set('mr mrs ms dr prof mme mlle me mgr sir'.split(' '))

/**
 * Tells of the words of a draft whether they name a person, a place, a body or a moment, going by their form. The
 * first word of a sentence does if it has its capital elsewhere too, or the next word has one as well.
 */
export function namedThings(draft: ReadDraft): (range: IndexRange) => readonly FoldedWord[] {
  const { words } = draft
  const { starters } = sentenceWords[draft.language]
  const firsts = new Set(draft.sentences.map((sentence) => sentence.words.from))
  const isCapital = (word: FoldedWord | undefined) =>
    word?.kind === 'word' && word.form !== word.lower && word.form.length > 1
  const isFirst = (index: number) =>
    firsts.has(index) || /^[.!?…:-]$/.test(words[index - 1]?.form ?? '')
  const names = new Set(
    words.flatMap((word, index) => (isCapital(word) && !isFirst(index) ? [word.lower] : [])),
  )
  const isName = (word: FoldedWord, index: number): boolean => {
    if (word.kind === 'number') return /^(?:1[89]|20)\d\d$/.test(word.form)
    if (MOMENTS.has(word.lower)) return true
    if (TITLES.has(word.lower)) return false
    if (!isCapital(word) || !isFirst(index)) return isCapital(word)
    return !starters.has(word.lower) && (names.has(word.lower) || isCapital(words[index + 1]))
  }
  return ({ from, to }) => words.slice(from, to).filter((word, index) => isName(word, from + index))
}

/**
 * Whether both name something and nothing that both name is the same, respelled or not. Where both name people,
 * places or bodies, these decide; a day or month that both have says little.
 */
export function nameOthers(a: readonly FoldedWord[], b: readonly FoldedWord[]): boolean {
  const [beingsA, beingsB] = [a, b].map((names) => names.filter((name) => !isMoment(name)))
  if (beingsA && beingsB && beingsA.length > 0 && beingsB.length > 0)
    return areOthers(beingsA, beingsB)
  return areOthers(a.filter(isMoment), b.filter(isMoment))
}

function areOthers(a: readonly FoldedWord[], b: readonly FoldedWord[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.some((other) => isSameName(one, other)))
}

function isMoment({ kind, lower }: FoldedWord): boolean {
  return kind === 'number' || MOMENTS.has(lower)
}

function isSameName(a: FoldedWord, b: FoldedWord): boolean {
  return a.lower === b.lower || (a.kind === 'word' && kinship(a, b) > 0.5)
}
