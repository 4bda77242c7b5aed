import { isInvertedPronoun, startOfVerb, type VerbGroup } from '../grammar/verb-groups.ts'
import { type Reading, wordAt } from '../reading/reading.ts'

/** What joins an infinitive to its verb: `vient d'annoncer`, `tient à préciser`, `finit par admettre`. */
const joints = new Set(['de', "d'", 'à', 'par'])

/** An auxiliary stands so many tokens before its participle, at most: `n'a-t-elle jamais cessé`. */
const AUXILIARY_DISTANCE = 4

/**
 * The infinitive of a verb of speech with the verb that governs it, as one group: `vient d'annoncer`, `a tenu à
 * préciser`, `n'a cessé de répéter`, `veut croire`; `null` if no verb does.
 */
export function withGovernor(reading: Reading, verb: VerbGroup): VerbGroup | null {
  const { tokens, finite, lexicon } = reading
  const { verbs } = lexicon
  if (verb.form !== 'infinitive' || lexicon.language !== 'fr') return null
  let last = verb.from - 1
  while (verbs.clitics.has(wordAt(reading, last))) last -= 1
  if (joints.has(wordAt(reading, last))) last -= 1
  while (tokens[last]?.isAdverb === true) last -= 1
  let from = last
  let pronoun: number | null = null
  for (; from > last - AUXILIARY_DISTANCE && finite[from] !== true; from -= 1) {
    if (isInvertedPronoun(tokens[from])) pronoun = from
    else if (from < last && tokens[from]?.isAdverb !== true) return null
  }
  if (finite[from] !== true) return null
  return {
    ...verb,
    from: startOfVerb(tokens, from, lexicon),
    form: 'finite',
    pronoun,
    isUnsaid: false,
  }
}
