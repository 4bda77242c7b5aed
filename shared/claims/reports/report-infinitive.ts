import type { VerbGroup } from '../grammar/verb-groups.ts'
import { type Reading, wordAt } from '../reading/reading.ts'
import { findContent } from './report-content.ts'
import type { Report } from './report.ts'

/** `Et d'ajouter que …`, `Et de conclure : « … »`: whoever spoke last says more. */
export function readNarrativeInfinitive(
  reading: Reading,
  verb: VerbGroup,
  floor: number,
): Report | null {
  const { clauses, nouns } = reading.lexicon
  const isOpening = verb.from === floor + 2 && clauses.and.has(wordAt(reading, floor))
  if (verb.form !== 'infinitive' || !isOpening) return null
  const content = nouns.genitives.has(wordAt(reading, floor + 1))
    ? findContent(reading, verb)
    : null
  return (
    content && {
      from: floor,
      to: content.from,
      verb: null,
      source: null,
      place: 'before',
      isOpen: content.isOpen,
    }
  )
}
