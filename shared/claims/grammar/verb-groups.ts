import type { Lexicon } from '../lexicons/lexicon.ts'
import { phraseLength } from '../lexicons/phrases.ts'
import type { VerbForms } from '../lexicons/verb-forms.ts'
import { ofToken } from '../reading/known-words.ts'
import type { Token } from '../reading/tokens.ts'
import { isBehindArticle, isNoun } from './verb-or-noun.ts'

/** A verb of speech with its auxiliary, pronouns and adverbs: `lui a également précisé`. */
export interface VerbGroup {
  /** Token indexes; `to` exclusive. */
  readonly from: number
  readonly to: number
  /** The index of the verb itself. */
  readonly verb: number
  readonly form: 'finite' | 'gerund' | 'infinitive'
  /** The index of a subject pronoun within: `a-t-il ajouté`. */
  readonly pronoun: number | null
  /** `n'a pas précisé`, `would say`: it was not said. */
  readonly isUnsaid: boolean
}

/** How far an auxiliary may stand before its participle, in tokens. */
const AUXILIARY_DISTANCE = 6

/** The group whose verb stands at `index`; `null` if none does. */
export function speechVerbAt(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): VerbGroup | null {
  const { verbs } = lexicon
  const token = tokens[index]
  if (!token || !maySpeak(token, lexicon)) return null
  const { word } = token
  if (verbs.stating.has(word)) return statingAt(tokens, index, lexicon)
  const complementStart = behindAdverbs(tokens, index + 1)
  const complement = phraseLength(tokens, complementStart, verbs.lightComplements)
  const isLight = complement > 0 && isFormOf(word, verbs.light)
  const forms = isLight ? verbs.light : verbs.speech
  if (!isFormOf(word, forms)) return null
  const to = isLight ? complementStart + complement : index + 1
  const past = forms.participle.has(word)
    ? (findAuxiliary(tokens, index, lexicon) ?? sharedAuxiliary(tokens, index, lexicon))
    : null
  if (past) {
    const { from, pronoun } = past
    return group(tokens, { from, to, verb: index, form: 'finite', pronoun }, lexicon)
  }
  if (verbs.being.has(wordBefore(tokens, index))) return null
  if (forms.gerund.has(word)) {
    if (isBehindArticle(tokens, index, lexicon)) return null
    let from = index
    while (verbs.clitics.has(tokens[from - 1]?.word ?? '')) from -= 1
    if (tokens[from - 1]?.word === 'en') from -= 1
    return { from, to, verb: index, form: 'gerund', pronoun: null, isUnsaid: false }
  }
  if (forms.finite.has(word) && !isNoun(tokens, index, lexicon)) {
    const pronoun = isInvertedPronoun(tokens[index + 1]) ? index + 1 : null
    const end = Math.max(to, pronoun === null ? to : pronoun + 1)
    return group(tokens, { from: index, to: end, verb: index, form: 'finite', pronoun }, lexicon)
  }
  if (forms.infinitive.has(word) && lexicon.language === 'fr') {
    return { from: index, to, verb: index, form: 'infinitive', pronoun: null, isUnsaid: false }
  }
  const from = forms.infinitive.has(word) ? habitBefore(tokens, index) : null
  return from === null
    ? null
    : group(tokens, { from, to, verb: index, form: 'finite', pronoun: null }, lexicon)
}

/** `she | likes to | tell donors`: where the verb begins that says how one says it; English only. */
function habitBefore(tokens: readonly Token[], index: number): number | null {
  const isTo = tokens[index - 1]?.word === 'to'
  const isHabit = /^(?:likes?|liked|continues?|continued)$/.test(tokens[index - 2]?.word ?? '')
  return isTo && isHabit ? index - 2 : null
}

/** `mettent | toutefois | en garde`, `fait | -il | observer` */
function behindAdverbs(tokens: readonly Token[], from: number): number {
  let index = from
  while (tokens[index]?.isAdverb === true || isInvertedPronoun(tokens[index])) index += 1
  return index
}

/** Whether a word may be that of a verb of speech; most are of none. */
export function isWordOfSpeech(word: string, { verbs }: Lexicon): boolean {
  return verbs.stating.has(word) || isFormOf(word, verbs.light) || isFormOf(word, verbs.speech)
}

const maySpeak = ofToken(isWordOfSpeech)

function isFormOf(word: string, forms: VerbForms): boolean {
  return (
    forms.finite.has(word) ||
    forms.participle.has(word) ||
    forms.gerund.has(word) ||
    forms.infinitive.has(word)
  )
}

export function isInvertedPronoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.startsWith('-')
}

/** `a`, `a-t-il`, `s'est` before a participle, with what stands between them. */
function findAuxiliary(
  tokens: readonly Token[],
  verb: number,
  lexicon: Lexicon,
): Pick<VerbGroup, 'from' | 'pronoun'> | null {
  const { having, being, reflexives } = lexicon.verbs
  let pronoun: number | null = null
  for (let index = verb - 1; index >= Math.max(0, verb - AUXILIARY_DISTANCE); index -= 1) {
    const word = tokens[index]?.word ?? ''
    if (having.has(word)) return { from: index, pronoun }
    if (being.has(word)) {
      return reflexives.has(tokens[index - 1]?.word ?? '') ? { from: index - 1, pronoun } : null
    }
    if (isInvertedPronoun(tokens[index])) pronoun = index
    else if (tokens[index]?.isAdverb !== true) {
      const start = startOfAside(tokens, index, lexicon)
      if (start === null) return null
      index = start
    }
  }
  return null
}

/** `a | par ailleurs | démenti`, `has | in turn | denied`: where an aside begins that ends at a token. */
function startOfAside(tokens: readonly Token[], last: number, { clauses }: Lexicon): number | null {
  for (let from = last; from > last - LONGEST_ASIDE; from -= 1) {
    if (phraseLength(tokens, from, clauses.asides) === last - from + 1) return from
  }
  return null
}

const LONGEST_ASIDE = 4

/** An auxiliary that two participles share stands so many tokens before the second, at most. */
const SHARED_DISTANCE = 25

/** `a dénoncé A | et rappelé que B`: the second participle has the auxiliary of the first. */
function sharedAuxiliary(
  tokens: readonly Token[],
  verb: number,
  { language, clauses, verbs }: Lexicon,
): Pick<VerbGroup, 'from' | 'pronoun'> | null {
  if (language !== 'fr' || !clauses.and.has(wordBefore(tokens, verb))) return null
  for (let index = verb - 2; index >= Math.max(0, verb - SHARED_DISTANCE); index -= 1) {
    if (!verbs.having.has(tokens[index]?.word ?? '')) continue
    const next = tokens.slice(index + 1, index + 4)
    const isPast = next.some(({ word }) => verbs.speech.participle.has(word))
    return isPast ? { from: verb, pronoun: null } : null
  }
  return null
}

/** Takes in the pronouns, adverbs and negations before a group. */
function group(
  tokens: readonly Token[],
  found: Omit<VerbGroup, 'isUnsaid'>,
  { verbs }: Lexicon,
): VerbGroup {
  let { from } = found
  let isUnsaid = false
  for (;;) {
    const word = tokens[from - 1]?.word ?? ''
    const isOnly = tokens[found.to]?.word === 'only' || tokens[found.to]?.word === 'seulement'
    // `n'en a | pas moins | annoncé`
    const isStill = tokens[found.verb - 1]?.word === 'moins'
    if ((verbs.negations.has(word) || verbs.modals.has(word)) && !isOnly && !isStill)
      isUnsaid = true
    else if (verbs.modals.has(word)) isUnsaid = false
    else if (!verbs.clitics.has(word) && !verbs.adverbs.has(word)) break
    from -= 1
  }
  return { ...found, from, isUnsaid }
}

function wordBefore(tokens: readonly Token[], index: number): string {
  let before = index - 1
  while (tokens[before]?.isAdverb === true) before -= 1
  return tokens[before]?.word ?? ''
}

/** `est | convaincu`, `was | adamant`: whoever is so states something. */
function statingAt(tokens: readonly Token[], index: number, lexicon: Lexicon): VerbGroup | null {
  let from = index - 1
  while (tokens[from]?.isAdverb === true) from -= 1
  if (!lexicon.verbs.being.has(tokens[from]?.word ?? '')) return null
  const to = index + 1
  return group(tokens, { from, to, verb: index, form: 'finite', pronoun: null }, lexicon)
}

/** `ne le | dit`: where a verb begins with the pronouns and negations before it. */
export function startOfVerb(tokens: readonly Token[], verb: number, { verbs }: Lexicon): number {
  let from = verb
  for (;;) {
    const before = tokens[from - 1]?.word ?? ''
    if (!verbs.clitics.has(before) && !verbs.negations.has(before)) return from
    from -= 1
  }
}
