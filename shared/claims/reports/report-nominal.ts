import { subjectBefore } from '../grammar/subjects.ts'
import { firstFiniteVerb, type Reading, wordAt } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'
import type { Report } from './report.ts'

/** `X’s claim that A`, `l’affirmation de X selon laquelle A`: a noun reports. */
export function readNominal(reading: Reading, index: number, floor: number): Report | null {
  const { lexicon } = reading
  if (!lexicon.clauses.assertions.has(wordAt(reading, index))) return null
  return lexicon.language === 'en'
    ? readEnglish(reading, index, floor)
    : readFrench(reading, index, floor)
}

/** `Roux’s claim that A`, `Roux’s answer is that A`: that the answer is so states all of it. */
function readEnglish(reading: Reading, index: number, floor: number): Report | null {
  const isStated = /^(?:is|was|has been)$/.test(wordAt(reading, index + 1))
  const that = isStated ? index + 2 : index + 1
  const isClaim = wordAt(reading, index - 1) === "'s" && wordAt(reading, that) === 'that'
  const source = isClaim ? subjectBefore(reading, index - 1, floor) : null
  return source && { ...report(source, that + 1), isNominal: !isStated }
}

/** `l'affirmation | de M. Roux | selon laquelle`: tokens of who stands between, at most. */
const LONGEST_OWNER = 8

/** `défend la thèse selon laquelle A`, `a la conviction que A`, `la thèse de M. Roux selon laquelle A` */
function readFrench(reading: Reading, index: number, floor: number): Report | null {
  const { genitives } = reading.lexicon.nouns
  if (index < floor) return null
  const next = wordAt(reading, index + 1)
  if (!genitives.has(next)) return readHeld(reading, index, floor)
  const from = ['du', 'des'].includes(next) ? index + 1 : index + 2
  for (let to = from + 1; to < from + LONGEST_OWNER; to += 1) {
    if (wordAt(reading, to) === 'selon') return report({ from, to }, to + 2)
  }
  return null
}

/** A verb and the conviction that is its object lie so many tokens apart, at most. */
const OBJECT_DISTANCE = 6

/** `Anne Roux | a la conviction que A`: it is that of whoever does what the verb before tells. */
function readHeld(reading: Reading, index: number, floor: number): Report | null {
  const { tokens, lexicon } = reading
  const noun = tokens[index + 1]?.kind === 'word' && isJoint(reading, index + 2) ? index + 1 : index
  const joint = noun + 1
  if (!isJoint(reading, joint)) return null
  const first = Math.max(floor, index - OBJECT_DISTANCE)
  const verb = firstFiniteVerb(reading, { from: first, to: index })
  const isUnsaid = verb === null || lexicon.verbs.disowning.has(tokens[verb]?.word ?? '')
  const source = isUnsaid ? null : subjectBefore(reading, verb, floor)
  const to = wordAt(reading, joint) === 'selon' ? joint + 2 : joint + 1
  return source && to < tokens.length ? report(source, to) : null
}

/** `que`, `selon laquelle` */
function isJoint(reading: Reading, index: number): boolean {
  const { complementisers, sourceRelatives } = reading.lexicon.clauses
  const word = wordAt(reading, index)
  return (
    complementisers.has(word) ||
    (word === 'selon' && sourceRelatives.has(wordAt(reading, index + 1)))
  )
}

function report(source: Range, to: number): Report {
  return {
    from: source.from,
    to,
    verb: null,
    source,
    place: 'before',
    isOpen: false,
    isNominal: true,
  }
}
