import type { Lexicon } from '../lexicons/lexicon.ts'
import { ofToken } from './known-words.ts'
import type { Token } from './tokens.ts'
import { isArticle, isPastForm } from './word-classes.ts'

/** Whether a word is a verb with a tense, as far as its form and the word before it tell. */
export function isFiniteVerb(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { language, verbs, nouns } = lexicon
  const token = tokens[index]
  if (token?.kind !== 'word' || (token.isCapital && index > 0)) return false
  const { word } = token
  const before = index > 0 ? (tokens[index - 1]?.word ?? '') : ''
  if (word.startsWith("'")) {
    return (
      nouns.pronouns.has(before) ||
      nouns.impersonal.has(before) ||
      verbs.subjectPronouns.has(before)
    )
  }
  if (index === 0 && word === 'a' && tokens[1]?.word.startsWith('-') !== true) return false
  if (isAuxiliary(token, lexicon)) return verbs.finite.has(word)
  if (followsSubject(tokens, index, lexicon) || isNegated(tokens, index, lexicon)) return true
  const isBare = !token.isVerbForm && isBareForm(token, lexicon)
  if ((!token.isVerbForm && !isBare) || nouns.prepositions.has(word)) return false
  // `l'alerte`, `la critique`
  const isFrenchNoun = language === 'fr' && verbs.alsoNouns.has(word) && nouns.definite.has(before)
  if (isFrenchNoun) return false
  const next = tokens[index + 1]?.word ?? ''
  if ((word === 'close' && next === 'to') || (word === 'think' && /^tanks?$/.test(next)))
    return false
  if (isEnglishNoun(tokens, index, lexicon)) return false
  if (isBare) return !isArticle(before, lexicon) && isPlural(tokens[index - 1])
  const isNoun =
    isArticle(before, lexicon) || nouns.genitives.has(before) || nouns.prepositions.has(before)
  return !isNoun || isBehindPronoun(tokens, index, lexicon)
}

/** `les | démentent`; not `de la | note`, `juge la | demande`, `a qualifié la | visite`: there it is an article. */
function isBehindPronoun(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { verbs, nouns } = lexicon
  const before = tokens[index - 1]?.word ?? ''
  if (!verbs.clitics.has(before)) return false
  const second = index > 1 ? (tokens[index - 2]?.word ?? '') : ''
  const isGoverned = nouns.genitives.has(second) || nouns.prepositions.has(second)
  return !isGoverned && !(nouns.definite.has(before) && isVerb(tokens, index - 2, lexicon))
}

/** `owe`: its form is that of an infinitive as well. */
const isBareForm = ofToken((word, { verbs }) => verbs.bare.has(word))

const isAuxiliary = ofToken(
  (word, { verbs: { being, having } }) => being.has(word) || having.has(word),
)

/** A verb with a tense, or a participle right behind its auxiliary. */
function isVerb(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { word = '', isVerbForm = false } = tokens[index] ?? {}
  const isBehindAuxiliary = lexicon.verbs.having.has(tokens[index - 1]?.word ?? '')
  return isVerbForm || (isBehindAuxiliary && isPastForm(word, lexicon))
}

/** `Rovers | owe`, `their parents | know` */
function isPlural(token: Token | undefined): boolean {
  const word = token?.kind === 'word' ? token.word : ''
  return /[^s']s$|^(?:people|police|children|women|men)$/.test(word)
}

/** `nous | avons`, `je ne le | sais`, `qui n'en | mène`, `we | repair`, `who often | trade`: a verb whatever its form. */
function followsSubject(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const token = tokens[index]
  const mayBeVerb = token && !token.isAdverb && !isFunctionWord(token, lexicon)
  return mayBeVerb === true && isBehindSubject(tokens, index, lexicon)
}

/** What stands between a subject and its verb, or begins another phrase. */
const isFunctionWord = ofToken(
  (word, lexicon) =>
    lexicon.verbs.clitics.has(word) ||
    lexicon.verbs.negations.has(word) ||
    lexicon.verbs.subjectPronouns.has(word) ||
    lexicon.nouns.impersonal.has(word) ||
    lexicon.nouns.pronouns.has(word) ||
    lexicon.nouns.prepositions.has(word) ||
    isArticle(word, lexicon),
)

function isBehindSubject(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  let before = index - 1
  let token = before < 0 ? undefined : tokens[before]
  while (before > 0 && token && isBesideVerb(token, lexicon)) token = tokens[(before -= 1)]
  if (token && isSubjectPronoun(token, lexicon)) return true
  while (before > 0 && token?.isAdverb === true) token = tokens[(before -= 1)]
  return token !== undefined && isRelativeSubject(token, lexicon)
}

const isSubjectPronoun = ofToken((word, { verbs }) => verbs.subjectPronouns.has(word))

const isRelativeSubject = ofToken((word, { verbs }) => verbs.relativeSubjects.has(word))

/** `ne le | démentent`, `se | paie`: only an infinitive or a gerund may stand there without being finite. */
function isNegated(tokens: readonly Token[], index: number, { language, verbs }: Lexicon): boolean {
  if (language !== 'fr' || index === 0) return false
  const { word = '', isAdverb = false } = tokens[index] ?? {}
  const before = tokens[index - 1]?.word ?? ''
  const isBefore = before === 'ne' || before === "n'" || verbs.reflexives.has(before)
  if (!isBefore || isAdverb || verbs.clitics.has(word)) return false
  return !/(?:er|ir|oir|re|ant)$|^(?:rien|aucun|aucune|que|guère|jamais)$/.test(word)
}

/** A word that may stand between a subject and its verb. */
const isBesideVerb = ofToken((word, { verbs: { clitics, negations, subjectPronouns } }) => {
  return (clitics.has(word) || negations.has(word)) && !subjectPronouns.has(word)
})

/** `…, state | records show`: it says whose what is written is, and begins the subject. */
export function qualifiesVessel(
  tokens: readonly Token[],
  index: number,
  { nouns }: Lexicon,
): boolean {
  return tokens[index - 1]?.kind === 'mark' && nouns.vessels.has(tokens[index + 1]?.word ?? '')
}

/** `a February | report`, `the league's | report`: a plain form behind what is no plural and no pronoun. */
function isEnglishNoun(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { language, verbs, nouns } = lexicon
  const { word = '' } = tokens[index] ?? {}
  const before = tokens[index - 1]
  if (language !== 'en' || !verbs.alsoNouns.has(word) || word.endsWith('s')) return false
  if (!before || qualifiesVessel(tokens, index, lexicon)) return true
  const canAct =
    before.kind !== 'word' ||
    before.isAdverb ||
    (before.word.endsWith('s') && before.word !== "'s") ||
    nouns.pronouns.has(before.word) ||
    verbs.modals.has(before.word) ||
    ['who', 'that', 'which', 'people', 'police', 'i', 'we', 'you'].includes(before.word)
  return !canAct
}
