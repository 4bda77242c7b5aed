import { hasFiniteVerb, type Reading } from './clause.ts'
import { subjectBefore } from './subjects.ts'
import { readBefore, readDenial, readGerund } from './report-before.ts'
import { readColon, readLabel } from './report-colon.ts'
import { readBehind, readSubjectAndVerb } from './report-behind.ts'
import { readNarrativeInfinitive } from './report-infinitive.ts'
import { readIncise } from './report-incise.ts'
import { readAccordingTo } from './report-source-phrase.ts'
import { readAnyVerb } from './report-any-verb.ts'
import { readNominal } from './report-nominal.ts'
import { wordAt, type Report, type Reports, type SpeechAct } from './report.ts'
import type { Range } from './sentences.ts'
import { speechVerbAt } from './verb-groups.ts'

/** The reporting clauses and speech acts of a sentence, in order. */
export function findReports(reading: Reading): Reports {
  const { tokens, quotation } = reading
  const label = readLabel(reading)
  const reports: Report[] = label ? [label] : []
  const acts: SpeechAct[] = []
  let floor = label?.to ?? reading.lead
  for (let index = floor; index < tokens.length; index += 1) {
    const found =
      quotation[index] === -1
        ? (readNominal(reading, index, floor) ??
          readAccordingTo(reading, index, floor, reports.at(-1)) ??
          readAnyVerb(reading, index, floor) ??
          readColon(reading, index, floor) ??
          readVerb(reading, index, floor, reports, acts))
        : readIncise(reading, index, floor)
    if (!found || isNested(reading, found, reports.at(-1))) continue
    reports.push(found)
    floor = found.to
    index = found.to - 1
  }
  return { reports, acts }
}

/** What joins two reports of a sentence stands so many tokens before the second, at most. */
const LONGEST_NESTING = 80

/** `She said | he had warned that …`: who relays another's words says all of it. */
function isNested(reading: Reading, found: Report, last: Report | undefined): boolean {
  if (last?.place !== 'before' || found.place !== 'before' || !found.source) return false
  if (last.source === found.source || last.isOpen || found.source.from < last.to) return false
  const { clauses } = reading.lexicon
  const from = Math.max(last.to, found.source.from - LONGEST_NESTING)
  for (let index = from; index < found.source.from; index += 1) {
    const word = wordAt(reading, index)
    if (clauses.openers.has(word) || clauses.and.has(word) || ':;'.includes(word)) return false
  }
  return true
}

function readVerb(
  reading: Reading,
  index: number,
  floor: number,
  reports: readonly Report[],
  acts: SpeechAct[],
): Report | null {
  const { verbs } = reading.lexicon
  const word = wordAt(reading, index)
  const verb = speechVerbAt(reading.tokens, index, reading.lexicon)
  if (!verb || verb.isUnsaid || verb.from < floor) return null
  const isDenial = verbs.denials.has(word)
  if (verb.form === 'gerund') return isDenial ? null : readGerund(reading, verb, reports, acts)
  const report = isDenial
    ? readDenial(reading, verb, floor, reports)
    : (readNarrativeInfinitive(reading, verb, floor) ??
      readBehind(reading, verb, floor) ??
      readBefore(reading, verb, floor, reports) ??
      readSubjectAndVerb(reading, verb, floor))
  if (report || verb.form === 'infinitive') return report
  const isAct = verb.isPhrase || (verbs.judging.has(word) && hasObject(reading, verb.to))
  const subject = isAct ? subjectBefore(reading, verb.from, floor) : null
  if (subject && isMainSubject(reading, subject, floor)) acts.push({ verb: index, source: subject })
  return null
}

/** `called the plan a failure`, not `a spaniel called Datum`. */
function hasObject({ tokens, quotation, lexicon }: Reading, index: number): boolean {
  const { definite, indefinite, pronouns } = lexicon.nouns
  const word = tokens[index]?.word ?? ''
  return (
    lexicon.language === 'fr' ||
    definite.has(word) ||
    indefinite.has(word) ||
    pronouns.has(word) ||
    quotation[index] !== -1
  )
}

/** `plus que le maire ne l'espérait`: what stands after a verb acts in a clause of its own only if joined. */
function isMainSubject(reading: Reading, subject: Range, floor: number): boolean {
  const isJoined = reading.lexicon.clauses.and.has(wordAt(reading, subject.from - 1))
  return isJoined || !hasFiniteVerb(reading, { from: floor, to: subject.from })
}
