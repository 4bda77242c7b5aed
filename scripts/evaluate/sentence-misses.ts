/** Neighbouring sentences that begin and end together but are parted otherwise. */
export interface SentenceMiss {
  readonly expected: readonly string[]
  readonly found: readonly string[]
}

/**
 * Where two ways to part a text differ, in order: the shortest runs of sentences that cover the same words.
 * White space is no difference.
 */
export function findSentenceMisses(
  expected: readonly string[],
  found: readonly string[],
): readonly SentenceMiss[] {
  const misses: SentenceMiss[] = []
  let [atExpected, atFound] = [0, 0]
  while (atExpected < expected.length || atFound < found.length) {
    const from = { expected: atExpected, found: atFound }
    let ahead = 0
    do {
      const sentence = ahead <= 0 ? expected[atExpected++] : found[atFound++]
      const length = sentence?.replaceAll(/\s/g, '').length ?? Infinity
      ahead += ahead <= 0 ? length : -length
    } while (ahead !== 0 && Number.isFinite(ahead))
    const miss = {
      expected: expected.slice(from.expected, atExpected),
      found: found.slice(from.found, atFound),
    }
    if (miss.expected.length !== 1 || miss.found.length !== 1) misses.push(miss)
  }
  return misses
}

export function describeSentenceMiss({ expected, found }: SentenceMiss): readonly string[] {
  return [`expected: ${expected.join(' | ')}`, `found:    ${found.join(' | ')}`]
}
