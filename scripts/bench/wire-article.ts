import { seededRandom } from '../../electron/simulated/seeded-random.ts'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { BLOCK_SEPARATOR, canonicalText } from '../../shared/article/canonical-text.ts'
import type { Block, Language } from '../../shared/project/records.ts'
import { wireWords } from './wire-words.ts'

/** An article made up for measuring. */
export interface WireArticle {
  readonly title: string
  readonly language: Language
  readonly blocks: readonly Block[]
  /** Where each sentence stands in the canonical text, in its order. */
  readonly sentences: readonly Span[]
}

/** Numbers from 0 to 1, the same in every run. */
export type Random = () => number

/** An article of at least so many words; the same for the same size and language in every run. */
export function wireArticle(words: number, language: Language): WireArticle {
  const random = seededRandom(words)
  const title = fill('{proper}: {town}, {count}', {}, language, random)
  const blocks: Block[] = [{ type: 'heading', level: 1, text: title }]
  const sentences: Span[] = []
  let length = title.length
  let counted = 0
  while (counted < words) {
    const paragraph = writeParagraph(language, random)
    let start = length + BLOCK_SEPARATOR.length
    for (const sentence of paragraph) {
      sentences.push({ start, end: start + sentence.length })
      start += sentence.length + 1
      counted += sentence.split(' ').length
    }
    const text = paragraph.join(' ')
    length += BLOCK_SEPARATOR.length + text.length
    blocks.push({ type: 'paragraph', text })
  }
  return { title, language, blocks, sentences }
}

/** Two to four sentences about one person. */
function writeParagraph(language: Language, random: Random): readonly string[] {
  const { sentences, fillings } = wireWords(language)
  const surname = pick(fillings['surname'] ?? [], random)
  const person = `${pick(fillings['firstName'] ?? [], random)} ${surname}`
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
    capitalise(fill(pick(sentences, random), { surname, person }, language, random)),
  )
}

/** Also where a quotation mark comes first. */
function capitalise(sentence: string): string {
  return sentence.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

function fill(
  sentence: string,
  given: Readonly<Record<string, string>>,
  language: Language,
  random: Random,
): string {
  const { fillings } = wireWords(language)
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const number = numberFor(gap, language, random)
    return given[gap] ?? number ?? pick(fillings[gap] ?? [], random)
  })
}

function numberFor(gap: string, language: Language, random: Random): string | null {
  switch (gap) {
    case 'small':
      return String(2 + Math.floor(random() * 90))
    case 'share':
      return (random() * 60 + 1).toFixed(1).replace('.', language === 'fr' ? ',' : '.')
    case 'year':
      return String(1980 + Math.floor(random() * 45))
    case 'count':
      return Math.floor(1_000 + random() * 90_000).toLocaleString(language)
    default:
      return null
  }
}

/** Some of an article's sentences, every fourth without its first half, spread evenly; in ascending order. */
export function chooseSpans({ blocks, sentences }: WireArticle, count: number): readonly Span[] {
  if (count > sentences.length) throw new Error(`The article has ${sentences.length} sentences`)
  const text = canonicalText(blocks)
  const chosen = sentences.filter(
    (_, index) =>
      Math.floor((index * count) / sentences.length) !==
      Math.floor(((index - 1) * count) / sentences.length),
  )
  return chosen.map(({ start, end }, index) => {
    const middle = text.indexOf(' ', start + Math.floor((end - start) / 2)) + 1
    return index % 4 === 3 && middle < end ? { start: middle, end } : { start, end }
  })
}

function pick(among: readonly string[], random: Random): string {
  return among[Math.floor(random() * among.length)] ?? ''
}
