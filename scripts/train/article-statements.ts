import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findingsOf } from '../../shared/claims/check-worthiness/assess.ts'
import { attributeStatements } from '../../shared/claims/attribution/attribution.ts'
import type { SentenceModels } from '../../shared/claims/check-worthiness/model-file.ts'
import type { ScoreSentence } from '../../shared/claims/check-worthiness/sentence-scorer.ts'
import { statementWeigher } from '../../shared/claims/check-worthiness/weigh-statement.ts'
import { spansOverlap } from '../../shared/anchoring/selectors.ts'
import { readFeatures } from '../../shared/claims/check-worthiness/features.ts'
import { english } from '../../shared/claims/lexicons/en.ts'
import { french } from '../../shared/claims/lexicons/fr.ts'
import { readBlocks } from '../../shared/claims/reading/sentences.ts'
import type { Reason } from '../../shared/claims/suggestion.ts'
import type { Language } from '../../shared/project/records.ts'
import type { Rated } from '../evaluate/measures.ts'
import { parseGoldArticle, type GoldArticle } from '../evaluate/gold-article.ts'

/** The statement of an annotated sentence that has the most weight, if the sentence has any. */
export interface ArticleStatement {
  readonly article: string
  readonly language: Language
  readonly odds: number
  readonly found: ReadonlySet<Reason>
  readonly isCheckworthy: boolean
}

const lexicons = { en: english, fr: french }

/** Reads the annotated articles of a folder, in the order of their names. */
export async function readArticles(folder: string): Promise<readonly GoldArticle[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.gold')).sort()
  return Promise.all(
    names.map(async (name) =>
      parseGoldArticle({ path: name, text: await readFile(join(folder, name), 'utf8') }),
    ),
  )
}

/** The sentences of articles, each rated as if it stood alone. */
export function sentencesOf(
  articles: readonly GoldArticle[],
  score: ScoreSentence,
): readonly Rated[] {
  return articles.flatMap(({ text, paragraphs }) =>
    paragraphs.flat().map(({ span, isCheckworthy }) => ({
      score: score(text.slice(span.start, span.end)),
      isRelevant: isCheckworthy,
    })),
  )
}

/** What the model says of the sentences of an article, before any correction. */
export function statementsOf(
  { path, language, blocks, paragraphs }: GoldArticle,
  models: SentenceModels,
): readonly ArticleStatement[] {
  const lexicon = lexicons[language]
  const weigh = statementWeigher(models, language)
  const statements = attributeStatements(readBlocks(blocks, lexicon), lexicon).map((attributed) => {
    const { statement, reading, block } = attributed
    const features = readFeatures(reading, statement.range)
    return {
      span: {
        start: block.offset + statement.span.start,
        end: block.offset + statement.span.end,
      },
      odds: weigh(reading, statement, features).odds,
      found: findingsOf(attributed, features).reasons,
    }
  })
  return paragraphs.flat().flatMap(({ span, isCheckworthy }): readonly ArticleStatement[] => {
    const [heaviest] = statements
      .filter((statement) => spansOverlap(statement.span, span))
      .sort((left, right) => right.odds - left.odds)
    if (!heaviest) return []
    const { odds, found } = heaviest
    return [{ article: `${language}/${path}`, language, odds, found, isCheckworthy }]
  })
}
