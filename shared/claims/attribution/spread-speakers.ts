import type { Speaker } from '../memory/speaker.ts'
import type { ReadBlock } from '../reading/sentences.ts'
import type { AttributedStatement } from './attributed-statement.ts'

/** The time that an entry of a live page begins with: who spoke in the one before does not go on in it. */
const ENTRY = /^\d{1,2}\s?[h:.]\s?\d{2}(?!\d)/u

/** What is quoted as one has one speaker, whichever of its sentences names them. */
export function spreadInQuotations(
  statements: readonly AttributedStatement[],
): readonly AttributedStatement[] {
  const speakers = new Map<number, Speaker>()
  for (const { quotation, speaker } of statements) {
    if (quotation !== null && speaker && !speakers.has(quotation)) speakers.set(quotation, speaker)
  }
  let last: Speaker | null = null
  let lastBlock: ReadBlock | null = null
  return statements.map((attributed) => {
    const { quotation, speaker, block } = attributed
    const isEntry = block !== lastBlock && ENTRY.test(block.block.text)
    lastBlock = block
    if (isEntry) last = null
    if (speaker || quotation === null) {
      last = speaker
      return attributed
    }
    const inferred = speakers.get(quotation) ?? (isEntry ? null : attributed.lead) ?? last
    last = inferred
    return inferred ? { ...attributed, speaker: { ...inferred, isInferred: true } } : attributed
  })
}

/** More sentences than this between two of a speaker's are the writer's own. */
const LONGEST_SPEECH = 4

/**
 * An article without quotation marks may let somebody speak for several sentences and say so at the last
 * one only: `A. B, a-t-il ajouté.` What lies between two statements of one speaker, the second with
 * such a pronoun behind it, is theirs too.
 */
export function spreadInSpeech(
  statements: readonly AttributedStatement[],
): readonly AttributedStatement[] {
  if (statements.some(({ quotation }) => quotation !== null)) return statements
  const spread = [...statements]
  let lastSpoken = -1
  for (const [index, { speaker, runsOn, statement }] of statements.entries()) {
    if (statement.manner === 'plain') continue
    const isSame = speaker !== null && speaker.name === statements[lastSpoken]?.speaker?.name
    if (runsOn && isSame && index - lastSpoken - 1 <= LONGEST_SPEECH) {
      for (let between = lastSpoken + 1; between < index; between += 1) {
        const silent = spread[between]
        if (silent) spread[between] = { ...silent, speaker: { ...speaker, isInferred: true } }
      }
    }
    lastSpoken = index
  }
  return spread
}
