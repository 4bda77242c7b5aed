import { once } from '../../once.ts'
import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Speaker } from '../memory/speaker.ts'
import { maySpeak } from '../memory/somebody.ts'
import type { Said } from '../memory/person-memory.ts'
import { SpeakerMemory } from '../memory/speaker-memory.ts'
import { findPeople, type Cast, type Person } from '../people/people.ts'
import { firstNameFrom } from '../reading/names.ts'
import { readClauses, type Reading } from '../reading/reading.ts'
import type { ReadBlock, Sentence } from '../reading/sentences.ts'
import { anyone, readSource, type Source } from '../sources/sources.ts'
import { findStatements, type Statement } from '../statements/statements.ts'
import type { AttributedStatement } from './attributed-statement.ts'
import { spreadHearsay } from './hearsay.ts'
import { leadOf } from './quotation-leads.ts'
import {
  hasColon,
  isBefore,
  isKnownFirst,
  subjectOf,
  subjectStart,
  type Subject,
} from './sentence-subject.ts'
import { spreadInQuotations, spreadInSpeech } from './spread-speakers.ts'

/** The statements of an article in order, each with its speaker. */
export function attributeStatements(
  blocks: readonly ReadBlock[],
  lexicon: Lexicon,
): readonly AttributedStatement[] {
  const cast = findPeople(blocks, lexicon)
  const asked = personAsked(blocks, cast)
  const attribution = new Attribution(cast, lexicon)
  for (const [index, block] of blocks.entries())
    attribution.readBlock(block, index, speakerOf(block, asked, cast))
  return spreadHearsay(spreadInSpeech(spreadInQuotations(attribution.statements)))
}

/** Where a sentence stands in the article. */
interface Place {
  readonly block: ReadBlock
  /** The index of the block. */
  readonly index: number
  /** Who says all of the block, in an interview. */
  readonly answering: Speaker | null
}

/** Reads an article from its beginning. */
class Attribution {
  readonly statements: AttributedStatement[] = []
  readonly #cast: Cast
  readonly #lexicon: Lexicon
  readonly #memory: SpeakerMemory
  /** Of the blocks before; one that goes on from block to block counts once. */
  #quotations = 0
  #announced: Speaker | null = null
  /** Who said something too short to be a statement, just before. */
  #said: Speaker | null = null
  /** The sentence before. */
  #before: Reading | null = null

  constructor(cast: Cast, lexicon: Lexicon) {
    this.#cast = cast
    this.#lexicon = lexicon
    this.#memory = new SpeakerMemory(cast, lexicon)
  }

  readBlock(block: ReadBlock, index: number, answering: Speaker | null): void {
    if (block.quotations[0]?.isContinued === true) this.#quotations -= 1
    for (const sentence of block.sentences)
      this.#readSentence(sentence, { block, index, answering })
    this.#quotations += block.quotations.length
  }

  #readSentence(sentence: Sentence, place: Place): void {
    const { block, index } = place
    const memory = this.#memory
    const reading = readClauses(sentence, block.block, this.#lexicon)
    memory.beginSentence(sentence, reading.text)
    const found = findStatements(reading, block.quotations, block.turn?.kind === 'answer')
    // Seldom asked for where the sentence reports all that it tells.
    const subject = once(() => subjectOf(reading, this.#cast))
    const apart = hasColon(reading) ? subject() : null
    const isApart = apart !== null && isKnownFirst(apart.source, reading, this.#cast)
    if (isApart) memory.noteSubject(apart.source, index)
    const speakers = this.#attribute(found.statements, subject, reading, place)
    const isTold =
      found.statements.length === 0 || found.statements.some(({ source }) => source === null)
    if (isTold && !isApart) {
      memory.readTo(sentence, subjectStart(reading))
      memory.noteSubject(subject()?.source ?? null, index)
    }
    memory.noteVessels(sentence, speakers)
    this.#before = reading
    memory.endSentence(sentence, sentence === block.sentences.at(-1))
    const next = found.announced ?? found.saying
    const nextSource = next && readSource(reading, next, this.#cast)
    const follows = nextSource && memory.resolve(nextSource, index, 'subject')
    this.#announced = found.announced && follows
    this.#said = found.saying && follows
  }

  /** @returns who speaks in the sentence */
  #attribute(
    statements: readonly Statement[],
    subject: () => Subject | null,
    reading: Reading,
    { block, index, answering }: Place,
  ): readonly Speaker[] {
    const speakers: Speaker[] = []
    /** By the first token of the words for them: `X nie A et assure que B`. */
    const named = new Map<number, Speaker | null>()
    for (const statement of statements) {
      const quotation = statement.quotation === null ? null : this.#quotations + statement.quotation
      const source = isAsTheySay(statement) ? whoever : sourceOf(statement, reading, this.#cast)
      const runsOn = statement.manner === 'reported-behind' && source?.kind === 'pronoun'
      if (statement.source) this.#memory.readTo(reading, statement.source.from, statement.range)
      if (source?.kind === 'pronoun' && statement.manner === 'reported-before') {
        const first = subject()
        if (isBefore(first, statement.source)) this.#memory.noteSubject(first.source, index)
      }
      const own: Speaker | null =
        named.get(statement.source?.from ?? -1) ??
        this.#resolve(source, index, { statement, subject, reading, runsOn })
      if (statement.source) named.set(statement.source.from, own)
      const speaker = answering ?? own ?? (statement.source === null ? this.#announced : null)
      const lead = beginsQuotation(statement, reading, block)
        ? (this.#said ?? leadOf(this.statements.at(-1), this.#before, this.#memory))
        : null
      this.statements.push({ statement, reading, block, quotation, speaker, lead, runsOn })
      if (speaker) speakers.push(speaker)
    }
    return speakers
  }

  #resolve(
    source: Source | null,
    index: number,
    {
      statement,
      subject,
      reading,
      runsOn,
    }: Pick<AttributedStatement, 'statement' | 'reading' | 'runsOn'> & {
      readonly subject: () => Subject | null
    },
  ): Speaker | null {
    const prefer = runsOn && statement.quotation === null ? 'speaker' : 'subject'
    const verb = verbOf(statement, reading)
    const goesOn = this.#lexicon.verbs.continuing.has(verb)
    const isFirst = reading.span.start === 0
    const said: Said = {
      isReply: this.#lexicon.verbs.replying.has(verb),
      goesOn,
      named: source?.kind === 'pronoun' ? this.#namedIn(statement, reading) : [],
      about: runsOn && isFirst && !goesOn ? (subject()?.source ?? null) : null,
    }
    const resolved = source && this.#memory.resolve(source, index, prefer, said)
    if (resolved || !runsOn) return resolved
    // `La préfecture a fermé le pont, a-t-elle indiqué`: whom the sentence is about, if nobody else fits.
    const itself = subject()?.source
    // `Le projet, a-t-il dit, est mort`: no thing says it.
    const isThing = itself?.kind === 'description' && !maySpeak(itself, this.#lexicon)
    return itself && itself.kind !== 'pronoun' && !isThing
      ? this.#memory.resolve(itself, index, 'subject')
      : null
  }

  #namedIn({ range }: Statement, { names }: Reading): readonly Person[] {
    const said = names.slice(firstNameFrom(names, range.from), firstNameFrom(names, range.to))
    return said.flatMap(({ to, words }) => (to <= range.to ? (this.#cast.find(words) ?? []) : []))
  }
}

/** Who is interviewed: the first of the people whom the headline or what stands before the answers names. */
function personAsked(blocks: readonly ReadBlock[], cast: Cast): Speaker | null {
  const first = blocks.findIndex(({ turn }) => turn !== null)
  if (first < 0) return null
  const names = blocks
    .slice(0, first)
    .flatMap(({ sentences }) => sentences.flatMap(({ names }) => names))
  const person = names.map(({ words }) => cast.find(words)).find((found) => found !== null)
  return person ? { name: person.name, isInferred: true, isUnnamed: false } : null
}

function speakerOf({ turn }: ReadBlock, asked: Speaker | null, cast: Cast): Speaker | null {
  if (turn?.kind !== 'answer') return null
  if (turn.name === null) return asked
  const name = cast.find(turn.name.split(/\s+/))?.name ?? turn.name
  return { name, isInferred: false, isUnnamed: false }
}

/** `À l'en croire, …`: tells only that it is somebody's. */
function isAsTheySay({ source, verb, manner }: Statement): boolean {
  return source === null && verb === null && manner.startsWith('reported')
}

const whoever: Source = { kind: 'pronoun', pronoun: anyone }

/** The verb by which something is said. */
function verbOf({ verb, source }: Statement, { tokens }: Reading): string {
  return tokens[verb ?? (source?.from ?? 0) - 1]?.word ?? ''
}

/** Whether a quotation begins with the sentence. */
function beginsQuotation({ quotation }: Statement, { span }: Reading, block: ReadBlock): boolean {
  const found = quotation === null ? undefined : block.quotations[quotation]
  return found?.outer.start === span.start
}

/** A label is a speaker only if it names a person: `Peskov : …`, not `Ukraine : …`. */
function sourceOf({ source, manner }: Statement, reading: Reading, cast: Cast): Source | null {
  const found = source && readSource(reading, source, cast)
  if (manner !== 'labelled') return found
  return found?.kind === 'name' && cast.find(found.words) ? found : null
}
