import type { Language } from '../project/records.ts'
import { splitSentences } from './sentences/split-sentences.ts'

/**
 * Cuts a text that is too long for one block: before a sentence, else at a space, else anywhere but
 * within a character.
 *
 * @param longest in UTF-16 code units
 * @returns the parts, trimmed, none empty
 */
export function splitLongText(
  text: string,
  longest: number,
  language: Language,
): readonly string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const cut = lastCut(rest.slice(0, longest), language)
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '') parts.push(rest)
  return parts
}

function lastCut(window: string, language: Language): number {
  const lastSentence = splitSentences(window, language).at(-1)
  if (lastSentence && lastSentence.start > 0) return lastSentence.start
  for (let index = window.length - 1; index > 0; index -= 1) {
    if (/\s/.test(window.charAt(index))) return index
  }
  const last = window.charCodeAt(window.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? window.length - 1 : window.length
}
