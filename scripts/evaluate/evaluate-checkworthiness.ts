import { detectLanguage } from '../../shared/article/detect-language.ts'
import type { Evaluator } from './evaluator.ts'
import { averagePrecision, countsAt, scores, share, type Rated } from './measures.ts'
import { parseRatedSentences } from './rated-sentences.ts'
import { CHECK_THRESHOLD, scoreOf } from './sentence-score.ts'
import { percent, SCORES_HEADING, scoresRow, table } from './table.ts'

/** Sentences that stand alone, as the app rates them. */
export const evaluateCheckworthiness: Evaluator = {
  extensions: ['.tsv'],
  evaluate: (files, options) => {
    const rated: readonly Rated[] = files.flatMap((file) => {
      const language = options.language ?? detectLanguage(file.text).language
      return parseRatedSentences(file).map(({ text, isCheckworthy }) => ({
        score: scoreOf(text, language),
        isRelevant: isCheckworthy,
      }))
    })
    const measured = scores(countsAt(rated, CHECK_THRESHOLD))
    const right = rated.filter((row) => row.score >= CHECK_THRESHOLD === row.isRelevant).length
    const ranked = averagePrecision(rated)
    const accuracy = share(right, rated.length)
    return {
      json: {
        rows: rated.length,
        averagePrecision: ranked,
        ...measured,
        accuracy,
        threshold: CHECK_THRESHOLD,
      },
      lines: [
        `${rated.length} rows, average precision ${percent(ranked)}, accuracy ${percent(accuracy)}`,
        ...table([SCORES_HEADING, scoresRow(`at ${CHECK_THRESHOLD}`, measured)]),
      ],
    }
  },
}
