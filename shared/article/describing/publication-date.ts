import { allWeekdayNames } from '../../calendar-words.ts'
import type { Block } from '../../project/records.ts'
import { findDate, type FoundDate, type NumericOrder } from './read-date.ts'

/** Where a text says when it was published: at its head, or under it. */
const HEAD = 8
const FOOT = 3

/**
 * When an article says that it was published or written. A date within a sentence is of what the article tells.
 *
 * @returns ISO 8601 date; `null` if it does not say so on a line of its own
 */
export function findPublicationDate(blocks: readonly Block[], order: NumericOrder): string | null {
  const head = blocks.slice(0, HEAD)
  const foot = blocks.slice(Math.max(HEAD, blocks.length - FOOT))
  for (const { text } of [...head, ...foot]) {
    const date = readPublicationLine(text, order)
    if (date !== null) return date
  }
  return null
}

/** Whether a paragraph says nothing but when the article was published. */
export function isPublicationLine(text: string): boolean {
  return readPublicationLine(text, 'day-month') !== null
}

/** In UTF-16 code units. */
const LONGEST_LINE = 160

const published =
  /(?<!\p{L})(?:publi[ée]e?s?|mise?s? en ligne|parue?s?|post[ée]e?|published|posted|issued|(?:first )?appeared)(?!\p{L})/iu
const dated =
  /^(?:le|du|on|date|dated?|mise? à jour|modifi[ée]e?|actualis[ée]e?|updated|last (?:updated|modified)|modified|created?|cré[ée]e?|par|by)(?!\p{L})/iu
const weekday = new RegExp(
  String.raw`^(?:${allWeekdayNames.join('|')}|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim)\.?)[,\s]`,
  'iu',
)

function readPublicationLine(text: string, order: NumericOrder): string | null {
  if (text.length > LONGEST_LINE || /[.!?]\s+\p{Lu}.*[.!?]$/u.test(text)) return null
  const said = published.exec(text)
  const isSentence = /\p{Ll}[.!?]$/u.test(text) && !/\b[ap]\.m\.$/iu.test(text)
  if (said && !isSentence) {
    // « Mis à jour le 13 mars 2026, publié le 12 »: when it was published counts.
    const after = findDate(text.slice(said.index), order) ?? findDate(text, order)
    return after?.date ?? null
  }
  const found = findDate(text, order)
  if (!found || isSentence) return null
  return dated.test(text) || isDateAlone(text, found) ? found.date : null
}

/** A weekday before it, a time after it, and nothing else. */
function isDateAlone(text: string, { start, end }: FoundDate): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  return (
    (/^\W*$/.test(before) || (weekday.test(before) && before.length < 15)) &&
    /^[\s,.|·•–—-]*(?:(?:à|at)\s+)?(?:\d{1,2}\s*(?:[:h.]\s*\d{0,2})?\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?)?\s*$/iu.test(
      after,
    )
  )
}
