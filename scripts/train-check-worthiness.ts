import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { CheckWorthinessFile } from '../shared/claims/check-worthiness/model-file.ts'
import { sentenceScorer } from '../shared/claims/check-worthiness/sentence-scorer.ts'
import { averagePrecision, countsAt, scores, type Rated } from './evaluate/measures.ts'
import { parseRatedSentences } from './evaluate/rated-sentences.ts'
import { percent } from './evaluate/table.ts'
import { readArticles, sentencesOf, statementsOf } from './train/article-statements.ts'
import { bestThreshold } from './train/calibrate.ts'
import { fitArticles } from './train/fit-articles.ts'
import { trainModel } from './train/train-model.ts'

/**
 * `npm run train -- <train.tsv> [--dev <dev.tsv>]`: trains the model that rates how much a sentence is worth a check,
 * and writes `resources/models/check-worthiness.json`. What is different in articles it learns from the annotated ones
 * for tuning in `scripts/evaluate/gold`. `--dev` is only measured on.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { dev: { type: 'string' } },
})
const [trainingPath] = positionals
if (trainingPath === undefined || positionals.length > 1) {
  console.error('Give one TSV file to train on: npm run train -- <train.tsv> [--dev <dev.tsv>]')
  process.exit(2)
}

const { models, trainedOn, notes } = trainModel(await readSentences(trainingPath))
const gold = join(import.meta.dirname, 'evaluate/gold')
const french = await readArticles(join(gold, 'fr/tuning'))
const articles = [...french, ...(await readArticles(join(gold, 'en/tuning')))]
const fitted = fitArticles(articles.flatMap((article) => statementsOf(article, models)))
const file: CheckWorthinessFile = {
  format: 1,
  trainedOn,
  articles: fitted.model,
  en: models.en,
  // The rate of what is worth a check in English debates says nothing of French sentences.
  fr: { ...models.fr, threshold: bestThreshold(sentencesOf(french, sentenceScorer(models, 'fr'))) },
}
const target = join(import.meta.dirname, '../resources/models/check-worthiness.json')
const text = `${JSON.stringify(file, null, 2)}\n`
await writeFile(target, text)
for (const note of [...notes, ...fitted.notes]) console.log(note)
console.log(`${target}: ${file.en.ngrams.count} n-grams, ${text.length} bytes`)
if (values.dev !== undefined) await measure(values.dev)

/** With the file as it was written, its weights quantised. */
async function measure(path: string) {
  const score = sentenceScorer(file, 'en')
  const rated = (await readSentences(path)).map(({ text, isCheckworthy }): Rated => ({
    score: score(text),
    isRelevant: isCheckworthy,
  }))
  const { threshold } = file.en
  const { f1 } = scores(countsAt(rated, threshold))
  const precision = percent(averagePrecision(rated))
  console.log(`${path}: average precision ${precision}, F1 ${percent(f1)} at ${threshold}`)
}

async function readSentences(path: string) {
  return parseRatedSentences({ path, text: await readFile(path, 'utf8') })
}
