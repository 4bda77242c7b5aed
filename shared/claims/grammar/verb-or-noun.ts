import type { Lexicon } from '../lexicons/lexicon.ts'
import { qualifiesVessel } from '../reading/finite-verbs.ts'
import type { Token } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'

/** `the ruling`: a word behind an article is a noun. */
export function isBehindArticle(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): boolean {
  return isArticle(tokens[index - 1]?.word ?? '', lexicon)
}

/** `un audit de février 2024 | relève que …` */
function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word)
}

/** `la demande`, `two reports`: the word is a noun where it cannot be a verb. */
export function isNoun(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { verbs, nouns, clauses, language } = lexicon
  const { word = '' } = tokens[index] ?? {}
  const before = tokens[index - 1]
  if (!before) return false
  const isGoverned =
    isArticle(before.word, lexicon) ||
    nouns.genitives.has(before.word) ||
    nouns.prepositions.has(before.word) ||
    (before.kind === 'number' && !isYear(before.word) && tokens[index - 2]?.isCapital !== true)
  if (!verbs.alsoNouns.has(word)) return isGoverned && !verbs.clitics.has(before.word)
  if (isGoverned) return true
  if (language === 'en' && isModifierOrName(tokens, index, lexicon)) return true
  if (clauses.complementisers.has(tokens[index + 1]?.word ?? '')) return false
  const canSpeak =
    before.isCapital ||
    nouns.pronouns.has(before.word) ||
    nouns.people.has(before.word) ||
    nouns.people.has(before.word.replace(/s$/, '')) ||
    (before.word.endsWith('s') && (nouns.vessels.has(before.word) || nouns.bodies.has(before.word)))
  return language === 'en' && before.kind === 'word' && !canSpeak
}

/** `…, state | records show`, `Lowell | State`: a plain form before what is written, or with a capital behind another. */
function isModifierOrName(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { word = '', isCapital = false } = tokens[index] ?? {}
  if (/(?:s|ed)$/.test(word)) return false
  const isName = isCapital && tokens[index - 1]?.isCapital === true
  return isName || qualifiesVessel(tokens, index, lexicon)
}
