import { isWordOfSpeech, speechVerbAt } from '../grammar/verb-groups.ts'
import { ofToken } from '../reading/known-words.ts'
import { indexOfMark, type Reading, wordAt } from '../reading/reading.ts'
import { withGovernor } from './periphrases.ts'
import { readAnyVerb } from './report-any-verb.ts'
import { startOfAdding, readBefore, readDenial, readGerund } from './report-before.ts'
import { readBehind, readSubjectAndVerb } from './report-behind.ts'
import { readColon, readLabel } from './report-colon.ts'
import { readIncise } from './report-incise.ts'
import { readNarrativeInfinitive } from './report-infinitive.ts'
import { readNominal } from './report-nominal.ts'
import { beginsSourcePhrase, readAccordingTo } from './report-source-phrase.ts'
import type { Report } from './report.ts'

/** The reporting clauses of a sentence, in order. */
export function findReports(reading: Reading): readonly Report[] {
  const { tokens, quotation } = reading
  const label = readLabel(reading)
  const reports: Report[] = label ? [label] : []
  let floor = Math.max(label?.to ?? reading.lead, endOfQuestion(reading))
  for (let index = floor; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (!reading.hasQuotation && token && !mayReport(token, reading.lexicon)) continue
    const found =
      quotation[index] === -1
        ? (readNominal(reading, index, floor) ??
          readAccordingTo(reading, index, floor, reports.at(-1)) ??
          readAnyVerb(reading, index, floor) ??
          readColon(reading, index, floor) ??
          readVerb(reading, index, floor, reports))
        : readIncise(reading, index, floor)
    const last = reports.at(-1)
    // `De source policière, | on affirme que A`
    const isEcho = last !== undefined && last.to === found?.source?.from
    if (found && last && isEcho && wordAt(reading, last.to) === 'on')
      reports[reports.length - 1] = { ...last, to: found.to }
    else if (!found || isNested(reading, found, last)) continue
    else reports.push(found)
    floor = found.to
    index = found.to - 1
  }
  return reports
}

/** Where nothing is quoted most words report nothing. */
const mayReport = ofToken(
  (word, lexicon) =>
    lexicon.clauses.assertions.has(word) ||
    beginsSourcePhrase(word, lexicon) ||
    isWordOfSpeech(word, lexicon),
)

/** `Asked if he expects to pitch again, | Quintana looked away.`: what somebody was asked is nobody's statement. */
function endOfQuestion(reading: Reading): number {
  const { tokens, lead } = reading
  // `When | asked for evidence, …`
  const asked = wordAt(reading, lead) === 'when' ? lead + 1 : lead
  if (!ASKED.test(wordAt(reading, asked))) return 0
  const comma = indexOfMark(reading, ',', { from: lead, to: tokens.length })
  return comma < tokens.length ? comma + 1 : 0
}

const ASKED = /^(?:asked|pressed|questioned|quizzed|(?:interrog|questionn|relanc)ée?s?)$/

/** What joins two reports of a sentence stands so many tokens before the second, at most. */
const LONGEST_NESTING = 80

/** `She said | he had warned that …`: who relays another's words says all of it. */
function isNested(reading: Reading, found: Report, last: Report | undefined): boolean {
  if (last?.place !== 'before' || found.place !== 'before' || !found.source) return false
  if (last.source === found.source || last.isOpen || found.source.from < last.to) return false
  const { clauses } = reading.lexicon
  // `She said A and that | her board had rejected it`
  const isObject = clauses.complementisers.has(wordAt(reading, found.source.from - 1))
  if (isObject && clauses.and.has(wordAt(reading, found.source.from - 2))) return true
  const from = Math.max(last.to, found.source.from - LONGEST_NESTING)
  for (let index = from; index < found.source.from; index += 1) {
    const word = wordAt(reading, index)
    // `Tout en reconnaissant « … », | X dit que`: the first has its content.
    if (reading.quotation[index] !== -1) return false
    if (clauses.openers.has(word) || clauses.and.has(word) || ':;'.includes(word)) return false
  }
  return true
}

function readVerb(
  reading: Reading,
  index: number,
  floor: number,
  reports: readonly Report[],
): Report | null {
  const { verbs } = reading.lexicon
  const word = wordAt(reading, index)
  const verb = speechVerbAt(reading.tokens, index, reading.lexicon)
  if (!verb || verb.isUnsaid || verb.from < floor) return null
  const isDenial = verbs.denials.has(word)
  if (verb.form === 'gerund') return isDenial ? null : readGerund(reading, verb, reports)
  const adding = startOfAdding(reading, verb)
  if (adding) return readGerund(reading, adding, reports)
  if (isDenial) return readDenial(reading, verb, floor, reports)
  return (
    readNarrativeInfinitive(reading, verb, floor) ??
    readBehind(reading, withGovernor(reading, verb) ?? verb, floor) ??
    readBefore(reading, verb, floor, reports) ??
    readSubjectAndVerb(reading, verb, floor)
  )
}
