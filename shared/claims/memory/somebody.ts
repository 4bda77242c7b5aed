import type { Lexicon } from '../lexicons/lexicon.ts'
import { headNoun, type Description } from '../sources/descriptions.ts'

/** How nouns for who does something end, and for whom something was done to: `vainqueur`, `ambulancier`; `tenor`, `evacuee`. */
const AGENT_ENDING = {
  fr: /..(?:aire|eur|euse|ier|ière|yen|yenne|ant|ante|é|ée)$/,
  en: /..(?:er|or|ee)$/,
}

/** `le vainqueur`: a noun that no list has, of somebody and no thing. */
function mayBeSomebody({ head, isPlural, isBody }: Description, lexicon: Lexicon): boolean {
  const words = lexicon.language === 'fr' ? head.filter((word) => !isPremodifier(word)) : head
  const noun = headNoun(words, lexicon)
  return (
    !isPlural &&
    !isBody &&
    !lexicon.nouns.vessels.has(noun) &&
    AGENT_ENDING[lexicon.language].test(noun)
  )
}

/** Whether a description may be of whoever says something: somebody, a body, or what somebody wrote; not `le projet`. */
export function maySpeak(source: Description, lexicon: Lexicon): boolean {
  const { nouns } = lexicon
  const isKnown = source.head.some((word) => nouns.vessels.has(word) || nouns.firms.has(word))
  const isSomebody = source.isPerson || source.isBody || source.isUnnamed || source.isDemonym
  return isKnown || isSomebody || source.hasName || mayBeSomebody(source, lexicon)
}

/** `l'ancien | ambulancier`: French adjectives that stand before their noun. */
function isPremodifier(word: string): boolean {
  return /^(?:ancien|ancienne|jeune|vieux|vieille|petit|petite|grand|grande|nouveau|nouvelle|futur|future|ex|autre)$/.test(
    word,
  )
}

/**
 * Whether a description may be another way to call somebody of whom the article has not said so: `l'architecte`, but not
 * `le ministre`, of whom there is one.
 */
export function variesFreely(source: Description, speaks: boolean, lexicon: Lexicon): boolean {
  const { firms, publicOffices } = lexicon.nouns
  if (source.isDemonym || source.isDemonstrative) return true
  const isSomebody = source.isPerson || (speaks && mayBeSomebody(source, lexicon))
  const isOther = source.head.some((word) => firms.has(word) || publicOffices.has(word))
  return isSomebody && !isOther && !source.isOwned
}
