import { trimSpan, type Span } from '../../shared/anchoring/selectors.ts'
import type { Language } from '../../shared/project/records.ts'

/** The sentences as plain `Intl.Segmenter` has them, trimmed: what the app's rules are compared with. */
export function splitByIntl(text: string, language: Language): readonly Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...segmenter.segment(text)].flatMap(({ index, segment }) => {
    const span = trimSpan(text, { start: index, end: index + segment.length })
    return span ? [span] : []
  })
}
