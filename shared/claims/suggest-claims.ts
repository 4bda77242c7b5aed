import type { Draft } from '../project/model.ts'
import type { Language } from '../project/records.ts'
import { assess } from './assess.ts'
import { attributeStatements, type AttributedStatement } from './attribution.ts'
import { readFeatures } from './features.ts'
import { english } from './lexicons/en.ts'
import { french } from './lexicons/fr.ts'
import type { Lexicon } from './lexicons/lexicon.ts'
import { readBlocks } from './sentences.ts'
import { statesSomething } from './states-something.ts'
import type { Suggestion } from './suggestion.ts'

export type { Reason, Suggestion } from './suggestion.ts'

const lexicons: Readonly<Record<Language, Lexicon>> = { fr: french, en: english }

/**
 * The claims that an article may be asked about, in its order. The same draft always yields the same
 * suggestions, on every computer.
 */
export function suggestClaims(
  draft: Pick<Draft, 'id' | 'language' | 'blocks'>,
): readonly Suggestion[] {
  const lexicon = lexicons[draft.language]
  return attributeStatements(readBlocks(draft.blocks, lexicon), lexicon).flatMap((attributed) =>
    suggest(attributed, draft.id),
  )
}

/** A longer description names nobody; in UTF-16 code units. */
const LONGEST_SPEAKER = 200

function suggest(attributed: AttributedStatement, draft: string): readonly Suggestion[] {
  const { statement, reading, block, speaker } = attributed
  const features = readFeatures(reading, statement.range)
  if (!statesSomething(attributed, features)) return []
  const start = block.offset + statement.span.start
  const end = block.offset + statement.span.end
  return [
    {
      id: `${draft}:${start}-${end}`,
      span: { start, end },
      speaker: speaker && speaker.name.length <= LONGEST_SPEAKER ? speaker.name : null,
      ...assess(attributed, features),
    },
  ]
}
