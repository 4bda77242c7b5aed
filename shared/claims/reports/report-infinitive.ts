import { beginsSpeaker } from '../grammar/noun-phrases.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { hasFiniteVerb, type Reading, wordAt } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import { findContent } from './report-content.ts'
import type { Report } from './report.ts'

/** `Et d'ajouter que …`, `Et de conclure : « … »`: whoever spoke last says more; `Et la maire d'ajouter que …`. */
export function readNarrativeInfinitive(
  reading: Reading,
  verb: VerbGroup,
  floor: number,
): Report | null {
  const { clauses, nouns } = reading.lexicon
  const isOpening = clauses.and.has(wordAt(reading, floor))
  if (verb.form !== 'infinitive' || !isOpening) return null
  const subject = { from: floor + 1, to: verb.from - 1 }
  const hasSubject = subject.to > subject.from
  if (hasSubject && !isSomebody(reading, subject)) return null
  const content = nouns.genitives.has(wordAt(reading, verb.from - 1))
    ? findContent(reading, verb)
    : null
  return (
    content && {
      from: floor,
      to: content.from,
      verb: null,
      source: hasSubject ? subject : null,
      place: 'before',
      isOpen: content.isOpen,
    }
  )
}

/** All of it is whoever does what the infinitive tells: `Et | l'élue de la Vaunière | d'ajouter`. */
function isSomebody(reading: Reading, { from, to }: Range): boolean {
  const isLong = to - from > LONGEST_SUBJECT
  return !isLong && !hasFiniteVerb(reading, { from, to }) && beginsSpeaker(reading, from)
}

const LONGEST_SUBJECT = 10
