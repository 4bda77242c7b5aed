import type { Description } from './descriptions.ts'
import type { Lexicon } from './lexicons/lexicon.ts'

/** How nouns for who does something end, and for whom something was done to: `vainqueur`, `ambulancier`; `tenor`, `evacuee`. */
const AGENT_ENDING = {
  fr: /..(?:aire|eur|euse|ier|ière|yen|yenne|ant|ante|é|ée)$/,
  en: /..(?:er|or|ee)$/,
}

/** `le vainqueur`: a noun that no list has, of somebody and no thing. */
export function mayBeSomebody({ head, isPlural, isBody }: Description, lexicon: Lexicon): boolean {
  const noun =
    (lexicon.language === 'fr' ? head.find((word) => !isPremodifier(word)) : head.at(-1)) ?? ''
  return (
    !isPlural &&
    !isBody &&
    !lexicon.nouns.vessels.has(noun) &&
    AGENT_ENDING[lexicon.language].test(noun)
  )
}

/** `l'ancien | ambulancier`: French adjectives that stand before their noun. */
function isPremodifier(word: string): boolean {
  return /^(?:ancien|ancienne|jeune|vieux|vieille|petit|petite|grand|grande|nouveau|nouvelle|futur|future|ex|autre)$/.test(
    word,
  )
}
