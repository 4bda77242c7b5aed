import type { CslItem } from '../../../project/sources.ts'
import { visibleText } from '../../words/visible-text.ts'

/** Stands for a source's address while it is formatted. No cleaned text has this noncharacter. */
export const ADDRESS = '\uFFFF'

/** A source as the engine takes it. */
export interface EngineItem {
  readonly id: string
  readonly [variable: string]: unknown
}

/**
 * A source as the engine is to have it: texts in one line, nothing that is blank, and its address kept from
 * the engine, which would put curly quotation marks into it.
 *
 * @param untitled what a source without a title is called
 */
export function engineItem(item: CslItem, untitled: string): EngineItem {
  const { custom: _, note: __, URL: address, ...told } = item
  const known = withoutBlanks(told)
  return {
    title: untitled,
    ...(isRecord(known) ? known : {}),
    ...(address?.trim() && { URL: ADDRESS }),
    // Titles stay as they were typed; in English it would write "Le Monde Diplomatique". This is BCP 47's "undetermined".
    language: 'und',
    id: 'source',
  }
}

/** Cleans every text within; `undefined` where nothing is left. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return inOneLine(visibleText(value)) || undefined
  if (Array.isArray(value)) {
    const rest = value.map(withoutBlanks).filter((part) => part !== undefined)
    return rest.length > 0 ? rest : undefined
  }
  if (!isRecord(value)) return value
  const rest = Object.entries(value)
    .map(([key, part]) => [key, withoutBlanks(part)] as const)
    .filter(([, part]) => part !== undefined)
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

/** Spaces that do not break stay: French typography needs them. */
export function inOneLine(text: string): string {
  return text.replace(/[ \t\n\u2028\u2029]+/g, ' ').trim()
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
