import type { Words } from './world.ts'

/** The words of a text without the marks around them; a per cent sign belongs to its number. */
export function wordsIn(text: string, { start, end }: Words): readonly Words[] {
  const words = text.slice(start, end).matchAll(/(?:[^\s\p{P}]|%)(?:\S*(?:[^\s\p{P}]|%))?/gu)
  return Array.from(words, ({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }))
}

/** The keys that choose other words, and what each does. */
export const edgeKeys = ['ArrowRight', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowLeft'] as const
export type EdgeKey = (typeof edgeKeys)[number]

/** The chosen words after a key: with Shift the start moves by a word, else the end; one word is always left. */
export function afterKey(chosen: Words, words: readonly Words[], key: EdgeKey): Words {
  const first = wordAt(words, chosen.start)
  const last = Math.max(first, wordAt(words, chosen.end - 1))
  const step = key.endsWith('Right') ? 1 : -1
  if (key.startsWith('Shift')) {
    const start = words[within(first + step, 0, last)]?.start ?? chosen.start
    return { start, end: chosen.end }
  }
  const end = words[within(last + step, first, words.length - 1)]?.end ?? chosen.end
  return { start: chosen.start, end }
}

const within = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value))

/** The last word that begins at a place or before it. */
function wordAt(words: readonly Words[], place: number): number {
  return Math.max(
    0,
    words.findLastIndex(({ start }) => start <= place),
  )
}
