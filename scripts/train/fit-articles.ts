import {
  articleCues,
  probability,
  type ArticleCue,
  type ArticleModel,
} from '../../shared/claims/check-worthiness/model-file.ts'
import type { Language } from '../../shared/project/records.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import { averagePrecision } from '../evaluate/measures.ts'
import { percent } from '../evaluate/table.ts'
import type { ArticleStatement } from './article-statements.ts'
import { bestThreshold } from './calibrate.ts'
import { fitLogistic } from './logistic-regression.ts'
import { packRows, type Entry } from './sparse-rows.ts'

/** Strong, for there are few articles: what they do not show clearly stays as sentences of debates have it. */
const PENALTY = 3
const columns = articleCues.length + languages.length

export interface FittedArticles {
  readonly model: ArticleModel
  readonly notes: readonly string[]
}

/**
 * Learns how statements of articles differ from sentences of debates, from both languages together: a few articles
 * can teach what a date or a speaker is worth there, not what each word is. The threshold and the measures
 * are of articles that were left out in turn.
 */
export function fitArticles(statements: readonly ArticleStatement[]): FittedArticles {
  const { corrections, intercept } = fit(statements)
  const leftOut = [...new Set(statements.map(({ article }) => article))].flatMap((article) => {
    const others = fit(statements.filter((statement) => statement.article !== article))
    return statements
      .filter((statement) => statement.article === article)
      .map((statement) => ({
        ...statement,
        score: scoreOf(statement, others),
        isRelevant: statement.isCheckworthy,
      }))
  })
  const notes = languages.map((language) => {
    const own = leftOut.filter((statement) => statement.language === language)
    const corrected = averagePrecision(own)
    const plain = averagePrecision(
      own.map((statement) => ({ ...statement, score: statement.odds })),
    )
    return (
      `articles, ${language}: average precision ${percent(corrected)}` +
      `, without corrections ${percent(plain)}`
    )
  })
  return { model: { corrections, intercept, threshold: bestThreshold(leftOut) }, notes }
}

type Fitted = Pick<ArticleModel, 'corrections' | 'intercept'>

/** What the model says of a statement stands beside the corrections; it is learned around, not changed. */
function fit(statements: readonly ArticleStatement[]): Fitted {
  const rows = packRows(
    statements.map(({ found, language }): readonly Entry[] => [
      ...articleCues.flatMap((cue, column): readonly Entry[] =>
        found.has(cue) ? [[column, 1]] : [],
      ),
      [articleCues.length + languages.indexOf(language), 1],
    ]),
    columns,
  )
  const { weights, bias } = fitLogistic(
    {
      rows,
      chosen: [...statements.keys()],
      isPositive: statements.map(({ isCheckworthy }) => isCheckworthy),
      offsets: statements.map(({ odds }) => odds),
    },
    PENALTY,
  )
  const interceptOf = (language: Language) =>
    rounded(bias + (weights[articleCues.length + languages.indexOf(language)] ?? 0))
  const named = articleCues.map((cue, column): [ArticleCue, number] => [
    cue,
    rounded(weights[column] ?? 0),
  ])
  return {
    // Every cue has its entry.
    corrections: Object.fromEntries(named) as Record<ArticleCue, number>,
    intercept: { en: interceptOf('en'), fr: interceptOf('fr') },
  }
}

function scoreOf({ odds, found, language }: ArticleStatement, fitted: Fitted): number {
  const corrected = articleCues.reduce(
    (sum, cue) => sum + (found.has(cue) ? fitted.corrections[cue] : 0),
    odds + fitted.intercept[language],
  )
  return probability(corrected)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
