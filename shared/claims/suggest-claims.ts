import type { Draft } from '../project/model.ts'
import type { Language } from '../project/records.ts'
import type { AttributedStatement } from './attribution/attributed-statement.ts'
import { attributeStatements } from './attribution/attribution.ts'
import { assess } from './check-worthiness/assess.ts'
import { readFeatures, type Features } from './check-worthiness/features.ts'
import { english } from './lexicons/en.ts'
import { french } from './lexicons/fr.ts'
import type { Lexicon } from './lexicons/lexicon.ts'
import { searchedSentences, type SearchedSentence, type SearchedStatement } from './passed-over.ts'
import { readBlocks } from './reading/sentences.ts'
import { whatLacks } from './states-something.ts'
import { suggestionIdOf, type Suggestion } from './suggestion.ts'

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
  const statements = attributeStatements(read, lexicon).map(readStatement)
  return {
    suggestions: statements.filter(({ lack }) => lack === null).map((one) => suggest(one, id)),
    sentences: searchedSentences(read, statements, lexicon),
  }
}

export type SearchedDraft = Pick<Draft, 'id' | 'language' | 'blocks'>

/** The claims that an article may be asked about, in its order. */
export function suggestClaims(draft: SearchedDraft): readonly Suggestion[] {
  return searchClaims(draft).suggestions
}

/** A longer description names nobody; in UTF-16 code units. */
const LONGEST_SPEAKER = 200

interface ReadStatement extends SearchedStatement {
  readonly features: Features
}

function readStatement(attributed: AttributedStatement): ReadStatement {
  const features = readFeatures(attributed.reading, attributed.statement.range)
  return { attributed, features, lack: whatLacks(attributed, features) }
}

function suggest({ attributed, features }: ReadStatement, draft: string): Suggestion {
  const { statement, block, speaker } = attributed
  const { start, end } = statement.span
  const span = { start: block.offset + start, end: block.offset + end }
  return {
    id: suggestionIdOf(draft, span),
    span,
    speaker: speaker && speaker.name.length <= LONGEST_SPEAKER ? speaker.name : null,
    ...assess(attributed, features),
  }
}
