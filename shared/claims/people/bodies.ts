import { once } from '../../once.ts'
import { pushTo } from '../../push-to.ts'
import { givenNames } from '../lexicons/given-names.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import { joinName, type Name } from '../reading/names.ts'
import type { ReadBlock, Sentence } from '../reading/sentences.ts'
import type { Token } from '../reading/tokens.ts'
import { isArticle } from '../reading/word-classes.ts'
import { expansionBefore, isAcronym } from './acronyms.ts'
import { findBodyPhrases } from './body-phrases.ts'
import { bodyNounsIn } from './named-people.ts'

/** A body that the article names: a ministry, a firm, a union. */
export interface Body {
  /** The fullest name that the article has, without the acronym in brackets. */
  readonly name: string
  /** In lower case: its words, and the common nouns that the article has for it. */
  readonly words: ReadonlySet<string>
}

/** Which bodies an article names, and how else it calls them. */
export interface Bodies {
  /** Whether the article has a word as a name, or as part of one, elsewhere than at the beginning of a sentence. */
  isName(words: readonly string[]): boolean
  /** Whether the article says of a name that it is a body's. */
  isBody(words: readonly string[]): boolean
  /** The body with this name or acronym; `null` if the article has no fuller one. */
  named(words: readonly string[]): Body | null
  /** The body with this name in lower case, and what the article says that it is. */
  byFullName(name: string): Body | null
  /** The body whose fuller name has all of these words, if there is one such only. */
  described(words: readonly string[]): Body | null
  /** The only longer phrase of the article that begins with these words. */
  inFull(words: readonly string[], isOwned: boolean): string | null
}

/** Reads an article for its bodies, and answers what it says of them. */
export function findBodies(blocks: readonly ReadBlock[], lexicon: Lexicon): Bodies {
  const { byAcronym, byFullName, byShortName, sureNames } = gatherBodies(blocks, lexicon)
  const described = new Map<string, Body | null>()
  const byWord = once(() => bodiesByWord(byFullName.values()))

  /** Looked for among those that have the rarest of the words. */
  function onlyOneWith(words: readonly string[]): Body | null {
    const lists = words.map((word) => byWord().get(word) ?? [])
    const [rarest] = lists.sort((one, other) => one.length - other.length)
    const found = (rarest ?? []).filter((body) => words.every((word) => body.words.has(word)))
    const [only] = found
    return found.length === 1 && only ? only : null
  }

  return {
    inFull: findBodyPhrases(blocks, lexicon),
    isName: (words) => {
      const key = joinName(words).toLowerCase()
      return sureNames.has(key) || byShortName.has(key)
    },
    isBody: (words) => {
      const key = joinName(words).toLowerCase()
      return byAcronym.has(key) || byShortName.has(key) || byFullName.has(key)
    },
    named: (words) => {
      const key = joinName(words).toLowerCase()
      return byAcronym.get(key) ?? byShortName.get(key) ?? null
    },
    byFullName: (name) => byFullName.get(name) ?? null,
    described: (words) => {
      const key = words.join(' ')
      let body = described.get(key)
      if (body === undefined) {
        body = onlyOneWith(words)
        described.set(key, body)
      }
      return body
    },
  }
}

function bodiesByWord(bodies: Iterable<Body>): ReadonlyMap<string, readonly Body[]> {
  const byWord = new Map<string, Body[]>()
  for (const body of bodies) {
    for (const word of body.words) pushTo(byWord, word, body)
  }
  return byWord
}

/** `Orbel | Plus`: what the body sells, not its name in full. */
const PRODUCT = /^(?:plus|pro|max|mini|lite|premium|ultra)$/

/** What an article says of bodies; all keys are in lower case. */
interface GatheredBodies {
  /** By what stands in brackets behind their name. */
  readonly byAcronym: ReadonlyMap<string, Body>
  readonly byFullName: ReadonlyMap<string, Body>
  /** By one word of a longer name. */
  readonly byShortName: ReadonlyMap<string, Body>
  /** What is a name for sure, of a body or not. */
  readonly sureNames: ReadonlySet<string>
}

function gatherBodies(blocks: readonly ReadBlock[], lexicon: Lexicon): GatheredBodies {
  const byAcronym = new Map<string, Body>()
  const byFullName = new Map<string, Body & { readonly words: Set<string> }>()
  const byShortName = new Map<string, Body>()
  const sureNames = new Set<string>()

  for (const { block, sentences } of blocks) {
    for (const sentence of sentences) {
      readAcronyms(sentence, block.text)
      for (const name of sentence.names) readName(name, sentence)
    }
  }
  return { byAcronym, byFullName, byShortName, sureNames }

  /** `Agence régionale de santé (ARS)` */
  function readAcronyms({ tokens }: Sentence, text: string): void {
    for (let index = 1; index < tokens.length - 1; index += 1) {
      const token = tokens[index]
      const isBracketed = tokens[index - 1]?.word === '(' && tokens[index + 1]?.word === ')'
      if (!token || !isBracketed || !isAcronym(token, text)) continue
      const expansion = expansionBefore(tokens, index - 1, text, lexicon)
      if (expansion) byAcronym.set(token.word, add(expansion.name, expansion.words))
    }
  }

  function readName(name: Name, { tokens }: Sentence): void {
    if (name.isSure) sureNames.add(joinName(name.words).toLowerCase())
    if (name.words.length > 1 && name.isSure) addShort(name)
    const nouns = commonNouns(tokens, name, lexicon)
    if (nouns.length > 0) add(joinName(name.words), [...nouns, ...wordsOf(name)])
  }

  /** `Orbel` for Orbel Holdings; the first such name counts. */
  function addShort({ words }: Name): void {
    const [first = ''] = words
    const key = first.toLowerCase()
    const isPerson = givenNames.has(key)
    const last = words.at(-1)?.toLowerCase() ?? ''
    if (PRODUCT.test(last)) return
    // `Rovers` for Stanmere Rovers; in French the last word is more seldom the name.
    const shorts = lexicon.language === 'en' ? [key, last] : [key]
    for (const word of isPerson ? [] : shorts)
      if (!byShortName.has(word)) {
        byShortName.set(word, { name: joinName(words), words: new Set() })
      }
  }

  function add(name: string, words: readonly string[]): Body {
    const key = name.toLowerCase()
    const body = byFullName.get(key) ?? { name, words: new Set() }
    for (const word of words) body.words.add(word)
    byFullName.set(key, body)
    return body
  }
}

function wordsOf({ words }: Name): readonly string[] {
  return words.map((word) => word.toLowerCase())
}

/** `Agence régionale de santé`, `le groupe Tessival`, `the carmaker Orlan`: what kind of body it is. */
function commonNouns(tokens: readonly Token[], name: Name, lexicon: Lexicon): readonly string[] {
  const { from, to, words, isSure } = name
  const { nouns, verbs, language } = lexicon
  // `Contactée, | l'entreprise …`: the capital is the sentence's.
  const isParticiple =
    !isSure && language === 'fr' && verbs.pastEnding.test(tokens[from]?.word ?? '')
  if (isParticiple) return []
  // `NorthLink, | the operator`
  const apposed = tokens[to]?.word === ',' ? (tokens[to + 2]?.word ?? '') : ''
  const hasArticle = isArticle(tokens[to + 1]?.word ?? '', lexicon)
  // `Priya Sandhu, the council | leader`
  const isModifier = nouns.people.has(tokens[to + 3]?.word ?? '')
  const behind = hasArticle && nouns.firms.has(apposed) && !isModifier ? [apposed] : []
  const before = tokens[from - 1]?.word ?? ''
  const isCommon =
    nouns.definite.has(tokens[from - 2]?.word ?? '') &&
    !nouns.people.has(before) &&
    tokens[from - 1]?.kind === 'word' &&
    tokens[from - 1]?.isCapital === false &&
    !nouns.genitives.has(before) &&
    !nouns.prepositions.has(before)
  const beside = [...(nouns.bodies.has(before) || isCommon ? [before] : []), ...behind]
  const within = bodyNounsIn(name, nouns)
  const kinds = [...beside, ...within]
  if (kinds.length === 0 && words.length > 1 && isLed(tokens, from, nouns)) return [ANY_BODY]
  return words.length > 1 || beside.length > 0 ? kinds : []
}

/** A noun for a body of any sort, in both languages. */
const ANY_BODY = 'organisation'

/** Fields of those who lead something, or speak for it. */
const LEADING = ['head', 'union', 'voice']

/** `délégué général d' | Éole Avenir`, `an analyst at | Fjord Bank`: whoever has such an office has it in a body. */
function isLed(
  tokens: readonly Token[],
  from: number,
  { fields, genitives, prepositions }: Lexicon['nouns'],
): boolean {
  const joint = tokens[from - 1]?.word ?? ''
  if (!genitives.has(joint) && !prepositions.has(joint)) return false
  return tokens
    .slice(Math.max(0, from - 3), from - 1)
    .some(({ word }) => LEADING.some((field) => fields.get(word)?.has(field) === true))
}
