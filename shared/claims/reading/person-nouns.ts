import type { Lexicon } from '../lexicons/lexicon.ts'
import { ofWord } from './known-words.ts'

const PERSON_ENDING = {
  fr: /..(?:logue|logiste|iste|icien|icienne|iatre|trice|graphe|culteur|cultrice|euse|ière|ienne|rateur|rouleur|équipier|équipière)s?$/,
  en: /..(?:ologist|ician|iatrist|nomist|ographer|woman|wright|ist|keeper|maker|-of-(?:one|two|three|four|five|six|seven))$/,
}

/** A noun for people, by its ending where no list has it. */
export const isPersonNoun = ofWord((word, { language, nouns }) => {
  const former = language === 'fr' && word.startsWith('ex-') ? word.slice(3) : word
  return nouns.people.has(former) || (PERSON_ENDING[language].test(word) && !nouns.bodies.has(word))
})

/** The same of one or of several: `voisins`, `employees`. */
export function isPeopleNoun(word: string, lexicon: Lexicon): boolean {
  return isPersonNoun(word, lexicon) || isPersonNoun(word.replace(/s$/, ''), lexicon)
}
