import {
  cslDateVariables,
  cslNameVariables,
  cslTextVariables,
  cslVariablesInNotes,
} from '../../project/csl/csl-variables.ts'
import { MAX_FIELD } from '../../project/limits.ts'
import { CslItem } from '../../project/sources.ts'
import { cslTypes } from '../../project/vocabulary.ts'
import { wholeCharacters } from '../../whole-characters.ts'
import { importedDate } from './imported-date.ts'
import { importedNames } from './imported-names.ts'

/** What CSL-JSON was called in older versions or is called in its schema, and so by programs that write it. */
const olderNames: Readonly<Record<string, string>> = {
  'title-short': 'shortTitle',
  'container-title-short': 'journalAbbreviation',
  'event-title': 'event',
  'part-number': 'part',
  'printing-number': 'printing',
  'supplement-number': 'supplement',
}

export interface ImportedItem {
  readonly csl: CslItem
  /** Whether a text or a name of it was longer than a field can be, or there were too many names: what is left out. */
  readonly isCut: boolean
}

/**
 * A source of what a program has written as CSL-JSON: what it does not know, or has in a shape of its own, is left
 * out, and texts and names longer than a field can be are cut.
 *
 * @returns `null` for what says nothing of a source
 */
export function importedItem(raw: unknown): ImportedItem | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null
  const fields = withNoted(new Map<string, unknown>(Object.entries(raw)))
  const texts = cslTextVariables.flatMap((name) => {
    const value = plainText(fields.get(name) ?? fields.get(olderNames[name] ?? ''))
    return value === '' ? [] : [[name, value] as const]
  })
  const people = cslNameVariables.map((name) => [name, importedNames(fields.get(name))] as const)
  const names = people.flatMap(([name, { names: value }]) =>
    value.length === 0 ? [] : [[name, value] as const],
  )
  const dates = cslDateVariables.flatMap((name) => {
    const value = importedDate(fields.get(name))
    return value === null ? [] : [[name, value] as const]
  })
  const title = plainText(fields.get('title'))
  const says = texts.filter(([name]) => name !== 'citation-key' && name !== 'language')
  if (title === '' && says.length + names.length === 0) return null
  const item = CslItem.safeParse({
    type: cslTypes.find((type) => type === fields.get('type')) ?? 'document',
    title: shortened(title),
    ...Object.fromEntries(texts.map(([name, text]) => [name, shortened(text)])),
    ...Object.fromEntries([...names, ...dates]),
    ...(isConfidential(fields.get('custom')) && { custom: { confidential: true } }),
  })
  if (!item.success) return null
  const isLong = [title, ...texts.map(([, text]) => text)].some((text) => text.length > MAX_FIELD)
  return { csl: item.data, isCut: isLong || people.some(([, { isCut }]) => isCut) }
}

/** Takes the variables out of the note that can stand nowhere else (`part-number: 2`); what else is there stays. */
function withNoted(fields: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  const note = fields.get('note')
  if (typeof note !== 'string') return fields
  const found = new Map<string, unknown>()
  const rest = note.split('\n').filter((line) => {
    const [, name, value] = /^([a-z-]+): *(\S.*)$/.exec(line.trim()) ?? []
    const variable = cslVariablesInNotes.find((one) => one === name)
    if (variable === undefined || fields.has(variable) || found.has(variable)) return true
    found.set(variable, value)
    return false
  })
  return new Map([...fields, ...found, ['note', rest.join('\n')]])
}

/** CSL's marks for cursive, bold, raised and lowered letters say nothing in a plain text. */
const mark = /<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>/gi

function plainText(value: unknown): string {
  if (Array.isArray(value)) return plainText(value[0])
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return value.replaceAll(mark, '').trim()
}

function shortened(text: string): string {
  return text.length <= MAX_FIELD ? text : `${wholeCharacters(text.slice(0, MAX_FIELD - 1))}…`
}

function isConfidential(custom: unknown): boolean {
  return (
    typeof custom === 'object' &&
    custom !== null &&
    'confidential' in custom &&
    custom.confidential === true
  )
}
