import { canonicalText } from '../article/canonical-text.ts'
import { importArticle } from '../article/import-article.ts'
import type { Language } from '../project/records.ts'
import { suggestClaims, type Suggestion } from './suggest-claims.ts'

/** For tests: the suggestions in an article as it comes from a file, and the words of each. */
export function suggestionsIn(article: string, language?: Language) {
  const imported = importArticle(article, 'text')
  if (typeof imported === 'string') throw new Error(imported)
  const draft = { id: 'draft', language: language ?? imported.language, blocks: imported.blocks }
  const text = canonicalText(draft.blocks)
  const words = ({ span }: Suggestion) => text.slice(span.start, span.end)
  return { suggestions: suggestClaims(draft), text, words }
}

/** For tests: `speaker: words` of each suggestion. */
export function attributionsIn(article: string, language?: Language): readonly string[] {
  const { suggestions, words } = suggestionsIn(article, language)
  return suggestions.map((suggestion) => `${suggestion.speaker ?? '–'}: ${words(suggestion)}`)
}
