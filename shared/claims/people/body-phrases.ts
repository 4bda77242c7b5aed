import type { Lexicon } from '../lexicons/lexicon.ts'
import type { ReadBlock } from '../reading/sentences.ts'
import type { Token } from '../reading/tokens.ts'
import { contentWords } from './roles.ts'

/** A body by what an article calls it in full where its name has small letters: `chambre des comptes du Valdor`. */
interface BodyPhrase {
  readonly text: string
  /** Its nouns and adjectives, in lower case. */
  readonly words: readonly string[]
  /** `une équipe de l'université`: what is owned is another. */
  readonly isIndefinite: boolean
}

/** A phrase has so many tokens at most. */
const LONGEST_BODY = 8

/**
 * Tells the only phrase of an article that begins with some words for a body and says more of whose or where it is;
 * `null` where none or several do. French only, where what belongs to a noun follows it.
 */
export function findBodyPhrases(
  blocks: readonly ReadBlock[],
  lexicon: Lexicon,
): (words: readonly string[], isOwned: boolean) => string | null {
  /** By the words that one may begin with; `null` where several do. */
  const all = new Map<string, string | null>()
  const definite = new Map<string, string | null>()
  if (lexicon.language === 'fr') {
    for (const { block, sentences } of blocks) {
      for (const { tokens } of sentences) {
        for (const phrase of phrasesIn(tokens, block.text, lexicon)) {
          noteBeginnings(phrase, all)
          if (!phrase.isIndefinite) noteBeginnings(phrase, definite)
        }
      }
    }
  }
  return (words, isOwned) => (isOwned ? definite : all).get(words.join(' ')) ?? null
}

/** Every beginning of a phrase but all of it. */
function noteBeginnings({ text, words }: BodyPhrase, texts: Map<string, string | null>): void {
  let beginning = ''
  for (const word of words.slice(0, -1)) {
    beginning += beginning === '' ? word : ` ${word}`
    const known = texts.get(beginning)
    if (known === undefined) texts.set(beginning, text)
    else if (known?.toLowerCase() !== text.toLowerCase()) texts.set(beginning, null)
  }
}

function phrasesIn(
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
): readonly BodyPhrase[] {
  const { nouns } = lexicon
  const phrases: BodyPhrase[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!token || (!nouns.bodies.has(token.word) && !nouns.firms.has(token.word))) continue
    const article = index > 0 ? (tokens[index - 1]?.word ?? '') : ''
    const isOne = article === 'un' || article === 'une'
    if ((!isOne && !nouns.definite.has(article)) || nouns.possessives.has(article)) continue
    const end = endOfBody(tokens, index, lexicon)
    const last = tokens[end - 1]
    const words = contentWords(
      tokens.slice(index, end).map(({ word }) => word),
      lexicon,
    )
    const isFuller = last !== undefined && words.length > 1
    // `l'association de consommateurs | Clairvue`
    const sort = nouns.firms.get(token.word)
    const start =
      sort === undefined || sort === 'public'
        ? null
        : startBehindKind(tokens.slice(index, end), 0, lexicon)
    const first = tokens[index + (start ?? 0)] ?? token
    if (isFuller)
      phrases.push({ text: text.slice(first.start, last.end), words, isIndefinite: isOne })
  }
  return phrases
}

/** Over adjectives, names, and what `de` joins. */
function endOfBody(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  const { nouns, clauses, verbs } = lexicon
  const isJoint = (token: Token | undefined) =>
    nouns.genitives.has(token?.word ?? '') || nouns.definite.has(token?.word ?? '')
  let to = from + 1
  while (to < from + LONGEST_BODY) {
    const token = tokens[to]
    const isJoined = isJoint(tokens[to - 1])
    const mayFollow =
      token?.kind === 'word' &&
      (isJoined || !token.isVerbForm) &&
      (isJoined || token.isCapital || !verbs.pastEnding.test(token.word)) &&
      !token.isAdverb &&
      !verbs.negations.has(token.word) &&
      !clauses.and.has(token.word) &&
      !clauses.relatives.has(token.word) &&
      !clauses.openers.has(token.word) &&
      (!nouns.prepositions.has(token.word) || nouns.genitives.has(token.word)) &&
      (!nouns.definite.has(token.word) || nouns.genitives.has(token.word) || isJoined)
    if (!mayFollow) break
    to += 1
  }
  while (to > from + 1 && !isEnd(tokens, to - 1, isJoint)) to -= 1
  return to
}

/** Adjectives that say what sort of body it is: `l'agence | régionale`, `la chambre | agricole`. */
const RELATIONAL = /(?:[aei]l|[ae]lle?s?|ales?|aux|iques?|aires?|i[eè]re?s?|ienne?s?|oles?|ives?)$/

/** A name ends it, what the body is for, or such an adjective; no participle does: `la préfecture d'Orvanne | saisie`. */
function isEnd(
  tokens: readonly Token[],
  index: number,
  isJoint: (token: Token | undefined) => boolean,
): boolean {
  const token = tokens[index]
  if (!token || isJoint(token)) return false
  return token.isCapital || isJoint(tokens[index - 1]) || RELATIONAL.test(token.word)
}

/** Where the name begins in a phrase whose noun at `kind` says what sort of body it is; `null` if none does. */
export function startBehindKind(
  phrase: readonly Token[],
  kind: number,
  lexicon: Lexicon,
): number | null {
  const start = phrase.findIndex(({ isCapital }, index) => index > kind && isCapital)
  const between = phrase.slice(kind + 1, start)
  const isDirect = between.length === 0 || (isGenitive(between[0], lexicon) && between.length < 5)
  return start < 0 || !isDirect || isGenitive(phrase[start - 1], lexicon) ? null : start
}

function isGenitive(token: Token | undefined, { nouns }: Lexicon): boolean {
  return nouns.genitives.has(token?.word ?? '') || token?.word === 'le' || token?.word === 'la'
}
