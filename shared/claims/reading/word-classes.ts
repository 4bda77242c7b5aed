import type { Lexicon } from '../lexicons/lexicon.ts'

/** `la`, `un`, `the`, also `ce` and `son`: words that begin a noun phrase. */
export function isArticle(word: string, { nouns }: Lexicon): boolean {
  return nouns.definite.has(word) || nouns.indefinite.has(word)
}

/** A participle by its form; in English a preterite as well. */
export function isPastForm(word: string, { verbs }: Lexicon): boolean {
  return verbs.pastEnding.test(word) || verbs.irregularPast.has(word)
}

/** `saluée | par`, `hailed | by`: whoever did it follows. */
export function precedesAgent(word: string): boolean {
  return word === 'par' || word === 'by'
}

/** `saying`, `affirmant`: by its ending alone, for verbs that no list has. */
export function endsAsGerund(word: string): boolean {
  return /.{3}(?:ing|ant)$/.test(word)
}
