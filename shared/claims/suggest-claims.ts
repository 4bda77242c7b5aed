import type { Draft } from '../project/model.ts'
import type { Language } from '../project/records.ts'
import { assess } from './assess.ts'
import { attributeStatements, type AttributedStatement } from './attribution.ts'
import { readFeatures } from './features.ts'
import { english } from './lexicons/en.ts'
import { french } from './lexicons/fr.ts'
import type { Lexicon } from './lexicons/lexicon.ts'
import { searchedSentences, type SearchedSentence } from './passed-over.ts'
import { readBlocks } from './sentences.ts'
import { statesSomething } from './states-something.ts'
import type { Suggestion } from './suggestion.ts'

export type { Reason, Suggestion } from './suggestion.ts'

const lexicons: Readonly<Record<Language, Lexicon>> = { fr: french, en: english }

/** What the search for claims finds in an article, and which sentences it passes over. */
export interface Search {
  /** In the order of the article. */
  readonly suggestions: readonly Suggestion[]
  readonly sentences: readonly SearchedSentence[]
}

/** The same draft always yields the same, on every computer. */
export function searchClaims({ id, language, blocks }: SearchedDraft): Search {
  const lexicon = lexicons[language]
  const read = readBlocks(blocks, lexicon)
  const attributed = attributeStatements(read, lexicon)
  return {
    suggestions: attributed.flatMap((one) => suggest(one, id)),
    sentences: searchedSentences(read, attributed, lexicon),
  }
}

export type SearchedDraft = Pick<Draft, 'id' | 'language' | 'blocks'>

/** The claims that an article may be asked about, in its order. */
export function suggestClaims(draft: SearchedDraft): readonly Suggestion[] {
  return searchClaims(draft).suggestions
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
