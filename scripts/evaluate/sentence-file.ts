import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'

/** The sentences of a paragraph, in order. */
export type SentenceParagraph = readonly string[]

/**
 * Reads one sentence a line, trimmed; an empty line begins a paragraph.
 *
 * @throws BadInput if there is no sentence
 */
export function parseSentenceFile({ path, text }: AnnotatedFile): readonly SentenceParagraph[] {
  const paragraphs = text
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
  if (paragraphs.length === 0) throw new BadInput(`${path} has no sentence.`)
  return paragraphs
}

/** The paragraphs with nothing but their well-formed sentences; those that have none are left out. */
export function onlyWellFormed(
  paragraphs: readonly SentenceParagraph[],
): readonly SentenceParagraph[] {
  return paragraphs
    .map((sentences) => sentences.filter(isWellFormed))
    .filter((sentences) => sentences.length > 0)
}

/** Whether it ends in a full stop or its like, with closing quotation marks or brackets after. */
export function isWellFormed(sentence: string): boolean {
  return /[.!?…][\s»”’›"')\]}]*$/.test(sentence)
}
