/** Phrases of one or more words, by their first word. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>

/** What phrases are looked for in: a token. */
interface Worded {
  readonly word: string
}

/**
 * Reads phrases, each on a line or between bars, their words as tokens have them: `d' après | selon`.
 */
export function phraseTable(list: string): PhraseTable {
  const table = new Map<string, (readonly string[])[]>()
  for (const phrase of list.split(/[|\n]/)) {
    const words = phrase.trim().split(/\s+/)
    const [first = ''] = words
    if (first !== '') table.set(first, [...(table.get(first) ?? []), words])
  }
  return table
}

/** How many tokens from `index` on are one of the phrases; the longest counts, 0 is none. */
export function phraseLength(tokens: readonly Worded[], index: number, table: PhraseTable): number {
  const candidates = table.get(tokens[index]?.word ?? '')
  if (!candidates) return 0
  let longest = 0
  for (const phrase of candidates) {
    if (phrase.length > longest && isAt(phrase, tokens, index)) longest = phrase.length
  }
  return longest
}

function isAt(phrase: readonly string[], tokens: readonly Worded[], index: number): boolean {
  for (let offset = 0; offset < phrase.length; offset += 1)
    if (tokens[index + offset]?.word !== phrase[offset]) return false
  return true
}
