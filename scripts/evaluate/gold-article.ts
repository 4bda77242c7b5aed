import { canonicalText } from '../../shared/article/canonical-text.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import type { Block, ClaimKind, Language } from '../../shared/project/records.ts'
import { claimKinds, languages } from '../../shared/project/vocabulary.ts'
import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'

/** Offsets are into the article's canonical text. */
export interface GoldSpan {
  readonly span: Span
  readonly speaker: string | null
}

export interface GoldSentence {
  readonly span: Span
  readonly isCheckworthy: boolean
  readonly kinds: readonly ClaimKind[]
  /** As annotated, also where nothing is marked. */
  readonly speakers: readonly string[]
  /** What is marked in it, in order. */
  readonly spans: readonly GoldSpan[]
}

/** An annotated article, as the app would have it. */
export interface GoldArticle {
  readonly path: string
  readonly language: Language
  /** The title, a heading, and the paragraphs. */
  readonly blocks: readonly Block[]
  readonly text: string
  /** Of each paragraph; the title has none. */
  readonly paragraphs: readonly (readonly GoldSentence[])[]
}

/**
 * Reads an article with one annotated sentence a line; the README beside this file defines the format.
 *
 * @throws BadInput with the line where it is broken
 */
export function parseGoldArticle({ path, text }: AnnotatedFile): GoldArticle {
  const lines = text.split('\n')
  const fail = (line: number, what: string): never => {
    throw new BadInput(`${path}:${line + 1}: ${what}.`)
  }
  const name = /^language:\s*(\w+)\s*$/.exec(lines[0] ?? '')?.[1]
  const language = languages.find((known) => known === name)
  if (language === undefined)
    return fail(0, 'the first line is not "language: fr" or "language: en"')
  const titleLine = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  const title = /^#\s+(\S.*)$/.exec(lines[titleLine] ?? '')?.[1]?.trim()
  if (title === undefined) return fail(Math.max(titleLine, 1), 'there is no title after "# "')

  const blocks: Block[] = [{ type: 'heading', level: 1, text: title }]
  const paragraphs: (readonly GoldSentence[])[] = []
  let offset = canonicalText([...blocks, { type: 'paragraph', text: '' }]).length
  let read: ReadSentence[] = []
  for (let line = titleLine + 1; line <= lines.length; line += 1) {
    const words = lines[line] ?? ''
    if (words.trim() !== '') {
      read.push(readSentence(words, (what) => fail(line, what)))
    } else if (read.length > 0) {
      paragraphs.push(placeSentences(read, offset))
      blocks.push({ type: 'paragraph', text: read.map((sentence) => sentence.text).join(' ') })
      offset = canonicalText([...blocks, { type: 'paragraph', text: '' }]).length
      read = []
    }
  }
  if (paragraphs.length === 0) return fail(lines.length - 1, 'there is no sentence')
  return { path, language, blocks, text: canonicalText(blocks), paragraphs }
}

/** A sentence without its marks; spans are into it. */
interface ReadSentence extends Omit<GoldSentence, 'span'> {
  readonly text: string
}

function readSentence(line: string, fail: (what: string) => never): ReadSentence {
  const [sign = '', kindNames = '', speakerNames = '', marked, ...more] = line.split('\t')
  if (marked === undefined || more.length > 0) return fail('there are not four fields')
  if (!/^[+-]$/.test(sign.trim())) return fail('the first field is neither + nor -')
  const speakers = speakerNames.trim() === '' ? [] : speakerNames.split(';').map((n) => n.trim())
  const { text, spans } = readMarks(marked.trim(), fail)
  if (text === '') return fail('there is no sentence')
  if (speakers.length > 1 && speakers.length !== spans.length)
    return fail(`there are ${speakers.length} speakers for ${spans.length} spans`)
  const speakerOf = (index: number) => (speakers.length === 1 ? speakers[0] : speakers[index])
  return {
    text,
    isCheckworthy: sign.trim() === '+',
    kinds: readKinds(kindNames, fail),
    speakers,
    spans: spans.map((span, index) => ({ span, speaker: speakerOf(index) || null })),
  }
}

function readKinds(names: string, fail: (what: string) => never): readonly ClaimKind[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => claimKinds.find((kind) => kind === name) ?? fail(`there is no kind "${name}"`))
}

function readMarks(marked: string, fail: (what: string) => never) {
  let text = ''
  let start: number | null = null
  const spans: Span[] = []
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') {
      if (start !== null) return fail('a ⟦ stands within another')
      start = text.length
    } else if (part === '⟧') {
      if (start === null || start === text.length) return fail('a ⟧ closes nothing')
      spans.push({ start, end: text.length })
      start = null
    } else text += part
  }
  return start === null ? { text, spans } : fail('a ⟦ is not closed')
}

function placeSentences(read: readonly ReadSentence[], offset: number): readonly GoldSentence[] {
  let start = offset
  return read.map(({ text, spans, ...sentence }) => {
    const shift = (span: Span) => ({ start: start + span.start, end: start + span.end })
    const placed = {
      ...sentence,
      span: shift({ start: 0, end: text.length }),
      spans: spans.map(({ span, speaker }) => ({ span: shift(span), speaker })),
    }
    start += text.length + 1
    return placed
  })
}
