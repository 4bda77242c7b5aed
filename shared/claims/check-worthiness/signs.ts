import { bitOfEach } from '../../bit-of-each.ts'
import { ofToken } from '../reading/known-words.ts'
import type { Reading } from '../reading/reading.ts'
import type { Token } from '../reading/tokens.ts'
import { cueReadersOf, cues, type Cue, type CueReader } from './cues.ts'
import { cueOfFigures } from './quantities.ts'
import { traits, traitsOf, type Trait } from './word-traits.ts'

/** What a token shows besides the cue that it begins and the traits of its word. */
const others = [
  'figures',
  'capital',
  /** The first of a run of words with a capital. */
  'name',
  'quoted',
  'question',
  'exclamation',
  'finite-verb',
  'not-mark',
] as const

/** What a token may show, by itself or with what stands beside it. */
export type Sign = Cue | Trait | (typeof others)[number]

/** Each sign is a bit of a number: what many tokens show together is found by one operation each. */
const bits = bitOfEach<Sign>([...cues, ...traits, ...others])

export function bitOf(sign: Sign): number {
  return bits[sign]
}

const known = new WeakMap<Reading, readonly number[]>()

/** The signs of each token of a sentence, as bits. */
export function signsOf(reading: Reading): readonly number[] {
  let signs = known.get(reading)
  if (!signs) {
    signs = reading.tokens.map((token, index) => readSigns(reading, token, index))
    known.set(reading, signs)
  }
  return signs
}

function readSigns(reading: Reading, token: Token, index: number): number {
  const { tokens, quotation, verbs, lexicon } = reading
  const { kind, word, isCapital } = token
  const { shown, readers } = signsOfWord(token, lexicon)
  let signs = shown
  if (isPerCent(tokens, index)) signs |= bits.percent
  if ((quotation[index] ?? -1) >= 0) signs |= bits.quoted
  if (verbs[index] === true) signs |= bits['finite-verb']
  if (kind === 'mark') return signs
  signs |= bits['not-mark']
  if (isCapital) {
    signs |= bits.capital
    const isName = tokens[index - 1]?.isCapital !== true && !lexicon.nouns.notNames.has(word)
    if (isName) signs |= bits.name
  }
  if (kind === 'number') {
    const cue = cueOfFigures(reading, index)
    return signs | bits.figures | (cue === null ? 0 : bits[cue])
  }
  for (const { cue, isAt } of readers)
    if ((signs & bits[cue]) === 0 && isAt(reading, index)) signs |= bits[cue]
  return signs
}

/** What a word shows by itself, and the cues that it may begin. */
interface WordSigns {
  readonly shown: number
  readonly readers: readonly CueReader[]
}

const signsOfWord = ofToken((word, lexicon): WordSigns => {
  let shown = 0
  for (const trait of traitsOf(word, lexicon)) shown |= bits[trait]
  if (word === '?') shown |= bits.question
  if (word === '!') shown |= bits.exclamation
  return { shown, readers: cueReadersOf(word, lexicon) }
})

/** `pour cent`, `per cent` */
function isPerCent(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.word !== 'cent') return false
  const before = tokens[index - 1]?.word
  return before === 'per' || before === 'pour'
}
