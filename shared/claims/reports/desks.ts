import { phraseAfter } from '../grammar/noun-phrases.ts'
import type { VerbGroup } from '../grammar/verb-groups.ts'
import { isComma, type Reading, wordAt } from '../reading/reading.ts'
import type { Range } from '../reading/tokens.ts'

/** `À la préfecture, on indique que …`, `Chez Tessival, on …`: those whom `on` stands for. */
export function deskOf(reading: Reading, subject: Range, floor: number): Range | null {
  const { tokens } = reading
  const isElided = wordAt(reading, subject.from) === "l'"
  const on = isElided ? subject.from + 1 : subject.from
  if (wordAt(reading, on) !== 'on' || subject.to - on !== 1) return null
  const where = wordAt(reading, on - 1) === "l'" ? on - 2 : on - 1
  if (wordAt(reading, where) === 'où') return deskBefore(reading, where - 1)
  if (!isComma(tokens[subject.from - 1])) return null
  const place = wordAt(reading, floor)
  const start = place === 'du' && wordAt(reading, floor + 1) === 'côté' ? floor + 3 : floor + 1
  const isPlace = reading.lexicon.clauses.desks.has(place) || place === 'du'
  const source = { from: start, to: subject.from - 1 }
  return isPlace && source.to > source.from && source.to - source.from < LONGEST_DESK
    ? source
    : null
}

const LONGEST_DESK = 10

/** `à | la mairie, | où l'on rappelle que`: the place that ends at a comma. */
function deskBefore(reading: Reading, comma: number): Range | null {
  if (!isComma(reading.tokens[comma])) return null
  for (let index = comma - 2; index > comma - LONGEST_DESK; index -= 1) {
    if (!reading.lexicon.clauses.desks.has(wordAt(reading, index))) continue
    const source = phraseAfter(reading, index + 1)
    return source.to === comma ? source : null
  }
  return null
}

/** `reconnaît-on à | la préfecture`: those whom `on` stands for. */
export function deskBehind(reading: Reading, verbEnd: number): Range | null {
  const { clauses, nouns } = reading.lexicon
  // `fait-on | valoir | à la préfecture`
  const index = /..(?:er|ir|re)$/u.test(wordAt(reading, verbEnd)) ? verbEnd + 1 : verbEnd
  // `lui a-t-on répondu sur | les bancs de la majorité`
  const isBench = wordAt(reading, index) === 'sur' && wordAt(reading, index + 2) === 'bancs'
  const isPlace = isBench || clauses.desks.has(wordAt(reading, index))
  const isSource = [1, 2].some((ahead) => wordAt(reading, index + ahead) === 'source')
  if (wordAt(reading, index) === 'de' && isSource) return phraseAfter(reading, index + 1)
  const isOf =
    ['de', "d'"].includes(wordAt(reading, index + 1)) &&
    nouns.genitives.has(wordAt(reading, index + 1))
  const source = phraseAfter(reading, index + (isOf ? 2 : 1))
  return isPlace && source.to > source.from ? source : null
}

/** `a-t-on appris jeudi auprès | du parquet`, `a appris l'AFP de | source policière`: not who heard it, but who told. */
export function informantBehind(reading: Reading, { verb, to: from }: VerbGroup): Range | null {
  const { genitives } = reading.lexicon.nouns
  if (!/^appri[st]$/.test(wordAt(reading, verb))) return null
  for (let index = from; index < from + LONGEST_LISTENER; index += 1) {
    if (reading.tokens[index]?.kind === 'mark') return null
    const [word, next] = [wordAt(reading, index), wordAt(reading, index + 1)]
    const isBeside = word === 'auprès' && genitives.has(next)
    if (!isBeside && !(word === 'de' && next === 'source')) continue
    const source = phraseAfter(reading, index + (isBeside ? 2 : 1))
    if (source.to > source.from) return source
  }
  return null
}

/** `jeudi Le Courrier`: tokens of who heard it and when, at most. */
const LONGEST_LISTENER = 8
