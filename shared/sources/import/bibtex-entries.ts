import { lineCounter, type ListEntry } from './list-entry.ts'

/** The longest entry that is looked for, in UTF-16 code units: one that is never closed would reach to the end. */
const MAX_ENTRY = 200_000

const entryStart = (): RegExp => /^[ \t]*@[ \t]*([a-z]+)\s*([{(])/gim

export interface BibtexEntry extends ListEntry {
  /** The `@string` definitions that it needs before it, so that it can be read alone. */
  readonly definitions: string
}

/**
 * Parts a text of BibTeX into its entries, so that a broken one does not take the others with it. What stands between
 * entries is comment, as BibTeX has it; an entry that is not closed ends before the next line that begins one.
 */
export function splitBibtex(text: string): readonly BibtexEntry[] {
  const lineAt = lineCounter(text)
  const definitions: Definition[] = []
  const entries: ListEntry[] = []
  const start = entryStart()
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const [{ length }, kind = '', open = ''] = match
    const end = closingOf(text, match.index + length, open) ?? nextStart(text, match.index + length)
    start.lastIndex = end
    const entry = text.slice(match.index, end)
    const name = kind.toLowerCase()
    if (name === 'string') definitions.push({ name: definedName(entry), text: entry })
    else if (name !== 'comment' && name !== 'preamble') {
      entries.push({ text: entry.trim(), line: lineAt(match.index) })
    }
  }
  return entries.map((entry) => ({
    ...entry,
    definitions: definitionsFor(entry.text, definitions),
  }))
}

interface Definition {
  readonly name: string
  readonly text: string
}

/** @returns the offset after the bracket that closes the entry, `null` if there is none */
function closingOf(text: string, from: number, open: string): number | null {
  let depth = 0
  const last = Math.min(text.length, from + MAX_ENTRY)
  for (let at = from; at < last; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === ')' && open === '(' && depth === 0) return at + 1
    else if (character === '}') {
      if (depth === 0) return open === '{' ? at + 1 : null
      depth -= 1
    }
  }
  return null
}

function nextStart(text: string, from: number): number {
  const start = entryStart()
  start.lastIndex = from
  return start.exec(text)?.index ?? text.length
}

function definedName(definition: string): string {
  return /[{(]\s*([^\s=]+)/.exec(definition)?.[1]?.toLowerCase() ?? ''
}

/** A definition can use those before it. */
function definitionsFor(entry: string, definitions: readonly Definition[]): string {
  if (definitions.length === 0) return ''
  const words = wordsOf(entry)
  const needed = definitions.toReversed().filter(({ name, text }) => {
    if (!words.has(name)) return false
    for (const word of wordsOf(text)) words.add(word)
    return true
  })
  return needed
    .toReversed()
    .map(({ text }) => `${text}\n`)
    .join('')
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[^\s={}()",#]+/g))
}
