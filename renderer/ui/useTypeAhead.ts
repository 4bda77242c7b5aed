import { toValue, type MaybeRefOrGetter } from 'vue'
import { foldLetters } from '../../shared/fold-letters.ts'

/** How long one may think between two letters of the same word, in milliseconds. */
const PAUSE = 700

/** `timeStamp`: when it was pressed, in milliseconds, so that a page that is slow is no pause of the person's. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'timeStamp'>

/**
 * The item whose text begins with the letters that were typed just now, case and accents aside: looked for from the
 * current one on and round again, as the lists of an operating system do. The same letter again goes to the next.
 *
 * @returns takes a key as it was pressed; `null` where it is no letter or nothing begins so
 */
export function useTypeAhead<Item>(
  items: MaybeRefOrGetter<readonly Item[]>,
  currentIndex: MaybeRefOrGetter<number>,
): (pressed: Keystroke, textOf: (item: Item) => string) => Item | null {
  let typed = ''
  let last = -Infinity
  return ({ key, timeStamp }, textOf) => {
    const goesOn = typed !== '' && timeStamp - last < PAUSE
    if (!isLetter(key) && !(key === ' ' && goesOn)) return null
    typed = goesOn ? typed + foldLetters(key) : foldLetters(key)
    last = timeStamp
    const list = toValue(items)
    const [first = '', ...others] = typed
    const isRepeated = others.every((letter) => letter === first)
    const wanted = isRepeated ? first : typed
    // A word that grows may still mean the item at hand; one letter means the next.
    const from = Math.max(0, toValue(currentIndex) + (isRepeated ? 1 : 0))
    const begins = (item: Item): boolean => foldLetters(textOf(item)).startsWith(wanted)
    return list.slice(from).find(begins) ?? list.slice(0, from).find(begins) ?? null
  }
}

const isLetter = (key: string): boolean => /^[\p{L}\p{N}]$/u.test(key)
