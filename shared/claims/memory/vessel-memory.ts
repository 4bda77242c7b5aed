import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Cast } from '../people/people.ts'
import { firstNameFrom, joinName } from '../reading/names.ts'
import type { Sentence } from '../reading/sentences.ts'
import type { Token } from '../reading/tokens.ts'
import { precedesAgent } from '../reading/word-classes.ts'
import { headNoun, type Description } from '../sources/descriptions.ts'
import type { Speaker } from './speaker.ts'

/** Nouns for whatever was written before, also by another noun. */
const ANY_VESSEL = /^(?:rapport|document|texte|report)$/

/** Tokens between an article and the noun, at most: `une | longue | lettre`. */
const LONGEST_ARTICLE_DISTANCE = 3

/** `L'étude | , menée | par`, `The survey | , | by`: tokens from the noun to who made it, at most. */
const LONGEST_PARTICIPLE = 4
/** `une étude | parue jeudi dans la revue « Climats », menée | par`: the same where a participle says what was done. */
const LONGEST_CLAUSE = 14

/** `by | ecologists at | Fenner`: tokens to the name, at most. */
const LONGEST_MAKER = 8

/** Whoever ordered a report is not who made it. */
const ORDERED =
  /^(?:command[ée]e?|commanditée?|financée?|commissioned|ordered|funded|obtained|seen|reviewed|cited|consultée?|citée?)$/

/** What somebody wrote or published, so that `la lettre` later speaks for whoever wrote it. */
export class VesselMemory {
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  readonly #authors = new Map<string, Speaker>()
  /** That of which the sentence says who made it. */
  #made: string | null = null

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
  }

  /** To be called with the words of a sentence in which one speaker says something. */
  note(tokens: readonly Token[], quotation: readonly number[], author: Speaker): void {
    const { vessels, indefinite, possessives } = this.#lexicon.nouns
    for (let index = 0; index < tokens.length; index += 1) {
      const word = tokens[index]?.word ?? ''
      if (!vessels.has(word) || quotation[index] !== -1) continue
      const before = tokens.slice(Math.max(0, index - LONGEST_ARTICLE_DISTANCE), index)
      const isNew = before.some(
        (token) => indefinite.has(token.word) || possessives.has(token.word),
      )
      if (isNew && !this.#authors.has(word)) this.#authors.set(word, author)
    }
  }

  /** `The survey, by the engineers Carrow & Tate, …`, `L'étude, menée par l'Institut Morel, …`: says who made it. */
  noteMaker(sentence: Sentence, text: string): void {
    this.#made = null
    const { tokens, quotation } = sentence
    for (let index = 0; index < tokens.length; index += 1) {
      const word = tokens[index]?.word ?? ''
      if (precedesAgent(word) && quotation[index] === -1)
        this.#noteMakerBehind(index, sentence, text)
    }
  }

  #noteMakerBehind(by: number, { tokens, names }: Sentence, text: string): void {
    const { vessels } = this.#lexicon.nouns
    const before = tokens[by - 1]?.word ?? ''
    if (ORDERED.test(before)) return
    const isDone = this.#lexicon.verbs.pastEnding.test(before)
    const vessel = tokens
      .slice(Math.max(0, by - (isDone ? LONGEST_CLAUSE : LONGEST_PARTICIPLE)), by)
      .findLast((token) => vessels.has(token.word))
    const maker = names[firstNameFrom(names, by + 1)]
    if (!vessel || !maker || maker.from > by + LONGEST_MAKER) return
    const known = this.#cast.find(maker.words) ?? this.#cast.bodies.named(maker.words)
    // `menée par | une équipe de l'université de Castelmer`
    const isGroup = tokens[by + 1]?.word === 'une' || tokens[by + 1]?.word === 'des'
    const group = isGroup
      ? joinName(text.slice(tokens[by + 1]?.start, tokens[maker.to - 1]?.end).split(' '))
      : null
    const name = group ?? known?.name ?? joinName(maker.words)
    this.#authors.set(vessel.word, { name, isInferred: false, isUnnamed: group !== null })
    this.#made = vessel.word
  }

  /** Who speaks in `the letter`; `null` if the article does not say, or it is no such thing. */
  authorOf({ head, words, isDefinite, isOwned, isPlural }: Description): Speaker | null {
    const noun = headNoun(head, this.#lexicon)
    const isKnown = isDefinite || noun === this.#made
    if (!isKnown || isOwned || isPlural || words.length > 1) return null
    const own = this.#authors.get(noun)
    const all = [...this.#authors.values()]
    const isOne = all.every(({ name }) => name === all[0]?.name)
    const author = own ?? (isOne && ANY_VESSEL.test(noun) ? all[0] : undefined)
    return author ? { ...author, isInferred: true } : null
  }
}
