import { detectLanguage } from '../../shared/article/describing/detect-language.ts'
import {
  checkThreshold,
  scoreSentence,
} from '../../shared/claims/check-worthiness/score-sentence.ts'
import type { Evaluator } from './evaluator.ts'
import { averagePrecision, scores, share } from './measures.ts'
import { parseRatedSentences } from './rated-sentences.ts'
import { percent, SCORES_HEADING, scoresRow, table } from './table.ts'

/** Sentences that stand alone, as the app rates them. */
export const evaluateCheckworthiness: Evaluator = {
  extensions: ['.tsv'],
  evaluate: (files, options) => {
    const rows = files.flatMap((file) => {
      const language = options.language ?? detectLanguage(file.text).language
      const threshold = checkThreshold(language)
      return parseRatedSentences(file).map(({ text, isCheckworthy }) => {
        const score = scoreSentence(text, language)
        return { score, threshold, isFound: score >= threshold, isRelevant: isCheckworthy }
      })
    })
    const measured = scores({
      right: rows.filter(({ isFound, isRelevant }) => isFound && isRelevant).length,
      found: rows.filter(({ isFound }) => isFound).length,
      expected: rows.filter(({ isRelevant }) => isRelevant).length,
    })
    const thresholds = [...new Set(rows.map(({ threshold }) => threshold))]
    const right = rows.filter(({ isFound, isRelevant }) => isFound === isRelevant).length
    const ranked = averagePrecision(rows)
    const accuracy = share(right, rows.length)
    return {
      json: {
        rows: rows.length,
        averagePrecision: ranked,
        ...measured,
        accuracy,
        // Each language has its own.
        threshold: thresholds.length === 1 ? (thresholds[0] ?? null) : thresholds,
      },
      lines: [
        `${rows.length} rows, average precision ${percent(ranked)}, accuracy ${percent(accuracy)}`,
        ...table([SCORES_HEADING, scoresRow(`at ${thresholds.join(' and ')}`, measured)]),
      ],
    }
  },
}
