import { readClauses, type Reading } from './clause.ts'
import { spreadHearsay } from './hearsay.ts'
import type { Lexicon } from './lexicons/lexicon.ts'
import { findPeople, type Cast } from './people.ts'
import { hasColon, isBefore, isKnownFirst, subjectOf, subjectStart } from './sentence-subject.ts'
import type { Range, ReadBlock } from './sentences.ts'
import { readSource, type Source } from './sources.ts'
import { SpeakerMemory, type Speaker } from './speakers.ts'
import { findStatements, type Statement } from './statements.ts'

/** A statement with its place in the article and whoever it is attributed to. */
export interface AttributedStatement {
  readonly statement: Statement
  readonly reading: Reading
  readonly block: ReadBlock
  /** Parts of one quotation, also over several blocks, have the same number. */
  readonly quotation: number | null
  readonly speaker: Speaker | null
  /** Who speaks if nothing says so: whom the sentence before a quotation is about, or whom it asks. */
  readonly lead: Speaker | null
  /** Whether a pronoun behind the statement says who: `a-t-il ajouté`. */
  readonly runsOn: boolean
}

/** The statements of an article in order, each with its speaker. */
export function attributeStatements(
  blocks: readonly ReadBlock[],
  lexicon: Lexicon,
): readonly AttributedStatement[] {
  const cast = findPeople(blocks, lexicon)
  const memory = new SpeakerMemory(cast, lexicon)
  const statements: AttributedStatement[] = []
  let quotations = 0
  let announced: Speaker | null = null
  /** Who said something too short to be a statement, just before. */
  let said: Speaker | null = null
  const asked = personAsked(blocks, cast)
  for (const [index, block] of blocks.entries()) {
    const isContinued = block.quotations[0]?.isContinued ?? false
    if (isContinued) quotations -= 1
    const answering = speakerOf(block, asked, cast)
    for (const sentence of block.sentences) {
      const reading = readClauses(sentence, block.block, lexicon)
      memory.beginSentence(sentence)
      const found = findStatements(reading, block.quotations, block.turn?.kind === 'answer')
      const subject = subjectOf(reading, cast)
      const isApart =
        subject !== null && isKnownFirst(subject.source, reading, cast) && hasColon(reading)
      if (isApart) memory.noteSubject(subject.source, index)
      const speakers: Speaker[] = []
      let named: { readonly source: Range; readonly speaker: Speaker | null } | null = null
      for (const statement of found.statements) {
        const quotation = statement.quotation === null ? null : quotations + statement.quotation
        const source = isAsTheySay(statement) ? whoever : sourceOf(statement, reading, cast)
        const runsOn = statement.manner === 'reported-behind' && source?.kind === 'pronoun'
        const prefer = runsOn && quotation === null ? 'speaker' : 'subject'
        if (statement.source) memory.readTo(sentence, statement.source.from, statement.range)
        const isLater =
          statement.manner === 'reported-before' && isBefore(subject, statement.source)
        if (source?.kind === 'pronoun' && isLater) memory.noteSubject(subject.source, index)
        // `La préfecture a fermé le pont, a-t-elle indiqué`: whom the sentence is about, if nobody else fits.
        const itself = runsOn && subject?.source.kind !== 'pronoun' ? subject?.source : null
        const own: Speaker | null = isSameRange(named?.source, statement.source)
          ? (named?.speaker ?? null)
          : ((source && memory.resolve(source, index, prefer, isReply(statement, reading))) ??
            (itself ? memory.resolve(itself, index, 'subject') : null))
        if (statement.source) named = { source: statement.source, speaker: own }
        const speaker = answering ?? own ?? (statement.source === null ? announced : null)
        const lead = beginsQuotation(statement, reading, block) ? (said ?? memory.leading()) : null
        statements.push({ statement, reading, block, quotation, speaker, lead, runsOn })
        if (speaker) speakers.push(speaker)
      }
      const isTold =
        found.statements.length === 0 || found.statements.some(({ source }) => source === null)
      if (isTold && !isApart) {
        memory.readTo(sentence, subjectStart(reading))
        memory.noteSubject(subject?.source ?? null, index)
      }
      memory.noteVessels(sentence, speakers)
      memory.endSentence(sentence, sentence === block.sentences.at(-1))
      const next = found.announced ?? found.saying
      const nextSource = next && readSource(reading, next, cast)
      const follows = nextSource && memory.resolve(nextSource, index, 'subject')
      announced = found.announced && follows
      said = found.saying && follows
    }
    quotations += block.quotations.length
  }
  return spreadHearsay(spreadInSpeech(spreadInQuotations(statements)))
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

const whoever: Source = {
  kind: 'pronoun',
  pronoun: { gender: null, isGroup: false, mayBeBody: true },
}

/** Whether a sentence has the same words for who speaks as before: `X nie A et assure que B`. */
function isSameRange(one: Range | null | undefined, other: Range | null): boolean {
  return other !== null && one?.from === other.from && one.to === other.to
}

/** `…, rétorque la maire`: also where any verb stands before who speaks. */
function isReply({ verb, source }: Statement, { tokens, lexicon }: Reading): boolean {
  const word = tokens[verb ?? (source?.from ?? 0) - 1]?.word ?? ''
  return lexicon.verbs.replying.has(word)
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

/** What is quoted as one has one speaker, whichever of its sentences names them. */
function spreadInQuotations(
  statements: readonly AttributedStatement[],
): readonly AttributedStatement[] {
  const speakers = new Map<number, Speaker>()
  for (const { quotation, speaker } of statements) {
    if (quotation !== null && speaker && !speakers.has(quotation)) speakers.set(quotation, speaker)
  }
  let last: Speaker | null = null
  return statements.map((attributed) => {
    const { quotation, speaker } = attributed
    if (speaker || quotation === null) {
      last = speaker
      return attributed
    }
    const inferred = speakers.get(quotation) ?? attributed.lead ?? last
    return inferred ? { ...attributed, speaker: { ...inferred, isInferred: true } } : attributed
  })
}

/** More sentences than this between two of a speaker's are the writer's own. */
const LONGEST_SPEECH = 4

/**
 * An article without quotation marks may let somebody speak for several sentences and say so at the last
 * one only: `A. B, a-t-il ajouté.` What lies between two statements of one speaker, the second with
 * such a pronoun behind it, is theirs too.
 */
function spreadInSpeech(
  statements: readonly AttributedStatement[],
): readonly AttributedStatement[] {
  if (statements.some(({ quotation }) => quotation !== null)) return statements
  const spread = [...statements]
  let lastSpoken = -1
  for (const [index, { speaker, runsOn, statement }] of statements.entries()) {
    if (statement.manner === 'plain') continue
    const isSame = speaker !== null && speaker.name === statements[lastSpoken]?.speaker?.name
    if (runsOn && isSame && index - lastSpoken - 1 <= LONGEST_SPEECH) {
      for (let between = lastSpoken + 1; between < index; between += 1) {
        const silent = spread[between]
        if (silent) spread[between] = { ...silent, speaker: { ...speaker, isInferred: true } }
      }
    }
    lastSpoken = index
  }
  return spread
}
