import type { Block } from '../../project/records.ts'
import { allWeekdayNames } from '../../calendar-words.ts'
import { DAY, MONTH } from './read-date.ts'

/** How many blocks may stand before the story: headline, standfirst, byline and what a page puts there. */
const DATELINE_DEPTH = 8

/**
 * Place and, often, date and agency at the head of a story: `PARIS, 4 mars (AFP) – …`, `LONDON (Reuters) - …`, or
 * on a line of its own: `Lourvil, le 4 mars 2026`.
 *
 * @returns without the dash that ends it; `null` if there is none
 */
export function findDateline(blocks: readonly Block[]): string | null {
  for (const { type, text } of blocks.slice(0, DATELINE_DEPTH)) {
    const dateline = type === 'heading' ? null : readDateline(text)
    if (dateline !== null) return dateline
  }
  const last = blocks.at(-1)
  return last && blocks.length > 1 ? wholeDateline(last.text) : null
}

/** Whether a paragraph says nothing but where and when. */
export function isDatelineAlone(text: string): boolean {
  return wholeDateline(text) !== null
}

/** Of regular expressions. */
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.’'-]*`
const NAME = String.raw`(?:[dlDL][’'])?\p{Lu}[\p{L}\p{M}.’'-]*`
const JOINING = String.raw`(?:de|du|des|la|le|les|en|sur|sous|of|the|upon|on|and|et)`
/** `SAINT-DENIS, France` after a place; `D.C.` too. */
const PLACE = String.raw`${NAME}(?:\s+(?:${JOINING}\s+){0,2}${NAME}){0,4}(?:,\s+${NAME}(?:\s+${NAME}){0,2})?`
const PLACE_IN_CAPITALS = String.raw`${CAPITALS}(?:\s+${CAPITALS}){0,4}(?:,\s+${NAME}(?:\s+${NAME}){0,2})?`
const WEEKDAY = `(?:${allWeekdayNames.join('|')})`
const DAY_OF_YEAR = String.raw`(?:${DAY}\s+${MONTH}|${MONTH}\s+${DAY})(?:,?\s+[12]\d{3})?`
const DATE = String.raw`(?:,?\s+(?:le\s+)?(?:${WEEKDAY}(?:,?\s+(?:le\s+)?${DAY_OF_YEAR})?|${DAY_OF_YEAR}))`
const AGENCY = String.raw`(?:\s*\((?:${NAME})(?:[\s/,-]+${NAME}){0,3}\))`
const DASH = String.raw`\s*[–—]\s*|\s+--?\s+`

const withDateOrAgency = new RegExp(
  String.raw`^(?<dateline>${PLACE}(?:${DATE}${AGENCY}?|${AGENCY}))(?:${DASH})(?=\S)`,
  'iu',
)
const inCapitals = new RegExp(
  String.raw`^(?<dateline>${PLACE_IN_CAPITALS})(?:${DASH})(?=[\p{L}\p{M}«“"‘\d])`,
  'u',
)
const whole = new RegExp(
  String.raw`^(?:fait\s+)?(?:[àa]\s+)?(?<dateline>${PLACE}(?:${DATE}${AGENCY}?|${AGENCY}))[.:]?$`,
  'iu',
)

/** What stands in capitals before a dash and is a label, not a place. */
const labels =
  /^(?:exclusi|vid[ée]o|photo|portrait|analys|opinion|tribune|[ée]dito|entretien|interview|enqu[êe]te|reportage|r[ée]cit|en direct|direct|live|breaking|update|urgent|alert|flash|infographi|podcast|watch|factbox|explain|focus|corrig|correct|info|d[ée]cryptage|questions?|q&a)/iu

/** A dateline is no longer; in UTF-16 code units. */
const LONGEST_DATELINE = 120

function readDateline(text: string): string | null {
  const start = text.slice(0, LONGEST_DATELINE)
  const dated = capitalised(withDateOrAgency.exec(start)?.groups?.['dateline'])
  if (dated !== null) return dated
  const place = inCapitals.exec(start)?.groups?.['dateline']
  if (place !== undefined && /\p{Lu}{3}/u.test(place) && !labels.test(place)) return place
  return wholeDateline(text)
}

function wholeDateline(text: string): string | null {
  if (text.length > LONGEST_DATELINE) return null
  return capitalised(whole.exec(text)?.groups?.['dateline'])
}

/** The patterns are blind to case for the sake of months; a place is not. */
function capitalised(dateline: string | undefined): string | null {
  if (dateline === undefined || labels.test(dateline)) return null
  const place = dateline.split(/[,(\d]/, 1)[0] ?? ''
  const words = place.trim().split(/\s+/)
  const areNames = words.every((word) => joining.test(word) || /^(?:[dl][’'])?\p{Lu}/u.test(word))
  return areNames && /^(?:[dl][’'])?\p{Lu}/u.test(place) && !notPlaces.test(place.trim())
    ? dateline
    : null
}

const joining = new RegExp(`^${JOINING}$`, 'u')
/** What a date follows in a line of its own and is no place. */
const notPlaces = new RegExp(
  String.raw`^(?:(?:le|la|ce|on|the|this|du)(?:$|\s+(?:${WEEKDAY}|${MONTH}))|(?:${WEEKDAY}|${MONTH}|publi[ée]e?|posted|published|updated|mis|par|by|paru|[ée]dition)(?:\s|$))`,
  'iu',
)
