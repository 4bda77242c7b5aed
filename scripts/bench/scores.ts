import { join } from 'node:path'
import { projectRoot } from '../../e2e/launch/runtime.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import { readAnnotatedFiles } from '../evaluate/annotated-files.ts'
import { compareArticle } from '../evaluate/compare-article.ts'
import { describeClaimScores, measureClaims } from '../evaluate/evaluate-claims.ts'
import { parseGoldArticle } from '../evaluate/gold-article.ts'

/** How good the suggestions are in the annotated articles of each language that nothing was tuned on. */
export async function describeScores(): Promise<readonly string[]> {
  const scores = await Promise.all(
    languages.map(async (language) => {
      const folder = join(projectRoot, 'scripts/evaluate/gold', language, 'held-out')
      const files = await readAnnotatedFiles([folder], ['.gold'])
      const measured = measureClaims(files.map(parseGoldArticle).map(compareArticle))
      return [
        `Suggestions in ${language}, held-out articles:`,
        ...describeClaimScores(measured),
        '',
      ]
    }),
  )
  return scores.flat()
}
