import type { Lexicon } from '../lexicons/lexicon.ts'
import { headNoun, type Description } from '../sources/descriptions.ts'

/** Nouns for those who wrote or did the work that an article tells of: `les auteurs` may be the team named before. */
const WORKERS = /^(?:auteurs|chercheurs|scientifiques|authors|researchers|scientists)$/
const TEAM = /^(?:équipe|team)$/

/**
 * Groups and bodies without a name, by the phrase that introduces them: `des géologues de l'université de Sarvigny`,
 * whom an article calls `les géologues` or `les auteurs` later.
 */
export class DescribedGroups {
  readonly #lexicon: Lexicon
  readonly #byNoun = new Map<string, string>()
  #workers: string | null = null

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** By the phrase that introduces them, if this one only takes it up; else as it has them. */
  textOf(source: Description): string {
    const { text, words, isDefinite, isOwned } = source
    const noun = headNoun(source.head, this.#lexicon)
    const isWorkers = WORKERS.test(noun)
    if (isDefinite && words.length === 1) {
      return this.#byNoun.get(noun) ?? (isWorkers ? this.#workers : null) ?? text
    }
    if (isOwned || words.length === 1) return text
    if (!this.#byNoun.has(noun)) this.#byNoun.set(noun, text)
    if (
      isWorkers ||
      TEAM.test(noun) ||
      this.#lexicon.nouns.fields.get(noun.replace(/s$/, ''))?.has('science')
    )
      this.#workers ??= text
    return text
  }
}
